import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../format/build-lesson.ts';
import type { Lesson } from '../format/lesson.ts';
import { UNWRITTEN } from '../format/localized.ts';
import { checkPack } from './check-pack.ts';
import type { Finding } from './finding.ts';
import type { LessonSource, PackSource, Part } from './pack-source.ts';

const text = `Der Minister sagte am Montag, die Reform komme „sehr bald“. ${'Danach sprachen noch viele andere Menschen über ganz andere Dinge, und niemand widersprach. '.repeat(4)}`;

const at = (words: string, occurrence = 0) => spanOf(text, words, occurrence);

const whole = buildItem('quote', at('„sehr bald“'), {
  category: 'quote',
  speaker: { name: 'Der Minister', voice: 'speaker', span: at('Der Minister') },
  cue: at('sagte'),
});

/** A lesson in which there is nothing to find; each test breaks one thing. */
const lesson = buildLesson(text, {
  categories: buildLesson('').categories.filter(({ id }) => id === 'quote'),
  voices: [
    {
      id: 'speaker',
      name: 'Minister',
      role: { de: 'Minister', en: 'minister' },
      kind: 'official',
      mentions: [at('Der Minister')],
    },
  ],
  key: [whole],
});

const pack = {
  format: 'lesart-pack',
  formatVersion: 1,
  id: 'pack',
  version: '1.0.0',
  title: { de: 'Paket', en: 'Pack' },
  authors: ['Ada'],
  licence: 'CC-BY-4.0',
  languages: ['de', 'en'],
  cover: 'cover.png',
  lessons: ['lesson'],
};

const read = <Value>(value: Value): Part<Value> => ({ kind: 'read', value });

function filesOf({ text, key, ...rest }: Lesson, parts: Partial<LessonSource> = {}): LessonSource {
  return {
    folder: 'lesson',
    lesson: read({ format: 'lesart-lesson', formatVersion: 1, ...rest }),
    key: read({ format: 'lesart-key', formatVersion: 1, items: key }),
    sealedKey: null,
    text: read(text),
    textHash: 'a'.repeat(64),
    ...parts,
  };
}

const find = (parts: Partial<PackSource>): Finding[] =>
  checkPack({
    pack: read(pack),
    lessons: [filesOf(lesson)],
    unlistedLessons: [],
    unknownFiles: [],
    cover: { kind: 'picture', bytes: 1000 },
    alteredFiles: [],
    ...parts,
  });

const brief = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, code, file, path }) => `${severity} ${code} ${file} ${path}`.trimEnd());

const inLesson = (parts: Partial<Lesson>): Finding[] => find({ lessons: [filesOf({ ...lesson, ...parts })] });
const inItem = (parts: Partial<typeof whole>): Finding[] => inLesson({ key: [{ ...whole, ...parts }] });

