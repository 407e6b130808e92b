import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Disk, mayMountDisks } from '../build-disk.ts';
import { Workplace } from '../build-workplace.ts';
import { journalIn, recordsIn, testBounds } from './build-journal.ts';
import { decodeLine, encodeLine } from './journal-line.ts';
import { placeOfToken, tokenOfPlace, type JournalPlace } from './journal-place.ts';
import { JournalWriter } from './journal-writer.ts';
import { readLastRecord } from './last-record.ts';
import { readJournal } from './read-journal.ts';

/** A journal of the records, its writer and where it stands. */
async function journalOf(file: string, ...records: unknown[]) {
  const writer = new JournalWriter(testBounds);
  const created = await writer.create(file, records);
  if (!created.ok) throw new Error(created.error);
  return { writer, place: created.value };
}

const placeAfter = async (appended: ReturnType<JournalWriter['append']>): Promise<JournalPlace> => {
  const answer = await appended;
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

describe('a journal', () => {
  it('gives back what was added, in its order, and where it stands', async () => {
    using workplace = new Workplace();
    const file = join(workplace.work, 'journal');
    const records = ['head', { text: '„Ö“\n\u2028\0\ud800' }, [1, null], 'a "line":"'];
    const { writer, place } = await journalOf(file, records[0], records[1]);
    const end = await placeAfter(writer.append(file, place, records.slice(2)));
    const read = await journalIn(file);
    expect(read.lines.map(({ record }) => record)).toEqual(records);
    expect(read).toMatchObject({ place: end, branches: [], lost: 0 });
    expect(placeOfToken(tokenOfPlace(end))).toEqual(end);
    expect(await readLastRecord(file, testBounds)).toEqual('a "line":"');
  });

  it('is not made where there is a file, and not written to where there is none', async () => {
    using workplace = new Workplace();
    const file = join(workplace.work, 'journal');
    const { writer, place } = await journalOf(file, 'head');
    expect(await writer.create(file, ['other'])).toEqual({ ok: false, error: 'elsewhere' });
    expect(await recordsIn(file)).toEqual(['head']);
    rmSync(file);
    await expect(writer.append(file, place, ['more'])).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(file)).toBe(false);
  });

  it('cut off at any byte holds every line that was whole, and can be gone on with', async () => {
    using workplace = new Workplace();
    const file = join(workplace.work, 'journal');
    const { writer } = await journalOf(file, { first: 'ä' }, { second: 2 }, { third: [3] });
    const whole = readFileSync(file);
    const ends = (await journalIn(file)).lines.map(({ end }) => end);
    for (let length = 0; length <= whole.length; length += 1) {
      writeFileSync(file, whole.subarray(0, length));
      const left = ends.filter((end) => end <= length).length;
      const read = await readJournal(file, testBounds);
      if (left === 0) {
        expect(read).toEqual({ ok: false, error: { code: 'not-a-journal' } });
        continue;
      }
      const { lines, lost, place } = await journalIn(file);
      expect([lines.length, lost]).toEqual([left, 0]);
      expect(await readLastRecord(file, testBounds)).toEqual(lines.at(-1)?.record);
      const next = await placeAfter(writer.append(file, place, ['after']));
      await placeAfter(writer.append(file, next, ['after that']));
      const again = await journalIn(file);
      expect(again.lines.slice(left).map(({ record }) => record)).toEqual(['after', 'after that']);
      expect(again.lost).toBe(0);
    }
  });

  it('with any byte changed gives back all lines before it, and says that something is lost', async () => {
    using workplace = new Workplace();
    const file = join(workplace.work, 'journal');
    await journalOf(file, { first: 1 }, { second: 2 }, { third: 3 });
    const whole = readFileSync(file);
    const { lines } = await journalIn(file);
    for (let at = (lines[0]?.end ?? 0) + 1; at < whole.length; at += 1) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      writeFileSync(file, spoilt);
      const read = await journalIn(file);
      const before = lines.filter(({ end }) => end < at).length;
      expect(read.lines.map(({ record }) => record)).toEqual(
        lines.slice(0, read.lines.length).map(({ record }) => record),
      );
      expect(read.lines.length).toBe(before === 3 ? 2 : before);
      // Its end is a letter now: that may as well be a line that was being written.
      if (at < whole.length - 1) expect(read.lost).toBeGreaterThan(0);
    }
  });
});

