import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';

import { readPackFolder } from '../../services/library/pack-folder.ts';
import { Workplace, writePack } from '../../services/build-workplace.ts';
import { buildDocx, wordParagraph } from '../../services/import/build-docx.ts';
import { runTerminal } from '../run-terminal.ts';
import { CannotDo } from '../terminal.ts';
import { addExportCommand } from './export.ts';
import { addImportCommand } from './import.ts';

const sentence =
  'Am Dienstag hat der Stadtrat von Erlengrund, wie angekündigt, über die neue Buslinie beraten.';

interface Shown {
  id: string;
  lessons: {
    id: string;
    title: string;
    language: string;
    blocks: { kind: string; text: string }[];
    items: number;
  }[];
  losses: { what: string; name: string; count: number }[];
}

/** A folder for one test, with a terminal in it. */
class Desk extends Workplace {
  write(name: string, content: string | Uint8Array): void {
    const file = join(this.root, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
  }

  async run(...args: string[]): Promise<{ code: number | null; out: string; problems: string }> {
    return runTerminal(args, { folder: this.root });
  }

  /** What a command that can't be done says, without the seconds that a process of its own takes to start. */
  async refusal(...args: string[]): Promise<string> {
    vi.spyOn(process, 'cwd').mockReturnValue(this.root);
    const program = new Command().exitOverride();
    addImportCommand(program);
    addExportCommand(program);
    const error: unknown = await program
      .parseAsync(args, { from: 'user' })
      .catch((reason: unknown) => reason);
    vi.restoreAllMocks();
    expect(error).toBeInstanceOf(CannotDo);
    return (error as CannotDo).message;
  }

  /** What half-written folders are called. */
  leftovers(): string[] {
    return readdirSync(this.root).filter((name) => name.startsWith('.'));
  }

  async shown(...args: string[]): Promise<Shown> {
    const { out, problems } = await this.run(...args, '--json');
    expect(problems).toBe('');
    return JSON.parse(out) as Shown;
  }
}

/** The lessons of a pack folder; every one of them can be opened. */
async function lessonsIn(folder: string) {
  const pack = await readPackFolder(folder);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  expect(pack.value.problems).toEqual([]);
  return pack.value.lessons.map(({ lesson }) => lesson);
}

describe('lesart import', { timeout: 120_000 }, () => {
  it.each<[string, string, string | Uint8Array]>([
    ['txt', 'bus.txt', `Streit um den Bus\r\n\r\n${sentence}\r\n\r\nDazu nichts weiter.`],
    ['markdown', 'bus.md', `# Streit um den Bus\n\n${sentence}\n\nDazu *nichts* weiter.`],
    [
      'html',
      'bus.html',
      `<html><body><article><h1>Streit um den Bus</h1><p>${sentence}</p><p>Dazu <i>nichts</i> weiter.</p></article></body></html>`,
    ],
    [
      'docx',
      'bus.docx',
      buildDocx(
        wordParagraph('Streit um den Bus', 'Titel') +
          wordParagraph(sentence) +
          wordParagraph('Dazu nichts weiter.'),
      ),
    ],
  ])('makes a pack of an article in %s', async (format, file, content) => {
    using desk = new Desk();
    desk.write(file, content);
    const ran = await desk.run('import', '--from', format, file, '--out', 'Mein Pack', '--json');
    expect([ran.code, ran.problems]).toEqual([0, '']);
    const shown = JSON.parse(ran.out) as Shown;
    expect(shown).toMatchObject({ id: 'mein-pack', losses: [] });
    expect(shown.lessons[0]).toMatchObject({
      id: 'streit-um-den-bus',
      title: 'Streit um den Bus',
      language: 'de',
    });
    expect(shown.lessons[0]?.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'headline: Streit um den Bus',
      `lead: ${sentence}`,
      'paragraph: Dazu nichts weiter.',
    ]);
    const [lesson] = await lessonsIn(join(desk.root, 'Mein Pack'));
    expect(lesson?.text).toBe(`Streit um den Bus\n\n${sentence}\n\nDazu nichts weiter.`);
    expect(desk.leftovers()).toEqual([]);
  });

  it('says what it could not carry over, and ends with 1', async () => {
    using desk = new Desk();
    desk.write('a.md', `# Titel\n\n${sentence} ![Ein Bus](bus.png)\n\nNoch [etwas](https://example.org).`);
    const ran = await desk.run('import', '--from', 'markdown', 'a.md', '--out', 'pack');
    expect([ran.code, ran.problems]).toEqual([1, '']);
    expect(ran.out.split('\n').slice(1)).toEqual([
      '  titel (de): Titel, 3 blocks, 0 key items',
      'Not carried over:',
      '  1 image was left out (Ein Bus)',
      '  1 link lost its address; its words stay (https://example.org)',
      '',
    ]);
  });

  it('makes a lesson of each file, in a pack, in the language that is given', async () => {
    using desk = new Desk();
    desk.write('in/a.txt', 'Kurz und gut.');
    desk.write('in/b.txt', 'Kurz und gut.');
    desk.write('in/c.pdf', 'no text');
    const { lessons, losses } = await desk.shown(
      ...['import', '--from', 'txt', 'in', '--out', 'pack', '--language', 'nl'],
    );
    expect(lessons.map(({ id, language }) => [id, language])).toEqual([
      ['a', 'nl'],
      ['b', 'nl'],
    ]);
    expect(losses).toEqual([]);
    expect(await lessonsIn(join(desk.root, 'pack'))).toHaveLength(2);
  });

  it.each<[string, string[], RegExp]>([
    [
      'a format nobody knows',
      ['--from', 'pdf', 'a.txt', '--out', 'new'],
      /^pdf is no format to import from; there are txt, /,
    ],
    [
      'a format that can only be written',
      ['--from', 'qti3-hottext', 'a.txt', '--out', 'new'],
      /no format to import from/,
    ],
    [
      'a file that is not there',
      ['--from', 'txt', 'none.txt', '--out', 'new'],
      /none\.txt can't be imported: there is no such file$/,
    ],
    [
      'a folder with other files',
      ['--from', 'docx', '.', '--out', 'new'],
      /\. holds no file that ends in \.docx$/,
    ],
    [
      'a language that is none',
      ['--from', 'txt', 'a.txt', '--out', 'new', '--language', 'Deutsch!'],
      /Deutsch! is no language tag/,
    ],
    [
      'a picture',
      ['--from', 'txt', 'a.png', '--out', 'new'],
      /a\.png can't be imported: it is no text file$/,
    ],
    [
      'a document that is none',
      ['--from', 'docx', 'a.txt', '--out', 'new'],
      /a\.txt can't be imported: it is no Word document \(\.docx\)$/,
    ],
    [
      'JSON of another kind',
      ['--from', 'h5p-mark-the-words', 'a.txt', '--out', 'new'],
      /a\.txt can't be imported: it is not JSON$/,
    ],
    [
      'a folder that is full',
      ['--from', 'txt', 'a.txt', '--out', '.'],
      /\. is not empty: choose a folder that is not there yet$/,
    ],
    [
      'a file for a folder',
      ['--from', 'txt', 'a.txt', '--out', 'a.txt'],
      /a\.txt is a file: choose a folder/,
    ],
  ])('refuses %s with a sentence', async (_, args, sentence) => {
    using desk = new Desk();
    desk.write('a.txt', 'Text.');
    desk.write('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const message = await desk.refusal('import', ...args);
    expect(message).toMatch(sentence);
    expect(message).not.toContain('\n');
    expect(existsSync(join(desk.root, 'new'))).toBe(false);
    expect(desk.leftovers()).toEqual([]);
  });

  it('makes no pack that could not be opened: of 2,600 labels', async () => {
    using desk = new Desk();
    const labels = Array.from(
      { length: 2600 },
      (_, at) => `T${String(at + 1)}\tFrame ${String(at * 4)} ${String(at * 4 + 3)}\tBus`,
    );
    desk.write('many.txt', 'Bus '.repeat(2600));
    desk.write('many.ann', `${labels.join('\n')}\n`);
    const message = await desk.refusal('import', '--from', 'brat', 'many.txt', 'many.ann', '--out', 'new');
    expect(message).toMatch(/^new can't be made: .*many\/key\.json.*more values than/);
    expect(existsSync(join(desk.root, 'new'))).toBe(false);
  });

  it('finds the text of brat beside the annotations that were typed', async () => {
    using desk = new Desk();
    desk.write('in/a.ann', 'T1\tA 0 4\tKurz');
    expect(await desk.refusal('import', '--from', 'brat', 'in/a.ann', '--out', 'pack')).toBe(
      "a.ann can't be imported: the text that it belongs to is not there (a.txt)",
    );
    desk.write('in/a.txt', 'Kurz und gut.');
    const { lessons } = await desk.shown('import', '--from', 'brat', 'in/a.ann', '--out', 'pack');
    expect(lessons).toMatchObject([{ id: 'a', items: 1 }]);
  });

  it('says what was left out where nothing is left to import', async () => {
    using desk = new Desk();
    const region = { type: 'rectanglelabels', from_name: 'box', to_name: 'image', value: { x: 1, y: 2 } };
    const tasks = [
      { data: { image: 'https://example.org/bus.png' }, annotations: [{ result: [region] }] },
      { data: { text: '<p>Der Bus <b>kommt</b>.</p>' }, annotations: [] },
    ];
    desk.write('tasks.json', JSON.stringify(tasks));
    expect(await desk.refusal('import', '--from', 'label-studio', 'tasks.json', '--out', 'new')).toBe(
      [
        "tasks.json can't be imported: there is no text in it",
        'Not carried over:',
        '  2 records without plain text were left out ([0], [1])',
      ].join('\n'),
    );
    expect(existsSync(join(desk.root, 'new'))).toBe(false);
  });

  it('tells the shell that it could not', async () => {
    using desk = new Desk();
    const ran = await desk.run('import', '--from', 'txt', 'none.txt', '--out', 'new');
    expect(ran).toEqual({
      code: 2,
      out: '',
      problems: "lesart: none.txt can't be imported: there is no such file\n",
    });
  });
});

describe('lesart export', { timeout: 120_000 }, () => {
  it.each(['brat', 'webanno-tsv3', 'uima-cas-xmi', 'uima-cas-json', 'label-studio', 'w3c'])(
    'writes the shipped lesson as %s; read again, it is the same lesson',
    async (format) => {
      using desk = new Desk();
      mkdirSync(join(desk.root, 'out'));
      const lesson = ['wostotschny', '--lesson', 'gipfel-in-wostotschny'];
      const out = ['brat', 'uima-cas-xmi', 'w3c'].includes(format) ? 'out' : join('out', 'gipfel.file');
      const ran = await desk.run('export', '--to', format, ...lesson, '--out', out, '--json');
      expect(ran.problems).toBe('');
      const { files, losses } = JSON.parse(ran.out) as { files: string[]; losses: { what: string }[] };
      // The lesson says its language itself.
      expect(losses.filter(({ what }) => what !== 'language')).toEqual([]);
      expect(ran.code).toBe(losses.length === 0 ? 0 : 1);
      const back = await desk.shown('import', '--from', format, ...files, '--out', 'back');
      expect(back.losses).toEqual([]);
      const shipped = await lessonsIn(
        fileURLToPath(new URL('../../../lessons/packs/wostotschny', import.meta.url)),
      );
      expect(await lessonsIn(join(desk.root, 'back'))).toEqual(shipped);
    },
  );

  it('writes exercises, names what they can not hold, and reads H5P’s again', async () => {
    using desk = new Desk();
    const lesson = ['wostotschny', '--lesson', 'gipfel-in-wostotschny'];
    const h5p = await desk.shown('export', '--to', 'h5p-mark-the-words', ...lesson, '--out', 'h5p');
    expect(h5p.losses.map(({ what, name }) => `${what} ${name}`)).toEqual(
      expect.arrayContaining([
        'annotation Lesart-Margin',
        'feature strength',
        'relation cue',
        'phrase quote',
      ]),
    );
    const { lessons, losses } = await desk.shown(
      'import',
      '--from',
      'h5p-mark-the-words',
      'h5p',
      '--out',
      'back',
    );
    expect(lessons.map(({ id, language }) => [id, language])).toEqual([
      ['gipfel-in-wostotschny-framing', 'de'],
      ['gipfel-in-wostotschny-quote', 'de'],
      ['gipfel-in-wostotschny-sourcing', 'de'],
    ]);
    expect(losses).toEqual([]);
    const [framing] = await lessonsIn(join(desk.root, 'back'));
    expect(framing?.categories.map(({ id }) => id)).toEqual(['framing']);
    const again = [
      'export',
      '--to',
      'h5p-mark-the-words',
      'back',
      '--lesson',
      'gipfel-in-wostotschny-framing',
    ];
    await desk.run(...again, '--out', 'again.json');
    expect(readFileSync(join(desk.root, 'again.json'), 'utf8')).toBe(
      readFileSync(join(desk.root, 'h5p', 'gipfel-in-wostotschny-framing.json'), 'utf8'),
    );
  });

  it('writes QTI items', async () => {
    using desk = new Desk();
    const lesson = ['wostotschny', '--lesson', 'gipfel-in-wostotschny'];
    const ran = await desk.run('export', '--to', 'qti3-hottext', ...lesson, '--out', 'qti');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('34 margins have no place in the result');
    const item = readFileSync(join(desk.root, 'qti', 'gipfel-in-wostotschny-quote.xml'), 'utf8');
    expect(item).toMatch(
      /<qti-hottext identifier="C\d+">"Ich werde immer zu Russland stehen"<\/qti-hottext>/,
    );
  });

  it.each<[string, string[], RegExp]>([
    [
      'a format nobody knows',
      ['--to', 'pdf', 'pack', '--lesson', 'one', '--out', 'new'],
      /pdf is no format to export to/,
    ],
    [
      'a lesson that is not there',
      ['--to', 'brat', 'pack', '--lesson', 'two', '--out', 'new'],
      /pack has no lesson two; it has one$/,
    ],
    [
      'a pack that is not there',
      ['--to', 'brat', 'none', '--lesson', 'one', '--out', 'new'],
      /there is no such file$/,
    ],
    [
      'a lesson without marks',
      ['--to', 'qti3-hottext', 'pack', '--lesson', 'one', '--out', 'new'],
      /nothing is marked$/,
    ],
    [
      'a folder that is full',
      ['--to', 'brat', 'pack', '--lesson', 'one', '--out', 'pack'],
      /pack is not empty/,
    ],
  ])('refuses %s with a sentence', async (_, args, sentence) => {
    using desk = new Desk();
    writePack(desk.root, 'pack', ['one']);
    expect(await desk.refusal('export', ...args)).toMatch(sentence);
    expect(existsSync(join(desk.root, 'new'))).toBe(false);
  });
});
