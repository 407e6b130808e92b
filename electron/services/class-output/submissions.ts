import { basename } from 'node:path';

import type { Submissions } from '../../contract/class-output.ts';
import { HAND_IN_ENDING } from '../../../lessons/classroom/hand-in.ts';
import { pathSource } from '../collecting/sources/path-source.ts';
import type { Source } from '../collecting/sources/source.ts';
import { readHandIn } from '../hand-ins/hand-in-file.ts';

/** "Anna Beispiel_1327670_assignsubmission_file_/", and without the folder where Moodle was asked for none. */
const LEARNER = /_(?<participant>\d{1,15})_assignsubmission_file_(?:\/|.*$)/u;

/**
 * Whose hand-in lay in which learner's folder of the archive (or folder) that Moodle made of an assignment. Only the numbers and the codes
 * are taken; the folders' names, which are the learners', go no further.
 */
export async function readSubmissions(path: string): Promise<Submissions> {
  const found = new Map<string, Submissions['submitted'][number]>();
  let passedOver = 0;
  const look = async (source: Source): Promise<void> => {
    const opened = await source.open();
    if (opened.kind === 'several') {
      for (const inner of opened.sources) await look(inner);
      passedOver += opened.refused.length;
      return;
    }
    const participant = LEARNER.exec(source.name)?.groups?.['participant'] ?? null;
    const read = opened.kind === 'file' ? readHandIn(opened.bytes) : null;
    if (participant === null || read?.kind !== 'whole') {
      passedOver += source.name.endsWith(HAND_IN_ENDING) || opened.kind === 'file' ? 1 : 0;
      return;
    }
    const { learner } = read.handIn;
    found.set(`${participant} ${learner}`, { participant: participant.replace(/^0+(?=\d)/u, ''), learner });
  };
  await look(pathSource(path));
  return { file: basename(path), submitted: [...found.values()], passedOver };
}