describe('checking a pack', () => {
  it('finds nothing where there is nothing', () => {
    expect(find({})).toEqual([]);
  });

  it('finds a place where experts differ and learners lose points, and a note in one language only', () => {
    const dispute = { note: { de: 'Die eine sagt so, der andere anders.' } };
    expect(brief(inItem({ dispute }))).toEqual([
      'error language-missing lesson/key.json items[0].dispute.note',
      'advice disputed-and-required lesson/key.json items[0].strength',
    ]);
    const both = { note: { de: 'Die eine so.', en: '…' } };
    expect(brief(inItem({ dispute: both, strength: 'acceptable' }))).toContain(
      'error not-written lesson/key.json items[0].dispute.note',
    );
  });

  it('names every fault of every file, not the first alone', () => {
    const { title: _title, ...untitled } = pack;
    const { format: _format, ...key } = { format: 'lesart-key', formatVersion: 1, items: [] };
    const broken = filesOf(lesson, {
      lesson: read({ format: 'lesart-lesson', formatVersion: 1, ...lesson, minutes: 'x', level: 'y' }),
      key: read(key),
      text: null,
    });
    expect(brief(find({ pack: read({ ...untitled, version: 'one' }), lessons: [broken] }))).toEqual([
      'error schema pack.json version',
      'error schema pack.json title',
      'error schema lesson/lesson.json level',
      'error schema lesson/lesson.json minutes',
      'error schema lesson/lesson.json',
      'error file-unusable lesson/key.json',
      'error file-unusable lesson/article.txt',
    ]);
  });

  it('says why a file can not be used', () => {
    const unusable: Part<never> = { kind: 'unusable', reason: 'not-json' };
    const findings = find({ pack: unusable, lessons: [filesOf(lesson, { key: null, text: unusable })] });
    expect(findings.map(({ file, params }) => `${file} ${params['reason'] ?? ''}`)).toEqual([
      'pack.json not-json',
      'lesson/key.json missing',
      'lesson/article.txt not-json',
    ]);
    const newer = find({ pack: read({ ...pack, formatVersion: 2 }) });
    expect(newer.map(({ params }) => params['reason'])).toEqual(['newer-version']);
  });

  it('finds what does not hold together, in the file it stands in and with its words', () => {
    const findings = inLesson({
      key: [{ ...whole, technique: 'magic' }, { ...whole }],
      transfer: [
        {
          id: 'more',
          text: 'Endlich gehandelt.',
          spans: [
            { category: 'mood', core: { start: 0, end: 7 }, margin: { start: 0, end: 7 }, why: lesson.title },
          ],
          comment: lesson.title,
        },
      ],
    });
    expect(findings.map(({ file, path, words, params }) => [file, path, words, params['issue']])).toEqual([
      ['lesson/key.json', 'items[1].id', '„sehr bald“', 'repeated-id'],
      ['lesson/key.json', 'items[0].technique', '„sehr bald“', 'unknown-technique'],
      ['lesson/lesson.json', 'transfer[0].spans[0].category', 'Endlich', 'unknown-category'],
    ]);
  });

  it.each([
    ['white-space-at-edge', { start: at('„sehr').start - 1, end: at('bald“').end }],
    ['within-a-word', { start: at('sehr').start + 1, end: at('bald“').end }],
    ['within-a-word', { start: at('„sehr').start, end: at('bald').end - 1 }],
    ['punctuation-at-edge', { start: at('„sehr').start, end: at('bald“.').end }],
    ['no-word', { start: at('“.').start, end: at('“.').end }],
  ])('finds %s at %o', (code, span) => {
    expect(inItem({ core: span, margin: span })[0]).toMatchObject({
      code,
      path: 'items[0].core',
      words: text.slice(span.start, span.end),
    });
  });

  it('looks at the edges of margins, alternatives, mentions and transfer sentences, too', () => {
    const core = at('bald');
    const cut = { start: core.start, end: core.end + 3 };
    const small = {
      category: 'quote',
      core: { start: 0, end: 6 },
      margin: { start: 0, end: 7 },
      why: lesson.title,
    };
    const found = [
      inItem({ core, margin: cut, cue: null }),
      inItem({ alternatives: [{ core: { start: core.start + 1, end: core.end }, margin: cut }] }),
      inItem({ speaker: { name: 'X', voice: 'speaker', span: { start: 0, end: 4 } } }),
      inLesson({ example: { id: 'more', text: 'Endlich', spans: [small], comment: lesson.title } }),
    ];
    expect(found.map((findings) => findings.map(({ code, path }) => `${code} ${path}`))).toEqual([
      ['white-space-at-edge items[0].margin'],
      ['within-a-word items[0].alternatives[0].core', 'white-space-at-edge items[0].alternatives[0].margin'],
      ['white-space-at-edge items[0].speaker.span'],
      ['within-a-word example.spans[0].core'],
    ]);
  });

  it('finds cues and speakers that lie where they can not belong', () => {
    expect(brief(inItem({ cue: at('bald') }))).toEqual([
      'advice cue-within-core lesson/key.json items[0].cue',
    ]);
    const speaker = { name: 'X', voice: 'speaker', span: at('Montag') };
    expect(brief(inItem({ speaker }))).toEqual([
      'advice speaker-no-mention lesson/key.json items[0].speaker.span',
    ]);
    expect(brief(inItem({ speaker: null }))).toEqual([
      'advice speaker-missing lesson/key.json items[0].speaker',
    ]);
    const categories = lesson.categories.map((category) => ({ ...category, attributed: false }));
    expect(brief(inLesson({ categories }))).toEqual([
      'advice speaker-not-expected lesson/key.json items[0].speaker',
    ]);
    const cut = [0, at('Danach').start, at('Danach', 1).start, text.length];
    const blocks = cut
      .slice(1)
      .map((end, place) => ({ kind: 'paragraph' as const, start: cut[place] ?? 0, end }));
    const cue = at('widersprach', 1);
    expect(brief(inLesson({ blocks, key: [{ ...whole, cue }] }))).toEqual([
      'advice cue-far-off lesson/key.json items[0].cue',
    ]);
    const voices = lesson.voices.map((voice) => ({
      ...voice,
      mentions: [at('Der Minister'), at('Minister')],
    }));
    expect(brief(inLesson({ voices }))).toEqual([
      'advice voices-overlap lesson/lesson.json voices[0].mentions[1]',
    ]);
  });

  it('finds texts missing in a language of the pack, and languages it does not promise', () => {
    const explanation = { ...whole.explanation, notice: { de: 'So', fr: 'Ainsi' } };
    const findings = inItem({ explanation });
    expect(brief(findings)).toEqual([
      'error language-missing lesson/key.json items[0].explanation.notice',
      'advice language-not-declared lesson/key.json',
    ]);
    expect(findings.map(({ params }) => params['language'])).toEqual(['en', 'fr']);
    expect(brief(inLesson({ goals: [{ de: 'Ziel' }] }))).toEqual([
      'error language-missing lesson/lesson.json goals[0]',
    ]);
    expect(brief(find({ pack: read({ ...pack, summary: pack.title, title: { en: 'Pack' } }) }))).toEqual([
      'error language-missing pack.json title',
    ]);
  });

  it('finds texts that nobody has written yet', () => {
    const findings = inItem({ explanation: { ...whole.explanation, what: { de: UNWRITTEN, en: 'This' } } });
    expect(brief(findings)).toEqual(['error not-written lesson/key.json items[0].explanation.what']);
    expect(findings[0]?.params).toEqual({ language: 'de' });
  });

  it('says once that a file has nothing in a language', () => {
    const three = read({ ...pack, languages: ['de', 'en', 'fr'] });
    expect(brief(find({ pack: three }))).toEqual([
      'error language-missing pack.json',
      'error language-missing lesson/lesson.json',
      'error language-missing lesson/lesson.json categories[0].letter',
      'error language-missing lesson/key.json',
    ]);
  });

  it('finds pens without a letter or with that of another', () => {
    const [quote] = lesson.categories;
    if (quote === undefined) throw new Error('no category');
    const other = { ...quote, id: 'other', letter: { de: 'Q' } };
    expect(brief(inLesson({ categories: [quote, other] }))).toEqual([
      'error letter-twice lesson/lesson.json categories[1].letter',
      'error language-missing lesson/lesson.json categories[1].letter',
      'advice category-unused lesson/lesson.json categories[1]',
    ]);
  });

  it('finds techniques and voices that nobody needs', () => {
    const [quote] = lesson.categories;
    const [speaker] = lesson.voices;
    if (quote === undefined || speaker === undefined) throw new Error('nothing built');
    const techniques = [...quote.techniques, { id: 'magic', name: lesson.title }];
    const silent = { ...speaker, id: 'silent', mentions: [] };
    const findings = inLesson({ categories: [{ ...quote, techniques }], voices: [speaker, silent] });
    expect(brief(findings)).toEqual([
      'advice techniques-unused lesson/lesson.json categories[0].techniques',
      'advice voice-unused lesson/lesson.json voices[1]',
    ]);
    expect(findings[0]?.params['techniques']).toBe('magic');
  });

  it('finds the items by which marking without reading pays', () => {
    const all = { start: 0, end: text.trimEnd().length };
    const findings = inItem({ core: all, margin: all, cue: null });
    const gaming = findings.find(({ code }) => code === 'gaming');
    expect(gaming).toMatchObject({ severity: 'advice', file: 'lesson/key.json' });
    expect(gaming?.params['items']).toBe('quote');
    expect(Number(gaming?.params['score'])).toBeGreaterThan(0.2);
  });

  it('finds what is wrong with the text, the folder’s name and its neighbours', () => {
    const marked = `\uFEFF${text.slice(1, -2)}\r\n`;
    expect(brief(find({ lessons: [filesOf({ ...lesson, text: marked, key: [] })] })).slice(0, 2)).toEqual([
      'advice byte-order-mark lesson/article.txt',
      'advice carriage-return lesson/article.txt',
    ]);
    expect(brief(inLesson({ id: 'other' }))).toEqual(['error id-not-the-folder lesson/lesson.json id']);
    const twice = read({ ...pack, lessons: ['lesson', 'lesson'] });
    expect(
      brief(
        find({
          pack: twice,
          unlistedLessons: ['draft'],
          unknownFiles: ['x.exe'],
          alteredFiles: ['pack.json'],
        }),
      ),
    ).toEqual([
      'error lesson-listed-twice pack.json lessons[1]',
      'advice lesson-not-listed draft/lesson.json',
      'error signature-altered pack.json',
      'advice unknown-file x.exe',
    ]);
  });

  it('finds a licence and a cover missing, and a cover that is none', () => {
    expect(brief(find({ pack: read({ ...pack, licence: null, cover: null }) }))).toEqual([
      'advice licence-missing pack.json licence',
      'advice cover-missing pack.json cover',
    ]);
    expect(brief(find({ cover: null }))).toEqual(['error file-unusable cover.png']);
    expect(brief(find({ cover: { kind: 'no-picture' } }))).toEqual(['error cover-no-picture cover.png']);
    expect(brief(find({ cover: { kind: 'picture', bytes: 5_000_000 } }))).toEqual([
      'error cover-too-large cover.png',
    ]);
  });

  it('looks at a sealed key from outside', () => {
    const sealedKey = read({
      format: 'lesart-sealed-key',
      formatVersion: 1,
      lesson: 'lesson',
      textHash: 'a'.repeat(64),
      derivation: { name: 'scrypt', N: 2 ** 16, r: 8, p: 1, salt: 'A'.repeat(22) + '==' },
      passphraseCheck: 'AAAAAAAAAAA=',
      cipher: { name: 'aes-256-gcm', iv: 'A'.repeat(16), tag: 'A'.repeat(22) + '==' },
      ciphertext: 'AAAA',
    });
    const exam: Lesson = { ...lesson, modes: ['exam'] };
    const sealed = (parts: Partial<LessonSource>, of = exam) =>
      brief(find({ lessons: [filesOf(of, { key: null, sealedKey, ...parts })] }));
    expect(sealed({})).toEqual([]);
    expect(sealed({}, lesson)).toEqual(['error sealed-without-exam lesson/lesson.json modes']);
    expect(sealed({ key: read({}) })).toEqual(['error key-open-and-sealed lesson/key.sealed.json']);
    expect(sealed({ textHash: 'b'.repeat(64) })).toEqual([
      'error seal-of-another-text lesson/key.sealed.json textHash',
    ]);
    expect(sealed({ folder: 'other' })).toContain(
      'error seal-of-another-lesson other/key.sealed.json lesson',
    );
  });
});
