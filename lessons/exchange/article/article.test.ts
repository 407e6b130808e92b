import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkLesson } from '../../format/check.ts';
import { buildLesson } from '../../format/build-lesson.ts';
import type { ArticleDraft } from './article-draft.ts';
import { draftFromMarkdown } from './markdown.ts';
import { draftFromPlainText } from './plain-text.ts';

const shown = (draft: ArticleDraft | null): string[] =>
  draft?.blocks.map(({ kind, start, end }) => `${kind}: ${draft.text.slice(start, end)}`) ?? [];

const lossOf = (draft: ArticleDraft | null, what: string) =>
  draft?.losses
    .filter((loss) => loss.what === what)
    .map(({ name, count, where }) => ({ name, count, where }));

const article = [
  'Stadtrat streitet über neue Buslinie',
  'Nach vier Stunden war noch immer nichts entschieden.',
  'Foto: Mara Vogt / Stadtarchiv',
  'Am Dienstag hat der Stadtrat von Erlengrund über die neue Buslinie beraten. Eine Mehrheit fand sich nicht.',
  'Die Kosten steigen',
  'Verkehrsdezernentin Maren Holt rechnet mit zwei Millionen Euro. „Das ist viel Geld“, sagte sie nach der Sitzung am Abend.',
  'Mehr zum Thema – Fahrplan: Was sich im Mai ändert',
];

describe('plain text', () => {
  it('guesses what each block is', () => {
    const draft = draftFromPlainText(article.join('\n\n'));
    expect(draft?.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'lead',
      'credit',
      'paragraph',
      'subheading',
      'paragraph',
      'teaser',
    ]);
    expect(draft).toMatchObject({
      title: article[0],
      language: 'de',
      text: article.join('\n\n'),
      losses: [],
    });
  });

  it.each([
    ['\r\n', 'Windows'],
    ['\r', 'old Macintosh'],
    ['\u0085', 'NEL'],
    ['\u2028', 'line separators'],
  ])('takes %j for a line feed (%s)', (newline) => {
    expect(draftFromPlainText(article.join(newline + newline))?.text).toBe(article.join('\n\n'));
  });

  it('takes paragraph separators and form feeds for empty lines', () => {
    expect(draftFromPlainText('One.\u2029Two.\fThree.')?.text).toBe('One.\n\nTwo.\n\nThree.');
  });

  it('makes a block of each line where lines were ended by hand', () => {
    expect(shown(draftFromPlainText('Who pays?\nNobody knows.\nSo it goes.'))).toEqual([
      'headline: Who pays?',
      'lead: Nobody knows.',
      'paragraph: So it goes.',
    ]);
  });

  it('joins lines that a program filled to a width', () => {
    const filled =
      'The council has debated the new bus line for four hours\nwithout coming to a decision, and the mayor has called for\nanother meeting next week.\nNobody else spoke.';
    expect(draftFromPlainText(filled)?.text).toBe(
      'The council has debated the new bus line for four hours without coming to a decision, and the mayor has called for another meeting next week.\n\nNobody else spoke.',
    );
  });

  it('takes out what cannot be seen, and names it', () => {
    const draft = draftFromPlainText(
      '\uFEFFBun\u00ADdes\u00ADtag be\u200Brät \u202Eneppän\u202C heute\u0007.',
    );
    expect(draft?.text).toBe('Bundestag berät neppän\u202C heute.');
    expect(lossOf(draft, 'invisible-character')).toEqual([
      { name: 'soft-hyphen', count: 2, where: ['Bundestag', 'Bundestag'] },
      { name: 'zero-width', count: 1, where: ['berät'] },
      { name: 'direction-override', count: 1, where: ['neppän\u202C'] },
      { name: 'control', count: 1, where: ['heute.'] },
    ]);
  });

  it('keeps what changes letters or the direction of a line', () => {
    const text = 'می\u200Cخواهم \u200Fשלום\u200E 👩\u200D👧 \u2067abc\u2069.';
    expect(draftFromPlainText(text)).toMatchObject({ text, losses: [] });
  });

  it('keeps a single no-break space, makes one space of several, and none at the edges', () => {
    expect(draftFromPlainText('\u00A0 10\u00A0000\u202FEuro, \u00A0 sagt\tsie. \u00A0')?.text).toBe(
      '10\u00A0000\u202FEuro, sagt sie.',
    );
  });

  it('names characters that were broken before', () => {
    expect(lossOf(draftFromPlainText('Sie h\uFFFDrte \uD83D nichts.'), 'unreadable-character')).toEqual([
      { name: '', count: 2, where: ['h\uFFFDrte', '\uFFFD'] },
    ]);
  });

  it('keeps right-to-left text in its own order and guesses its language', () => {
    const text = 'هذا خبر قصير عن اجتماع مجلس المدينة يوم الثلاثاء، ولم يتفق الأعضاء على شيء حتى الآن.';
    expect(draftFromPlainText(text)).toMatchObject({ text, language: 'ar' });
  });

  it('knows languages by their script that are too seldom for a guess by letters', () => {
    const text = 'הממשלה אישרה את התוכנית\n\nראש הממשלה אמר אתמול כי אין ברירה אחרת, וכי התוכנית תתחיל מיד.';
    expect(draftFromPlainText(text)?.language).toBe('he');
  });

  it('does not guess the language of a few words', () => {
    expect(draftFromPlainText('Ein Satz.')?.language).toBeNull();
  });

  it.each(['', ' \n\n\t', '\uFEFF', '— … —'])('reads nothing from %j', (text) => {
    expect(draftFromPlainText(text)).toBeNull();
  });
});

