import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { attemptFormat, type Attempt } from '../../../lessons/marks/attempt.ts';
import { marksOf } from '../../../lessons/marks/history.ts';
import type { Failure } from '../../contract/errors.ts';
import type { Result } from '../../../lessons/result.ts';
import { lessonCalled, withMark, Workplace, workOn } from '../build-workplace.ts';
import type { Attempts } from './attempts.ts';
import { nameOf } from './names.ts';

const lesson = lessonCalled('lesson');

function must<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

const codeOf = (result: Result<unknown, Failure>): string => (result.ok ? 'ok' : result.error.code);
const markIds = (attempt: Attempt): string[] => marksOf(attempt.history).map(({ id }) => id);

/** An attempt on the disk with the given marks, as one window left it. */
async function saved(window: Attempts, ...marks: string[]): Promise<{ attempt: Attempt; token: string }> {
  const opened = await window.open(workOn(lesson), false);
  const attempt = marks.reduce(withMark, opened.attempt);
  return { attempt, token: must(await window.save(attempt, opened.token)).token };
}

describe('an attempt', () => {
  it('is begun afresh, and is on no disk before it is saved', async () => {
    using place = new Workplace();
    const { attempt, token, notices } = await place.openWindow().open(workOn(lesson), false);
    expect({ token, notices, marks: markIds(attempt) }).toEqual({ token: '', notices: [], marks: [] });
    expect(readdirSync(place.work)).toEqual([]);
  });

  it('is one file named after pack, lesson and itself, and is gone on with after a restart', async () => {
    using place = new Workplace();
    const { attempt, token } = await saved(place.openWindow(), 'one', 'two');
    expect(readdirSync(place.work)).toEqual([`pack.lesson.${attempt.id.slice(0, 8)}.lesart-attempt`]);
    expect(await place.openWindow().open(workOn(lesson), false)).toEqual({ attempt, token, notices: [] });
  });

  it('comes back as it was saved, whatever happened to it, save after save', async () => {
    const steps = fc.array(fc.constantFrom('add', 'undo', 'cursor'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(steps, async (changes) => {
        using place = new Workplace();
        const window = place.openWindow();
        let { attempt, token } = await saved(window);
        for (const [place_, change] of changes.entries()) {
          if (change === 'add') attempt = withMark(attempt, `m${place_}`);
          else if (change === 'cursor') attempt = { ...attempt, cursor: place_ };
          else attempt = { ...attempt, history: { ...attempt.history, position: 0 } };
          ({ token } = must(await window.save(attempt, token)));
        }
        expect(await place.openWindow().open(workOn(lesson), false)).toEqual({ attempt, token, notices: [] });
        expect(readdirSync(place.work)).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  it('is opened at its newest', async () => {
    using place = new Workplace();
    const older = await saved(place.openWindow(), 'one');
    const newer = withMark({ ...older.attempt, id: crypto.randomUUID() }, 'two');
    writeFileSync(join(place.work, nameOf(newer)), JSON.stringify(newer));
    expect((await place.openWindow().open(workOn(lesson), false)).attempt).toEqual(newer);
  });

  it('that is begun anew leaves the earlier ones whole, but no longer opens them', async () => {
    using place = new Workplace();
    const { attempt } = await saved(place.openWindow(), 'one');
    const content = readFileSync(join(place.work, nameOf(attempt)));
    const fresh = await place.openWindow().open(workOn(lesson), true);
    expect(fresh.token).toBe('');
    const [aside] = readdirSync(place.work);
    expect(aside).toMatch(/\.earlier-\d{8}-\d{6}-\d{3}\.lesart-attempt$/);
    expect(readFileSync(join(place.work, aside ?? ''))).toEqual(content);
    expect(markIds((await place.openWindow().open(workOn(lesson), false)).attempt)).toEqual([]);
  });

  it('saved twice at once is written in the order asked for', async () => {
    using place = new Workplace();
    const window = place.openWindow();
    const { attempt, token } = await saved(window);
    const first = withMark(attempt, 'one');
    const [one, two] = await Promise.all([
      window.save(first, token),
      window.save(withMark(first, 'two'), token),
    ]);
    expect([codeOf(one), codeOf(two)]).toEqual(['ok', 'attempt-elsewhere']);
    expect(markIds((await place.openWindow().open(workOn(lesson), false)).attempt)).toEqual(['one']);
  });

  it('whose file was deleted is written again: there is nothing to lose', async () => {
    using place = new Workplace();
    const window = place.openWindow();
    const { attempt, token } = await saved(window, 'one');
    rmSync(join(place.work, nameOf(attempt)));
    must(await window.save(withMark(attempt, 'two'), token));
    expect(markIds((await place.openWindow().open(workOn(lesson), false)).attempt)).toEqual(['one', 'two']);
  });
});

describe('two windows on one attempt', () => {
  async function divided(place: Workplace) {
    const [mine, other] = [place.openWindow(), place.openWindow()];
    const start = await saved(mine, 'common');
    const theirs = withMark(start.attempt, 'theirs');
    const { token } = must(await other.save(theirs, start.token));
    return {
      mine,
      other,
      theirs,
      theirToken: token,
      own: withMark(start.attempt, 'own'),
      stale: start.token,
    };
  }

  it('the second to save is told, and nothing is written over', async () => {
    using place = new Workplace();
    const { mine, own, stale, theirs } = await divided(place);
    expect(codeOf(await mine.save(own, stale))).toBe('attempt-elsewhere');
    expect((await place.openWindow().open(workOn(lesson), false)).attempt).toEqual(theirs);
    expect(readdirSync(place.work)).toHaveLength(1);
  });

  it('keeping mine keeps the other as a copy', async () => {
    using place = new Workplace();
    const { mine, own, theirs } = await divided(place);
    const { copy, token } = must(await mine.keepMine(own));
    expect(JSON.parse(readFileSync(join(place.work, copy), 'utf8'))).toEqual(theirs);
    expect((await place.openWindow().open(workOn(lesson), false)).attempt).toEqual(own);
    must(await mine.save(withMark(own, 'more'), token));
  });

  it('taking the other keeps mine as a copy', async () => {
    using place = new Workplace();
    const { mine, own, theirs, theirToken } = await divided(place);
    const taken = must(await mine.takeOther(own));
    expect(taken).toMatchObject({ attempt: theirs, token: theirToken });
    expect(JSON.parse(readFileSync(join(place.work, taken.copy), 'utf8'))).toEqual(own);
    must(await mine.save(withMark(taken.attempt, 'more'), taken.token));
    expect((await place.openWindow().open(workOn(lesson), false)).notices).toEqual([]);
  });

  it('that both began afresh: the second to save is told that there is one now', async () => {
    using place = new Workplace();
    const [mine, other] = [place.openWindow(), place.openWindow()];
    const own = withMark((await mine.open(workOn(lesson), false)).attempt, 'own');
    const theirs = await saved(other, 'theirs');
    expect(codeOf(await mine.save(own, ''))).toBe('attempt-elsewhere');
    const taken = must(await mine.takeOther(own));
    expect(taken.attempt).toEqual(theirs.attempt);
    must(await mine.save(withMark(taken.attempt, 'more'), taken.token));
  });

  it('that both began afresh: mine can be kept beside the other', async () => {
    using place = new Workplace();
    const [mine, other] = [place.openWindow(), place.openWindow()];
    const own = withMark((await mine.open(workOn(lesson), false)).attempt, 'own');
    const theirs = await saved(other, 'theirs');
    const kept = must(await mine.keepMine(own));
    expect(kept.copy).toBe(nameOf(theirs.attempt));
    must(await mine.save(withMark(own, 'more'), kept.token));
    must(await other.save(withMark(theirs.attempt, 'more'), theirs.token));
    expect(readdirSync(place.work)).toHaveLength(2);
  });
});

describe('a file that is not what it should be', () => {
  const withFile = async (place: Workplace, content: (whole: string) => string | Uint8Array) => {
    const { attempt } = await saved(place.openWindow(), 'one');
    const file = join(place.work, nameOf(attempt));
    const bytes = Buffer.from(content(readFileSync(file, 'utf8')));
    writeFileSync(file, bytes);
    return { file: nameOf(attempt), bytes };
  };

  it.each([
    ['empty', () => '', 'not-json'],
    ['cut off', (whole: string) => whole.slice(0, whole.length / 2), 'not-json'],
    ['zeroes, as after a power cut', (whole: string) => Buffer.alloc(whole.length), 'not-json'],
    ['another format', () => '{"format":"lesart-pack","formatVersion":1}', 'not-this-format'],
    ['changed by hand', (whole: string) => whole.replace('"cursor":0', '"cursor":-1'), 'invalid'],
    [
      'not UTF-8',
      (whole: string) => Buffer.from(whole.replace('"cursor"', '"cürsor"'), 'latin1'),
      'not-utf8',
    ],
  ])('(%s) is set aside whole, told, and the work goes on', async (_what, content, reason) => {
    using place = new Workplace();
    const { file, bytes } = await withFile(place, content);
    const window = place.openWindow();
    const { attempt, token, notices } = await window.open(workOn(lesson), false);
    const kept = readdirSync(place.work)[0] ?? '';
    expect(kept).toMatch(/\.lesart-attempt\.damaged-\d{8}-\d{6}-\d{3}$/);
    expect(notices).toEqual([{ code: 'attempt-damaged', params: { file, kept, reason } }]);
    expect(readFileSync(join(place.work, kept))).toEqual(bytes);
    must(await window.save(withMark(attempt, 'new'), token));
    expect((await place.openWindow().open(workOn(lesson), false)).notices).toEqual([]);
  });

  it('gives way to the attempt before it', async () => {
    using place = new Workplace();
    const { attempt } = await saved(place.openWindow(), 'one');
    const newer = withMark({ ...attempt, id: crypto.randomUUID() }, 'two');
    const file = join(place.work, nameOf(newer));
    writeFileSync(file, JSON.stringify(newer));
    truncateSync(file, 300);
    const opened = await place.openWindow().open(workOn(lesson), false);
    expect(opened.attempt).toEqual(attempt);
    expect(opened.notices.map(({ code }) => code)).toEqual(['attempt-damaged']);
  });

  it('of a newer version, or at another text, stays untouched and is told at every opening', async () => {
    using place = new Workplace();
    const { file, bytes } = await withFile(place, (whole) =>
      whole.replace(/"formatVersion":\d+/, '"formatVersion":99'),
    );
    const other = { ...startOf(lessonCalled('lesson', 'b')), id: crypto.randomUUID() };
    writeFileSync(join(place.work, nameOf(other)), JSON.stringify(other));
    for (const window of [place.openWindow(), place.openWindow()]) {
      const { notices, token } = await window.open(workOn(lesson), false);
      expect(token).toBe('');
      expect(notices).toHaveLength(2);
      expect(notices).toContainEqual({
        code: 'attempt-newer',
        params: { file, version: '99', supported: String(attemptFormat.version) },
      });
      expect(notices).toContainEqual({ code: 'attempt-other-text', params: { file: nameOf(other) } });
    }
    expect(readFileSync(join(place.work, file))).toEqual(bytes);
    expect(readdirSync(place.work)).toHaveLength(2);
  });

  it('named after this lesson but holding another’s attempt stays untouched and is told', async () => {
    using place = new Workplace();
    const foreign = startOf(lessonCalled('other'));
    const name = nameOf({ ...foreign, lesson });
    writeFileSync(join(place.work, name), JSON.stringify(foreign));
    const opened = await place.openWindow().open(workOn(lesson), false);
    expect(opened.attempt.lesson).toEqual(lesson);
    expect(opened.notices).toEqual([{ code: 'attempt-other-text', params: { file: name } }]);
    expect(readdirSync(place.work)).toEqual([name]);
  });

  it('is never overwritten by a save that does not know it', async () => {
    using place = new Workplace();
    const window = place.openWindow();
    const { attempt, token } = await saved(window, 'one');
    writeFileSync(join(place.work, nameOf(attempt)), 'half a fi');
    expect(codeOf(await window.save(withMark(attempt, 'two'), token))).toBe('attempt-elsewhere');
    expect(codeOf(await window.takeOther(attempt))).toBe('read-failed');
    const kept = must(await window.keepMine(withMark(attempt, 'two')));
    expect(markIds((await place.openWindow().open(workOn(lesson), false)).attempt)).toEqual(['one', 'two']);
    must(await window.save(withMark(attempt, 'three'), kept.token));
  });
});

const startOf = (at: Attempt['lesson']): Attempt => ({
  format: 'lesart-attempt',
  formatVersion: 4,
  learner: null,
  mode: 'guided',
  id: crypto.randomUUID(),
  lesson: at,
  article: null,
  carried: null,
  startedAt: '2026-03-01T09:00:00.000Z',
  changedAt: '2026-03-01T09:00:00.000Z',
  stage: { step: 'mark' },
  history: { edits: [], position: 0 },
  cursor: 0,
  reason: '',
  stances: {},
  transfer: {},
  seconds: {},
});

describe('a folder that is gone', () => {
  it('does not keep the lesson from opening; saving fails until it is back, and then saves everything', async () => {
    using place = new Workplace();
    const stick = join(place.root, 'stick');
    const window = place.openWindow(stick);
    const opened = await window.open(workOn(lesson), false);
    expect(opened.notices).toEqual([
      { code: 'work-folder-missing', params: { folder: stick, reason: 'ENOENT' } },
    ]);
    const attempt = withMark(opened.attempt, 'one');
    expect(codeOf(await window.save(attempt, opened.token))).toBe('folder-missing');
    mkdirSync(stick);
    must(await window.save(attempt, opened.token));
    expect(markIds((await place.openWindow(stick).open(workOn(lesson), false)).attempt)).toEqual(['one']);
  });

  it('and comes back with earlier work on it: that is told, not written over', async () => {
    using place = new Workplace();
    const earlier = await saved(place.openWindow(), 'earlier');
    const away = join(place.root, 'away');
    renameSync(place.work, away);
    const window = place.openWindow();
    const own = withMark((await window.open(workOn(lesson), false)).attempt, 'own');
    expect(codeOf(await window.save(own, ''))).toBe('folder-missing');
    renameSync(away, place.work);
    expect(codeOf(await window.save(own, ''))).toBe('attempt-elsewhere');
    expect(must(await window.takeOther(own)).attempt).toEqual(earlier.attempt);
  });

  it('while marking: what was saved is there when it comes back, and the next save goes on from it', async () => {
    using place = new Workplace();
    const window = place.openWindow();
    const { attempt, token } = await saved(window, 'one');
    const away = join(place.root, 'away');
    renameSync(place.work, away);
    const more = withMark(attempt, 'two');
    expect(await window.save(more, token)).toMatchObject({
      ok: false,
      error: { code: 'folder-missing', params: { folder: place.work, file: nameOf(attempt) } },
    });
    expect(codeOf(await window.keepMine(more))).toBe('folder-missing');
    renameSync(away, place.work);
    must(await window.save(more, token));
  });
});