describe('two windows', () => {
  it('are told apart at the second’s next line, and nothing is written', async () => {
    using workplace = new Workplace();
    const file = join(workplace.work, 'journal');
    const { writer, place } = await journalOf(file, 'head');
    const other = new JournalWriter(testBounds);
    await placeAfter(other.append(file, place, ['other']));
    const before = readFileSync(file);
    expect(await writer.append(file, place, ['mine'])).toEqual({ ok: false, error: 'elsewhere' });
    expect(readFileSync(file)).toEqual(before);
  });

  it('are told apart by what was written, not by how much', async () => {
    using workplace = new Workplace();
    const file = join(workplace.work, 'journal');
    const { writer, place } = await journalOf(file, 'head');
    const mine = await placeAfter(writer.append(file, place, ['mine!']));
    truncateSync(file, place.size);
    appendFileSync(file, encodeLine(place.last, 'other').bytes);
    expect(readFileSync(file)).toHaveLength(mine.size);
    expect(await writer.append(file, mine, ['more'])).toEqual({ ok: false, error: 'elsewhere' });
  });

  it('that write in the same moment lose nothing: one counts, the other is told or branches off', async () => {
    using workplace = new Workplace();
    for (let round = 0; round < 50; round += 1) {
      const file = join(workplace.work, `journal-${String(round)}`);
      const { writer, place } = await journalOf(file, 'head');
      const others = [writer, new JournalWriter(testBounds), new JournalWriter(testBounds)];
      const answers = await Promise.all(
        others.map((one, name) => one.append(file, place, [`of ${String(name)}`])),
      );
      const { lines, branches, lost } = await journalIn(file);
      expect(lost).toBe(0);
      const kept = [...lines.slice(1), ...branches.flatMap((branch) => branch.lines)];
      answers.forEach((answer, name) => {
        if (answer.ok) expect(kept.map(({ record }) => record)).toContain(`of ${String(name)}`);
      });
      expect(answers.some(({ ok }) => ok)).toBe(true);
    }
  });

  it('whose lines both stand in the file are kept apart by whom they follow', async () => {
    using workplace = new Workplace();
    const file = join(workplace.work, 'journal');
    const { writer, place } = await journalOf(file, 'head');
    const one = await placeAfter(writer.append(file, place, ['a', 'b']));
    const fork = encodeLine(place.last, 'x');
    const further = encodeLine(fork.id, 'y');
    const forkOfFork = encodeLine(fork.id, 'z');
    const straight = encodeLine(one.last, 'c');
    for (const { bytes } of [fork, further, straight, forkOfFork]) appendFileSync(file, bytes);
    appendFileSync(file, encodeLine('f'.repeat(16), 'nowhere').bytes);
    const { lines, branches, lost } = await journalIn(file);
    expect(lines.map(({ record }) => record)).toEqual(['head', 'a', 'b', 'c']);
    expect(branches.map(({ after, lines }) => [after, ...lines.map(({ record }) => record)])).toEqual([
      [1, 'x', 'y'],
      [1, 'x', 'z'],
    ]);
    expect(lost).toBe(1);
  });
});

describe('what is no journal', () => {
  it('is refused, each for its reason', async () => {
    using workplace = new Workplace();
    const file = join(workplace.work, 'journal');
    const why = async (content: string | Uint8Array, bounds = testBounds): Promise<unknown> => {
      writeFileSync(file, content);
      const read = await readJournal(file, bounds);
      return read.ok ? 'read' : read.error;
    };
    const notOne = { code: 'not-a-journal' };
    for (const content of ['', '\n', '{}\n', Buffer.alloc(5000), Buffer.alloc(300_000, 0x0a)])
      expect(await why(content)).toEqual(notOne);
    expect(await why(encodeLine('1'.repeat(16), 'head').bytes)).toEqual(notOne);
    const deep = `${'['.repeat(100)}${']'.repeat(100)}`;
    const head = encodeLine('0'.repeat(16), JSON.parse(deep));
    expect(await why(head.bytes)).toEqual(notOne);
    expect(await why('x'.repeat(200), { ...testBounds, file: 100 })).toEqual({
      code: 'too-large',
      limit: 100,
    });
    expect(await why(Buffer.alloc(5000, 'x'), { ...testBounds, line: 100 })).toEqual(notOne);
    expect(await readJournal(workplace.work, testBounds)).toMatchObject({ error: { code: 'not-a-file' } });
    expect(await readJournal(join(file, 'x'), testBounds)).toMatchObject({ error: { code: 'missing' } });
    expect(await readLastRecord(workplace.work, testBounds)).toBe(null);
    expect(await readLastRecord(join(file, 'x'), testBounds)).toBe(null);
  });

  it('is not written either', async () => {
    using workplace = new Workplace();
    const file = join(workplace.work, 'journal');
    const writer = new JournalWriter({ ...testBounds, file: 300, line: 200 });
    const created = await writer.create(file, ['head']);
    if (!created.ok) throw new Error(created.error);
    const refusal = { ok: false, error: 'too-large' };
    expect(await writer.append(file, created.value, ['x'.repeat(200)])).toEqual(refusal);
    const next = await placeAfter(writer.append(file, created.value, ['x'.repeat(100)]));
    expect(await writer.append(file, next, ['x'.repeat(100)])).toEqual(refusal);
    expect(await recordsIn(file)).toHaveLength(2);
  });

  it('nor are tokens that nobody gave out', () => {
    for (const token of ['', 'x', '0-5-0123456789abcdef-4', '5-5-0123456789abcdef-9', '0-1-xyz-2'])
      expect(placeOfToken(token)).toBe(null);
    expect(decodeLine(Buffer.from('{"line":"0123456789abcdef","follows":""}'))).toBe(null);
  });
});

describe.skipIf(!mayMountDisks())('a disk', () => {
  it('that is full keeps the journal as it was; the same lines go on where there is room again', async () => {
    using workplace = new Workplace();
    using disk = new Disk(join(workplace.root, 'disk'));
    const file = join(disk.folder, 'journal');
    const { writer, place } = await journalOf(file, 'head');
    const next = await placeAfter(writer.append(file, place, ['small']));
    const before = readFileSync(file);
    const large = ['x'.repeat(150_000), 'y'.repeat(150_000)];
    for (let tried = 0; tried < 3; tried += 1) {
      await expect(writer.append(file, next, large)).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(readFileSync(file)).toEqual(before);
    }
    await placeAfter(writer.append(file, next, ['z']));
    expect(await recordsIn(file)).toEqual(['head', 'small', 'z']);
  });

  it('that is read-only says so', async () => {
    using workplace = new Workplace();
    using disk = new Disk(join(workplace.root, 'disk'));
    const file = join(disk.folder, 'journal');
    const { writer, place } = await journalOf(file, 'head');
    disk.protect();
    await expect(writer.append(file, place, ['more'])).rejects.toMatchObject({ code: 'EROFS' });
    expect(await recordsIn(file)).toEqual(['head']);
  });
});
