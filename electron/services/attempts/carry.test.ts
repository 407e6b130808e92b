import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { buildMark, spanOf } from '../../../lessons/format/build-lesson.ts';
import { beginMarking, handIn } from '../../../lessons/flow/flow.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { addMark } from '../../../lessons/marks/change.ts';
import { marksOf } from '../../../lessons/marks/history.ts';
import { openCases } from '../../../lessons/versions/open-cases.ts';
import { Workplace, workOn } from '../build-workplace.ts';
import { sha256 } from '../hashes.ts';
import { nameOf } from './names.ts';
import { findProgress } from './progress.ts';

const AT = '2026-03-01T09:30:00.000Z';
const before = 'Der mutige Minister sagte am Montag, er bleibe. Kritiker nannten das eine Farce.';
const after = 'Korrigiert. Der mutige Minister sagte am Montag, er bleibe.';

const at = (text: string, packVersion: string): Attempt['lesson'] => ({
  pack: 'pack',
  packVersion,
  lesson: 'lesson',
  contentHash: sha256(packVersion),
  textHash: sha256(text),
});

/** An attempt on the disk, made on the text before, with two marks. */
async function worked(place: Workplace): Promise<Attempt> {
  const window = place.openWindow();
  const { attempt, token } = await window.open(workOn(at(before, '1.0.0'), before), false);
  let marked = beginMarking(attempt, AT);
  for (const words of ['mutige', 'eine Farce']) {
    if (!marked.ok) break;
    const added = addMark(marked.value, buildMark(words, spanOf(before, words)), AT);
    if (!added.ok) throw new Error(added.error);
    marked = added;
  }
  if (!marked.ok) throw new Error(marked.error);
  const saved = await window.save(marked.value, token);
  if (!saved.ok) throw new Error(saved.error.code);
  return marked.value;
}

describe('an attempt whose article was corrected', () => {
  it('is carried along, is on the disk so, and is kept beside it as it was', async () => {
    using place = new Workplace();
    const attempt = await worked(place);
    const bytes = readFileSync(join(place.work, nameOf(attempt)));
    const opened = await place.openWindow().open(workOn(at(after, '2.0.0'), after), false);
    expect(marksOf(opened.attempt.history).map(({ id }) => id)).toEqual(['mutige']);
    expect(openCases(opened.attempt)).toMatchObject([{ mark: { id: 'eine Farce' } }]);
    expect(opened.notices).toEqual([]);

    const copy = opened.attempt.carried?.copy ?? '';
    expect(copy).toMatch(/\.earlier-text-\d{8}-\d{6}-\d{3}\.lesart-attempt$/);
    expect(readdirSync(place.work).sort()).toEqual([copy, nameOf(attempt)].sort());
    expect(readFileSync(join(place.work, copy))).toEqual(bytes);
    expect(await place.openWindow().open(workOn(at(after, '2.0.0'), after), false)).toEqual(opened);
  });

  it('is shown as begun before it was carried', async () => {
    using place = new Workplace();
    await worked(place);
    expect(await findProgress(place.work, [at(after, '2.0.0')])).toMatchObject([{ step: 'mark', marks: 2 }]);
  });

  it('can be saved on, and a second correction carries it again', async () => {
    using place = new Workplace();
    await worked(place);
    const window = place.openWindow();
    const { attempt, token } = await window.open(workOn(at(after, '2.0.0'), after), false);
    expect((await window.save({ ...attempt, cursor: 3 }, token)).ok).toBe(true);
    const third = `Noch einmal. ${after}`;
    const again = await place.openWindow().open(workOn(at(third, '3.0.0'), third), false);
    expect(marksOf(again.attempt.history)).toHaveLength(1);
    expect(openCases(again.attempt)).toHaveLength(1);
    expect(readdirSync(place.work)).toHaveLength(3);
  });

  it('is set aside whole where the lesson is begun anew', async () => {
    using place = new Workplace();
    await worked(place);
    const opened = await place.openWindow().open(workOn(at(after, '2.0.0'), after), true);
    expect(opened.attempt.history.edits).toEqual([]);
    expect(readdirSync(place.work)).toMatchObject([expect.stringContaining('.earlier-')]);
  });

  it('gives way to newer work at the present text, and is told', async () => {
    using place = new Workplace();
    const attempt = await worked(place);
    const newer: Attempt = {
      ...attempt,
      id: crypto.randomUUID(),
      lesson: at(after, '2.0.0'),
      article: after,
      changedAt: '2027-01-01T00:00:00.000Z',
    };
    writeFileSync(join(place.work, nameOf(newer)), JSON.stringify(newer));
    const opened = await place.openWindow().open(workOn(at(after, '2.0.0'), after), false);
    expect(opened.attempt.id).toBe(newer.id);
    expect(opened.notices).toEqual([{ code: 'attempt-other-text', params: { file: nameOf(attempt) } }]);
    expect(readdirSync(place.work)).toHaveLength(2);
  });

  it('stays whole where nothing can be written, and is told', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may write to every folder');
    using place = new Workplace();
    const attempt = await worked(place);
    chmodSync(place.work, 0o500);
    const opened = await place.openWindow().open(workOn(at(after, '2.0.0'), after), false);
    chmodSync(place.work, 0o700);
    expect(opened.notices).toEqual([{ code: 'attempt-other-text', params: { file: nameOf(attempt) } }]);
    expect(readdirSync(place.work)).toEqual([nameOf(attempt)]);
  });
});

