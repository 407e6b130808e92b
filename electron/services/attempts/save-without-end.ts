/** Marks and saves without end, and says so after each save: the program that `kill.test.ts` kills. */
import { writeSync } from 'node:fs';

import { lessonCalled, withMark, workOn } from '../build-workplace.ts';
import { WorkFolder } from '../work-folder.ts';
import { Attempts } from './attempts.ts';

const folder = process.argv[2] ?? '';
const attempts = new Attempts({
  folder: new WorkFolder(folder, folder),
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
});
let { attempt, token } = await attempts.open(workOn(lessonCalled('lesson')), false);
for (;;) {
  attempt = withMark(attempt, crypto.randomUUID());
  const saved = await attempts.save(attempt, token);
  if (!saved.ok) throw new Error(saved.error.code);
  token = saved.value.token;
  writeSync(1, `${attempt.history.edits.length}\n`);
}
