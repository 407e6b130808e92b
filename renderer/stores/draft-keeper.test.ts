import { expect, it } from 'vitest';

import type { Answer } from '../../electron/contract/bridge.ts';
import type { Input, Output } from '../../electron/contract/messages.ts';
import { cardOf } from '../../lessons/authoring/draft-card.ts';
import { startDraft } from '../../lessons/authoring/draft.ts';
import type { DraftRecord } from '../../lessons/authoring/history.ts';
import { buildLesson } from '../../lessons/format/build-lesson.ts';
import { fail, succeed } from '../../lessons/result.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { Saving } from './keeper.ts';

const AT = '2026-03-01T09:00:00.000Z';
const draft = startDraft(buildLesson('Der Rat tagt.'));
const opened: Output<'draft.open'> = { file: 'a.lesart-draft', token: '0', draft, records: [], notices: [] };
const record: DraftRecord = { did: 'undo', at: AT };

/** A shell that keeps what it is given, and refuses while it is told to. */
class Shell {
  readonly written: Record<string, number> = {};
  refusing = false;
  asked = 0;

  appendToDraft({ file, token, records }: Input<'draft.append'>): Answer<'draft.append'> {
    this.asked += 1;
    const count = this.written[file] ?? 0;
    if (this.refusing || token !== String(count))
      return Promise.resolve(fail({ code: 'draft-elsewhere', params: { file } }));
    this.written[file] = count + records.length;
    return Promise.resolve(succeed({ token: String(count + records.length) }));
  }

  saveDraftBeside({ records }: Input<'draft.saveBeside'>): Answer<'draft.saveBeside'> {
    this.written['b.lesart-draft'] = records.length;
    return Promise.resolve(succeed({ file: 'b.lesart-draft', token: String(records.length) }));
  }

  setUnsaved = (): Answer<'window.unsaved'> => Promise.resolve(succeed({}));
}

function keeperAt(shell: Shell) {
  const told: Saving['kind'][] = [];
  const keeper = new DraftKeeper(
    shell,
    opened,
    ({ kind }) => told.push(kind),
    () => Promise.resolve(),
  );
  return { told, keeper, keep: () => keeper.keep(record, cardOf(draft, AT)) };
}

it('writes one after the other, and together what came meanwhile', async () => {
  const shell = new Shell();
  const { keep, told } = keeperAt(shell);
  expect(await Promise.all([keep(), keep(), keep()])).toEqual([true, true, true]);
  expect(shell).toMatchObject({ asked: 1, written: { 'a.lesart-draft': 3 } });
  expect(told).toEqual(['saving', 'saved']);
});

it('writes what is kept in the very moment in which a write ends', async () => {
  const shell = new Shell();
  const { keep } = keeperAt(shell);
  for (let count = 0; count < 5; count += 1) expect(await keep()).toBe(true);
  expect(shell.written).toEqual({ 'a.lesart-draft': 5 });
});

it('holds on to what was refused, in its order, and writes it when asked again', async () => {
  const shell = new Shell();
  const { keep, keeper, told } = keeperAt(shell);
  shell.refusing = true;
  expect(await keep()).toBe(false);
  expect(await keep()).toBe(false);
  expect([keeper.waiting, told.at(-1)]).toEqual([2, 'failed']);
  shell.refusing = false;
  expect(await Promise.all([keeper.again(), keeper.again()])).toEqual([true, true]);
  expect(shell.written).toEqual({ 'a.lesart-draft': 2 });
  expect(told.at(-1)).toBe('saved');
});

it('goes on in a file of its own, with all that was done', async () => {
  const shell = new Shell();
  const { keep, keeper } = keeperAt(shell);
  await keep();
  shell.refusing = true;
  await keep();
  shell.refusing = false;
  const [beside, meanwhile] = await Promise.all([keeper.saveBeside(), keep()]);
  expect(beside).toEqual(succeed('b.lesart-draft'));
  expect(meanwhile).toBe(true);
  expect(await keep()).toBe(true);
  expect(shell.written).toEqual({ 'a.lesart-draft': 1, 'b.lesart-draft': 4 });
});

it('begins a file anew with the draft as it is, where the old one is full', async () => {
  const shell = new Shell();
  const { keep, keeper } = keeperAt(shell);
  await keep();
  shell.refusing = true;
  await keep();
  shell.refusing = false;
  expect(await keeper.saveBeside(() => draft)).toEqual(succeed('b.lesart-draft'));
  expect(await keep()).toBe(true);
  expect(shell.written).toEqual({ 'a.lesart-draft': 1, 'b.lesart-draft': 1 });
  expect(keeper.whole.records).toHaveLength(1);
});