describe('an attempt whose article stayed', () => {
  it('is not touched by a newer version of the pack', async () => {
    using place = new Workplace();
    const attempt = await worked(place);
    const file = join(place.work, nameOf(attempt));
    const bytes = readFileSync(file);
    const opened = await place.openWindow().open(workOn(at(before, '2.0.0'), before), false);
    expect(opened).toMatchObject({ attempt, notices: [] });
    expect(readdirSync(place.work)).toEqual([nameOf(attempt)]);
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('learns its article where version 1 of the format did not know it', async () => {
    using place = new Workplace();
    const attempt = await worked(place);
    const { article: _article, carried: _carried, ...rest } = attempt;
    writeFileSync(join(place.work, nameOf(attempt)), JSON.stringify({ ...rest, formatVersion: 1 }));
    const opened = await place.openWindow().open(workOn(at(before, '1.0.0'), before), false);
    expect(opened.attempt).toEqual(attempt);
  });
});

describe('an exam', () => {
  async function handedIn(place: Workplace): Promise<{ file: string; bytes: Uint8Array }> {
    const window = place.openWindow();
    const { attempt, token } = await window.open(workOn(at(before, '1.0.0'), before, 'exam'), false);
    const begun = beginMarking(attempt, AT);
    if (!begun.ok) throw new Error(begun.error);
    const done = handIn(begun.value, AT);
    if (!done.ok) throw new Error(done.error);
    expect((await window.save(done.value, token)).ok).toBe(true);
    const file = join(place.work, nameOf(done.value));
    return { file, bytes: readFileSync(file) };
  }

  it('that was handed in opens as it is, and is not carried to a corrected article', async () => {
    using place = new Workplace();
    const { file, bytes } = await handedIn(place);
    const same = await place.openWindow().open(workOn(at(before, '2.0.0'), before, 'exam'), false);
    expect(same.attempt.stage).toEqual({ step: 'handed-in', at: AT });
    const corrected = await place.openWindow().open(workOn(at(after, '2.0.0'), after, 'exam'), false);
    expect(corrected.attempt.stage).toEqual({ step: 'read' });
    expect(corrected.notices.map(({ code }) => code)).toEqual(['attempt-other-text']);
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('and practice are kept apart, and each is told of the other', async () => {
    using place = new Workplace();
    const { file, bytes } = await handedIn(place);
    const guided = await place.openWindow().open(workOn(at(before, '1.0.0'), before), false);
    expect(guided.attempt).toMatchObject({ mode: 'guided', stage: { step: 'read' } });
    expect(guided.notices.map(({ code }) => code)).toEqual(['attempt-other-mode']);
    await place.openWindow().open(workOn(at(before, '1.0.0'), before), true);
    expect(readFileSync(file)).toEqual(bytes);
  });
});
