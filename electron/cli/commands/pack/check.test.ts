import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { findingCodes, type Finding } from '../../../../lessons/check/finding.ts';
import { Workplace } from '../../../services/build-workplace.ts';
import { runTerminal } from '../../run-terminal.ts';
import { findingInWords } from './finding-words.ts';

const shipped = fileURLToPath(new URL('../../../../lessons/packs/wostotschny', import.meta.url));
const lesson = 'gipfel-in-wostotschny';

interface Printed {
  errors: number;
  advice: number;
  findings: (Finding & { what: string; cure: string })[];
}

async function check(pack: string, folder: string): Promise<{ code: number | null; printed: Printed }> {
  const ran = await runTerminal(['pack', 'check', pack, '--json'], { folder });
  expect(ran.problems).toBe('');
  return { code: ran.code, printed: JSON.parse(ran.out) as Printed };
}

/** Changes a JSON file of a pack. */
function edit(file: string, change: (content: Record<string, unknown>) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(content);
  writeFileSync(file, JSON.stringify(content));
}

describe('lesart pack check', { timeout: 120_000 }, () => {
  it('finds no errors in the pack that ships, as a folder and as a file', async () => {
    using place = new Workplace();
    const built = await runTerminal(['pack', 'build', 'wostotschny', '--out', 'pack.lesart'], {
      folder: place.root,
    });
    expect(built.code).toBe(0);
    const ofFolder = await check('wostotschny', place.root);
    const ofFile = await check('pack.lesart', place.root);
    expect(ofFolder.printed.errors).toBe(0);
    expect(ofFile).toEqual(ofFolder);
    expect(ofFolder.code).toBe(ofFolder.printed.findings.length === 0 ? 0 : 1);
  });

  it('tells file, place, words, what is wrong and what helps', async () => {
    using place = new Workplace();
    const pack = join(place.root, 'mine');
    cpSync(shipped, pack, { recursive: true });
    edit(join(pack, lesson, 'key.json'), ({ items }) => {
      const [first, second] = items as { core: { end: number }; margin: { end: number }; id: string }[];
      if (first === undefined || second === undefined) throw new Error('too few items');
      first.core.end += 1;
      first.margin.end += 1;
      second.id = 'Not A Slug';
    });
    edit(join(pack, 'pack.json'), (content) => {
      content['languages'] = ['de', 'en', 'fr'];
      content['cover'] = 'cover.png';
    });
    writeFileSync(join(pack, 'cover.png'), 'no picture');
    writeFileSync(join(pack, lesson, 'draft.docx'), '');
    const { code, printed } = await check('mine', place.root);
    expect(code).toBe(1);
    const codes = new Set(printed.findings.map((finding) => `${finding.severity} ${finding.code}`));
    // The key's own languages and anchors wait until its ids are right.
    for (const found of [
      'error schema',
      'error language-missing',
      'error cover-no-picture',
      'advice unknown-file',
    ])
      expect(codes).toContain(found);
    const schema = printed.findings.find((finding) => finding.code === 'schema');
    expect(schema).toMatchObject({
      file: `${lesson}/key.json`,
      path: 'items[1].id',
      params: { issue: 'not-a-slug' },
    });

    edit(join(pack, lesson, 'key.json'), ({ items }) => {
      (items as { id: string }[]).forEach((item, place) => (item.id = `item-${String(place)}`));
    });
    const words = await runTerminal(['pack', 'check', 'mine'], { folder: place.root });
    expect(words.code).toBe(1);
    expect(words.out).toMatch(
      /advice: gipfel-in-wostotschny\/key\.json items\[0\]\.core: the span ends with punctuation/,
    );
    expect(words.out).toMatch(/\d+ errors, \d+ pieces? of advice\n$/);
  });

  it('can not look at what is not there or no pack file', async () => {
    using place = new Workplace();
    writeFileSync(join(place.root, 'x.lesart'), 'no zip');
    for (const typed of ['nowhere', 'x.lesart']) {
      const ran = await runTerminal(['pack', 'check', typed], { folder: place.root });
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(ran.problems).toContain(`${typed} can't be used`);
    }
    rmSync(join(place.root, 'x.lesart'));
    mkdirSync(join(place.root, 'empty'));
    for (const typed of ['empty', '/dev/null']) {
      const ran = await runTerminal(['pack', 'check', typed], { folder: place.root });
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(ran.problems).toContain('there is no pack.json in it');
    }
  });

  it('finds what would keep the pack from being installed, and what is hidden in it', async () => {
    using place = new Workplace();
    const pack = join(place.root, 'mine');
    cpSync(shipped, pack, { recursive: true });
    const refused = async () =>
      (await check('mine', place.root)).printed.findings.filter(({ code }) => code === 'not-installable');
    edit(join(pack, 'pack.json'), (content) => {
      content['id'] = 'con';
      content['authors'] = ['Ada\u202eecalevoL'];
      content['title'] = { de: 'Aus\u009b Wostotschny', en: 'From Wostotschny' };
      content['summary'] = { de: 'Ein\u200bGipfel.', en: 'A summit.' };
    });
    edit(join(pack, lesson, 'lesson.json'), ({ voices }) => {
      const [first] = voices as { name: string }[];
      if (first !== undefined) first.name += '\u2066';
    });
    const { findings } = (await check('mine', place.root)).printed;
    expect(findings.filter(({ code }) => code === 'hidden-characters').map(({ path }) => path)).toEqual([
      'title.de',
      'summary.de',
      'authors[0]',
      'voices[0].name',
    ]);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      code: 'not-installable',
      file: 'pack.json',
      params: { refusal: 'name-reserved' },
    });
    edit(join(pack, 'pack.json'), (content) => {
      content['id'] = 'mine';
      content['requires'] = '99.0.0';
    });
    expect(await refused()).toMatchObject([{ params: { refusal: 'needs-newer-app', required: '99.0.0' } }]);
    edit(join(pack, 'pack.json'), (content) => {
      content['requires'] = '0.1.0';
    });
    renameSync(join(pack, lesson, 'article.txt'), join(place.root, 'article.txt'));
    symlinkSync(join(place.root, 'article.txt'), join(pack, lesson, 'article.txt'));
    expect(await refused()).toMatchObject([{ file: `${lesson}/article.txt`, params: { refusal: 'link' } }]);
  });
});

describe('every finding', () => {
  it('has words and a cure', () => {
    for (const code of findingCodes) {
      const finding: Finding = { severity: 'error', code, file: 'f', path: '', words: '', params: {} };
      const { what, cure } = findingInWords({
        ...finding,
        params: { reason: 'missing', issue: 'repeated-id' },
      });
      expect(what.length * cure.length, code).toBeGreaterThan(0);
    }
  });
});