describe('Markdown', () => {
  it('reads words, and names what was more than words', () => {
    const draft = draftFromMarkdown(
      [
        '# Bus *nach* Süden &amp; Norden',
        '**Der Stadtrat berät.**',
        'Ein [Bericht](https://example.org/a) mit Fußnote[^1]\nund Bild. ![Ein Bus](bus.png)',
        '- Erstens\n- Zweitens',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '> „So nicht“, sagte sie.',
        'Mehr zum Thema',
        '[Fahrplan](https://example.org/b)',
        '[^1]: Die Anmerkung.',
      ].join('\n\n'),
    );
    expect(shown(draft)).toEqual([
      'headline: Bus nach Süden & Norden',
      'lead: Der Stadtrat berät.',
      'paragraph: Ein Bericht mit Fußnote und Bild.',
      'paragraph: Erstens',
      'paragraph: Zweitens',
      'paragraph: „So nicht“, sagte sie.',
      'teaser: Mehr zum Thema',
      'teaser: Fahrplan',
    ]);
    expect(draft?.losses).toEqual([
      { what: 'link', name: '', count: 2, where: ['https://example.org/a', 'https://example.org/b'] },
      { what: 'image', name: '', count: 1, where: ['Ein Bus'] },
      { what: 'list', name: '', count: 1, where: [] },
      { what: 'table', name: '', count: 1, where: [] },
      { what: 'footnote', name: '', count: 1, where: [] },
    ]);
  });

  it('takes title and language from front matter', () => {
    const draft = draftFromMarkdown('---\ntitle: "Der Bus"\nlang: de\ntags: x\n---\nEin Satz.');
    expect(draft).toMatchObject({ text: 'Ein Satz.', title: 'Der Bus', language: 'de' });
    expect(lossOf(draft, 'front-matter')).toEqual([{ name: 'tags', count: 1, where: [] }]);
    expect(draftFromMarkdown('---\nEin Satz.\n---\nNoch einer.')?.text).toContain('Ein Satz.');
  });

  it('reads the words of markup within and leaves out scripts', () => {
    const draft = draftFromMarkdown(
      'Ein <b>Wort</b><br>Zeile\n\n<div onclick="x()">Gr&uuml;n<script>alert(1)</script></div>\n\n<!-- nie -->',
    );
    expect(draft?.text).toBe('Ein Wort\n\nZeile\n\nGrün');
    expect(lossOf(draft, 'markup')?.[0]?.count).toBe(4);
  });

  it('shows what is nested deeper than anyone writes as plain text', () => {
    for (const depth of [90, 95, 96, 97, 98, 99, 100, 101, 110, 5000]) {
      expect(draftFromMarkdown(`${'> '.repeat(depth)}tief`)?.text, String(depth)).toContain('tief');
    }
    expect(lossOf(draftFromMarkdown(`${'>'.repeat(5000)} tief`), 'nesting')).toHaveLength(1);
  });
});

describe('any draft', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '\n',
          '\r\n',
          ' ',
          '\u00A0',
          '# ',
          '*',
          '[a](b)',
          '\u00AD',
          'Wort',
          '🙂',
          '> ',
          '`',
          '<b>',
        ),
        { maxLength: 40 },
      )
      .map((pieces) => pieces.join('')),
  );

  it.each([
    ['plain text', draftFromPlainText],
    ['Markdown', draftFromMarkdown],
  ])('of %s has blocks that a lesson can have, and characters that stay when it is read again', (_, read) => {
    fc.assert(
      fc.property(anything, (source) => {
        const draft = read(source);
        if (draft === null) return;
        const { text, blocks } = draft;
        expect(checkLesson(buildLesson(text, { blocks }))).toEqual([]);
        expect(text).not.toMatch(/[\r\u00AD\u200B\uFEFF\u202E]/u);
        expect(text).not.toMatch(/\p{Cs}/u);
        for (const { start, end } of blocks)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }),
      { numRuns: 300 },
    );
  });
});
