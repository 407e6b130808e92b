import { describe, expect, it } from 'vitest';

import type { ArticleDraft } from '../../../lessons/exchange/article/article-draft.ts';
import { checkLesson } from '../../../lessons/format/check.ts';
import { buildLesson } from '../../../lessons/format/build-lesson.ts';
import { buildDocx, wordParagraph } from './build-docx.ts';
import { articleFormatOf, importArticle, type ArticleFormat } from './import-article.ts';

async function read(format: ArticleFormat, bytes: Uint8Array | string): Promise<ArticleDraft> {
  const draft = await importArticle(format, 'file', typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  if (!draft.ok) throw new Error(draft.error.code);
  const { text, blocks } = draft.value;
  expect(checkLesson(buildLesson(text, { blocks }))).toEqual([]);
  return draft.value;
}

const refusal = async (format: ArticleFormat, bytes: Uint8Array | string): Promise<string> => {
  const draft = await importArticle(format, 'file', typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return draft.ok ? `read: ${draft.value.text.slice(0, 80)}` : draft.error.code;
};

const shown = ({ text, blocks }: ArticleDraft): string[] =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

const counts = ({ losses }: ArticleDraft) =>
  Object.fromEntries(losses.map(({ what, count }) => [what, count]));

const sentence =
  'Am Dienstag hat der Stadtrat von Erlengrund, wie angekündigt, über die neue Buslinie beraten. ';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Streit um den Bus - Erlengrunder Bote</title>${head}</head><body>${body}</body></html>`;

describe('a web page', () => {
  it('is read without what stands around the article', async () => {
    const draft = await read(
      'html',
      page(`<nav class="menu"><a href="/">Start</a> <a href="/sport">Sport</a></nav>
        <article><h1>Streit um&nbsp;den Bus</h1>
        <p class="lead">Vier Stunden, kein Ergebnis.</p>
        <figure><img src="bus.jpg" alt="Ein Bus"><figcaption>Der Bus nach S&uuml;den. Foto: Mara Vogt</figcaption></figure>
        <p>${sentence.repeat(3)}<a href="https://example.org">Mehr</a>.</p>
        <h2>Die Kosten</h2><p>${sentence.repeat(3)}<br>Nach der Zeile<sup><a href="#fn1">1</a></sup> geht es weiter.</p>
        <table><tr><td>1</td><td>2</td></tr></table>
        <p>${sentence.repeat(2)}</p>
        <ol class="footnotes"><li id="fn1">Die Fu&szlig;note.</li></ol></article>
        <aside class="sidebar"><p>Werbung, jetzt kaufen</p></aside><footer>Impressum</footer>
        <script>document.body.innerHTML = 'gehackt'</script>`),
    );
    expect(shown(draft).map((block) => block.slice(0, 36))).toEqual([
      'headline: Streit um\u00A0den Bus',
      'lead: Vier Stunden, kein Ergebnis.',
      'caption: Der Bus nach Süden. Foto: M',
      'paragraph: Am Dienstag hat der Stadt',
      'subheading: Die Kosten',
      'paragraph: Am Dienstag hat der Stadt',
      'paragraph: Nach der Zeile geht es we',
      'paragraph: Am Dienstag hat der Stadt',
    ]);
    expect(draft).toMatchObject({ title: 'Streit um\u00A0den Bus', language: 'de' });
    expect(draft.text).not.toMatch(/Werbung|Impressum|Sport|gehackt|Fußnote/u);
    expect(counts(draft)).toMatchObject({ image: 1, table: 1, link: 1, footnote: 1 });
    expect(counts(draft)['outside-article']).toBeGreaterThan(3);
  });

  it.each([
    ['a fragment', '<h1>Titel</h1><p>Ein Satz, mehr nicht.</p>', 'Titel\n\nEin Satz, mehr nicht.'],
    ['words alone', 'Nur Worte, &amp; kein Element.', 'Nur Worte, & kein Element.'],
    ['unclosed elements', '<html><body><p>Eins, <b>zwei<p>Drei, vier', 'Eins, zwei\n\nDrei, vier'],
    [
      'layout by tables',
      `<table><tr><td>Menü</td><td><p>${sentence.repeat(4)}</p></td></tr></table>`,
      sentence.repeat(4).trim(),
    ],
  ])('is read from %s', async (_, html, text) => {
    expect((await read('html', html)).text).toContain(text);
  });

  it('is read in the encoding it declares', async () => {
    const html = Buffer.from(
      '<html><head><meta charset="windows-1252"></head><body><p>Gr\xF6\xDFe \x84Stra\xDFe\x93, sagt er.</p></body></html>',
      'latin1',
    );
    const draft = await read('html', html);
    expect(draft.text).toBe('Größe „Straße“, sagt er.');
    expect(counts(draft)['assumed-encoding']).toBeUndefined();
  });

  it('is never executed, and nothing in it is loaded', async () => {
    const touched = globalThis as { touchedByPage?: true };
    const draft = await read(
      'html',
      page(`<article><h1>Titel</h1><p onclick="globalThis.touchedByPage=true">${sentence.repeat(6)}</p>
        <script>globalThis.touchedByPage = true</script><img src=x onerror="globalThis.touchedByPage=true">
        <iframe src="http://127.0.0.1:9/"></iframe><link rel=stylesheet href="http://127.0.0.1:9/a.css">
        <svg onload="globalThis.touchedByPage=true"><script>globalThis.touchedByPage=true</script></svg>
        <p>${sentence} &lt;script&gt;alert(1)&lt;/script&gt;</p></article>`),
    );
    expect(touched.touchedByPage).toBeUndefined();
    // What the author wrote as words stays words.
    expect(draft.text).toContain('<script>alert(1)</script>');
  });

  it('makes no line feed of entities and processing that HTML does not have', async () => {
    const draft = await read(
      'html',
      '<!DOCTYPE html [<!ENTITY a "bbbb">]><p>Ein &a; Wort &#0; &#x202E;neppän, &nosuch;.</p>',
    );
    expect(draft.text).toMatch(/Ein &a; Wort/u);
    expect(counts(draft)).toMatchObject({ 'invisible-character': 1 });
  });

  it.each([
    ['too deep', '<div>'.repeat(100_000), 'too-deep'],
    ['too many elements', '<i>x</i>'.repeat(200_000), 'too-many-elements'],
    ['full of entities', '&amp;'.repeat(2_000_000), 'too-many-elements'],
    ['too large', Buffer.alloc(50 * 1024 * 1024, 'a'), 'too-large'],
    ['empty', '', 'nothing-to-read'],
    ['without a word', page('<script>1</script><img src=a>'), 'nothing-to-read'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'not-text'],
  ])('that is %s is refused', async (_, html, code) => {
    expect(await refusal('html', html)).toBe(code);
  });
});

const image = (relation: 'r:embed' | 'r:link', id: string) =>
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild" descr="Ein Bus"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  `<pic:pic><pic:blipFill><a:blip ${relation}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** Declares the size of the document's part, in both places where it stands, to be ten bytes. */
function hideSize(docx: Buffer): Buffer {
  const size = Buffer.from([10, 0, 0, 0]);
  for (const [signature, name, at] of [
    ['PK\u0003\u0004', 30, 22],
    ['PK\u0001\u0002', 46, 24],
  ] as const) {
    let header = docx.indexOf(signature, 0, 'latin1');
    while (docx.toString('latin1', header + name, header + name + 17) !== 'word/document.xml') {
      header = docx.indexOf(signature, header + 1, 'latin1');
    }
    size.copy(docx, header + at);
  }
  return docx;
}

describe('a Word document', () => {
  it('is read by its styles, and what is no text is named', async () => {
    const draft = await read(
      'docx',
      buildDocx(
        wordParagraph('Streit um den Bus', 'Titel') +
          wordParagraph('Vier Stunden, kein Ergebnis.', 'Untertitel') +
          wordParagraph('Der Bus nach Süden.', 'Beschriftung') +
          wordParagraph(sentence, '', image('r:embed', 'i')) +
          wordParagraph('Die Kosten', 'Berschrift2') +
          `<w:p><w:r><w:t>Erst</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve">, Ver\u00ADlauf </w:t></w:r>` +
          '<w:del w:id="1"><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>neu</w:t></w:r></w:ins>' +
          '<w:hyperlink r:id="l"><w:r><w:t xml:space="preserve"> und Link</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>Zeile</w:t></w:r></w:p>' +
          `<w:tbl><w:tr><w:tc>${wordParagraph('Zelle')}</w:tc></w:tr></w:tbl>`,
        { 'word/media/image1.png': Buffer.from([1, 2, 3]) },
      ),
    );
    expect(shown(draft)).toEqual([
      'headline: Streit um den Bus',
      'lead: Vier Stunden, kein Ergebnis.',
      'caption: Der Bus nach Süden.',
      `paragraph: ${sentence.trim()}`,
      'subheading: Die Kosten',
      'paragraph: Erst, Verlauf neu und Link',
      'paragraph: Zeile',
    ]);
    expect(counts(draft)).toEqual({
      image: 1,
      footnote: 1,
      link: 1,
      table: 1,
      'tracked-deletion': 1,
      'invisible-character': 1,
    });
    expect(draft.language).toBe('de');
  });

  it('loads no picture from elsewhere', async () => {
    const draft = await read('docx', buildDocx(wordParagraph(sentence, '', image('r:link', 'x'))));
    expect(draft.text).toBe(sentence.trim());
  });

  it.each<[string, () => Uint8Array, string]>([
    ['no archive', () => Buffer.from('PK, but no'), 'not-a-docx'],
    ['half an archive', () => buildDocx(wordParagraph(sentence)).subarray(0, 400), 'unsafe-archive'],
    ['an older Word document', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-or-locked-document'],
    [
      'a bomb',
      () => buildDocx('', { 'word/document.xml': Buffer.alloc(30 * 1024 * 1024, ' ') }),
      'unsafe-archive',
    ],
    [
      'a bomb beside the words',
      () => buildDocx(wordParagraph(sentence), { 'word/x.xml': Buffer.alloc(30 * 1024 * 1024) }),
      'unsafe-archive',
    ],
    [
      'a bomb that hides its size',
      () => hideSize(buildDocx(wordParagraph('a'.repeat(100_000)))),
      'unsafe-archive',
    ],
    ['nested too deep', () => buildDocx('<w:tbl><w:tr><w:tc>'.repeat(2000)), 'too-deep'],
    ['made of too many elements', () => buildDocx('<w:p/>'.repeat(450_000)), 'too-many-elements'],
    [
      'one with entities',
      () => buildDocx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'unsafe-archive',
    ],
    ['not XML', () => buildDocx('<w:p><w:r'), 'not-a-docx'],
    ['empty', () => buildDocx(''), 'nothing-to-read'],
  ])('that is %s is refused', async (_, bytes, code) => {
    expect(await refusal('docx', bytes())).toBe(code);
  });
});

describe('a text file', () => {
  it('that is not UTF-8 is read as windows-1252, and that is said with words to look at', async () => {
    const draft = await read('txt', Buffer.from('Die Gr\xF6\xDFe der Stra\xDFe.', 'latin1'));
    expect(draft.text).toBe('Die Größe der Straße.');
    expect(draft.losses).toEqual([
      { what: 'assumed-encoding', name: 'windows-1252', count: 1, where: ['Größe', 'Straße.'] },
    ]);
  });

  it('in UTF-16 is read', async () => {
    expect((await read('txt', Buffer.from('\uFEFFGröße 🙂 da', 'utf16le'))).text).toBe('Größe 🙂 da');
  });

  it('that is longer than a lesson may be is refused', async () => {
    expect(await refusal('txt', 'Wort '.repeat(500_000))).toBe('too-long');
    expect(await refusal('markdown', Buffer.alloc(50 * 1024 * 1024, 'a'))).toBe('too-large');
  });

  it('of very many lines is read', async () => {
    expect((await read('txt', 'a b\n'.repeat(300_000))).blocks).toHaveLength(300_000);
    expect((await read('markdown', 'a\\\n'.repeat(250_000))).blocks).toHaveLength(250_000);
  });

  it('is told by its ending', () => {
    expect(['a.TXT', 'b.md', 'c.htm', 'd.docx', 'e.pdf'].map(articleFormatOf)).toEqual([
      'txt',
      'markdown',
      'html',
      'docx',
      null,
    ]);
  });
});
