/** Appends without end, and says so after each line: the program that `kill.test.ts` kills. */
import { writeSync } from 'node:fs';

import { testBounds } from './build-journal.ts';
import { JournalWriter } from './journal-writer.ts';
import { readJournal } from './read-journal.ts';

const file = process.argv[2] ?? '';
const writer = new JournalWriter(testBounds);
const read = await readJournal(file, testBounds);
if (!read.ok) throw new Error(read.error.code);
let { place } = read.value;
for (let count = read.value.lines.length; ; count += 1) {
  const added = await writer.append(file, place, [{ count, padding: 'x'.repeat((count * 7919) % 20_000) }]);
  if (!added.ok) throw new Error(added.error);
  place = added.value;
  writeSync(1, `${String(count)}\n`);
}
