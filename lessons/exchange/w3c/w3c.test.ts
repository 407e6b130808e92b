import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { AnnotatedText } from '../annotated-text.ts';
import { readW3c } from './read-w3c.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const samples = join(process.env['LESART_SHARED'] ?? join(project, '..', 'shared'), 'samples/formats/w3c');
const there = existsSync(samples);
if (!there) console.warn(`Tests with W3C annotations of others are skipped: ${samples} is not there.`);

function read(text: string, annotations: unknown) {
  const json = typeof annotations === 'string' ? annotations : JSON.stringify(annotations);
  const result = readW3c([
    { name: 'x.txt', text },
    { name: 'x.json', text: json },
  ]);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { text: result.value.texts[0]!, losses: result.value.losses };
}

const open = (name: string) => readFileSync(join(samples, name), 'utf8');

const under = ({ text, annotations }: AnnotatedText) =>
  annotations.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join('|'));

const mark = (selector: unknown, more: object = {}) => ({
  type: 'Annotation',
  target: { source: 'x.txt', selector },
  ...more,
});
const position = (start: number, end: number, more: object = {}) => ({
  type: 'TextPositionSelector',
  start,
  end,
  ...more,
});
const quote = (exact: string, prefix?: string, suffix?: string, more: object = {}) => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
  ...more,
});

describe.skipIf(!there)("others' annotations", () => {
  test("Recogito's: every quote is found at its position", () => {
    const json = open('recogito-annotations.w3c.json');
    const annotations = JSON.parse(json) as { target: unknown }[];
    // The text itself is not among the samples: the quotes stand where the annotations say.
    let article = 'x'.repeat(2000);
    const quotes = annotations.map(({ target }) => {
      const { selector } = [target].flat()[0] as {
        selector: [{ exact: string }, { start: number; end: number }];
      };
      const [{ exact }, { start, end }] = selector;
      // The browser showed the line breaks of one of them as nothing.
      const words = exact.replace(/ /, ' '.repeat(1 + end - start - exact.length));
      article = article.slice(0, start) + words + article.slice(end);
      return { exact, start, end };
    });
    const { text, losses } = read(article, json);
    expect(text.annotations.map(({ spans }) => spans[0])).toEqual(
      quotes.map(({ start, end }) => ({ start, end })),
    );
    for (const [place, words] of under(text).entries()) {
      expect(words.replace(/\s+/g, '')).toBe(quotes[place]!.exact.replace(/\s+/g, ''));
    }
    expect(text.annotations[0]!.annotator).toBe('ktKoKXUSAY88XxClOvGp');
    expect(losses).toMatchObject([{ what: 'field', name: 'created', count: 5 }]);
  });

  test('the examples of the recommendation: what selects text is found, all else is named', () => {
    const article = `${'.'.repeat(1000)} this is an anotation that has some text before the Selected Text and text after it`;
    const { text, losses } = read(article, open('collection1.json'));
    expect(text.name).toBe('Annotation Examples');
    expect(under(text)).toEqual(['anotation', '.'.repeat(383), 'Selected Text']);
    expect(text.annotations[0]!.features).toEqual({ body: 'http://example.org/comment1' });
    const lost = losses
      .filter(({ what }) => what === 'annotation')
      .reduce((sum, { count }) => sum + count, 0);
    expect(lost + text.annotations.length).toBe(41);
    expect(losses.filter(({ what }) => what === 'target').map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'no-selector',
        'XPathSelector',
        'RangeSelector',
        'SvgSelector',
        'FragmentSelector',
      ]),
    );
  });

  test.each([
    ['anno27.json', ['.'.repeat(383)]],
    ['anno23.json', []],
    ['anno25.json', []],
    ['anno31.json', []],
    ['anno4.json', []],
    ['anno41.json', []],
  ])('%s', (name, expected) => {
    const { text, losses } = read('.'.repeat(1000), open(name));
    expect(under(text)).toEqual(expected);
    expect(losses.some(({ what }) => what === 'annotation')).toBe(expected.length === 0);
  });
});

describe('W3C annotations', () => {
  test('count code points, and where the quotes say so UTF-16 code units', () => {
    expect(under(read('😀 Ann', mark([position(2, 5)])).text)).toEqual(['Ann']);
    expect(under(read('😀 Ann', mark([position(3, 6), quote('Ann')])).text)).toEqual(['Ann']);
    expect(under(read('a\r\nAnn', mark([position(3, 6)])).text)).toEqual(['Ann']);
  });

  test('with only a quote are found by what stands around it', () => {
    const text = 'Ann and Bo. Ann or Bo. Ann!';
    expect(read(text, mark(quote('Ann', 'Bo. ', ' or'))).text.annotations[0]!.spans).toEqual([
      { start: 12, end: 15 },
    ]);
    expect(read(text, mark(quote('Ann', '', '!'))).text.annotations[0]!.spans).toEqual([
      { start: 23, end: 26 },
    ]);
    expect(read(text, mark(quote('Ann'))).losses.map(({ what }) => what)).toEqual(['ambiguous-quote']);
    expect(under(read('Two\r\n  words', mark(quote('Two words'))).text)).toEqual(['Two\r\n  words']);
  });

  test('whose quote is not at their position are found by it, and that is said', () => {
    const { text, losses } = read('now Ann and Ann', mark([position(0, 3), quote('Ann')]));
    expect(text.annotations[0]!.spans).toEqual([{ start: 4, end: 7 }]);
    expect(losses).toMatchObject([{ what: 'moved', count: 1 }]);
    expect(read('nobody', mark([position(0, 3), quote('Ann')])).losses).toMatchObject([
      { what: 'target', name: 'not-found' },
      { what: 'annotation' },
    ]);
  });

  test('within a segment count from its start', () => {
    const text = 'Ann. Bo and Ann.';
    expect(
      read(text, mark(position(5, 16, { refinedBy: position(7, 10) }))).text.annotations[0]!.spans,
    ).toEqual([{ start: 12, end: 15 }]);
    expect(
      read(text, mark(quote('Bo and Ann', '', '', { refinedBy: quote('Ann') }))).text.annotations[0]!.spans,
    ).toEqual([{ start: 12, end: 15 }]);
    const range = { type: 'RangeSelector', startSelector: quote('Bo'), endSelector: quote('Ann', 'and ') };
    expect(under(read(text, mark(range)).text)).toEqual(['Bo and ']);
    const fragment = { type: 'FragmentSelector', value: 'para5', refinedBy: quote('Bo') };
    expect(under(read(text, mark(fragment)).text)).toEqual(['Bo']);
    const unknown = { type: 'FragmentSelector', value: 'para5', refinedBy: position(0, 2) };
    expect(under(read(text, mark(unknown)).text)).toEqual([]);
  });

  test('have several targets, several bodies, and links between them', () => {
    const { text, losses } = read('Ann said so to Bo', [
      {
        id: 'urn:1',
        type: 'Annotation',
        creator: { id: 'urn:me', name: 'Me' },
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: 'Person' },
          { type: 'TextualBody', purpose: 'tagging', value: 'Speaker' },
          { type: 'TextualBody', value: 'who', language: 'en' },
          { type: 'Choice', items: [] },
        ],
        target: [
          { source: 'x.txt', selector: [position(15, 17)] },
          { source: 'x.txt', selector: [position(0, 3)] },
        ],
      },
      { ...mark(position(4, 8)), id: 'urn:2', motivation: 'highlighting' },
      {
        id: 'urn:3',
        type: 'Annotation',
        motivation: 'linking',
        body: ['urn:2', { type: 'TextualBody', purpose: 'tagging', value: 'cue' }],
        target: 'urn:1',
      },
    ]);
    expect(under(text)).toEqual(['Ann|Bo', 'said']);
    expect(text.annotations).toMatchObject([
      { label: 'Person', features: { tagging: 'Speaker', comment: 'who' }, annotator: 'Me' },
      { label: 'highlighting', features: {}, annotator: null },
    ]);
    expect(text.relations).toEqual([{ label: 'cue', from: 'urn:1', to: 'urn:2', features: {} }]);
    expect(losses.map(({ what, name }) => `${what} ${name}`)).toEqual(['body-field language', 'body Choice']);
  });

  test('need their text', () => {
    expect(readW3c([{ name: 'x.json', text: '[]' }])).toEqual({
      ok: false,
      error: { file: 'x.json', code: 'text-missing', where: 'x.txt' },
    });
  });

  test.each([
    ['{', 'not-json', 'line 1'],
    ['[7]', 'bad-shape', '[0]'],
    ['{"type":"AnnotationCollection","first":{"items":7}}', 'bad-shape', 'first'],
    ['{"items":[{"id":7}]}', 'bad-shape', 'items[0], id'],
    ['[{"id":"a","target":"x"},{"id":"a","target":"x"}]', 'repeated-id', '[1]'],
  ])('refuses %j: %s', (json, code, where) => {
    const result = readW3c([
      { name: 'x.txt', text: 'a' },
      { name: 'x.json', text: json },
    ]);
    expect(result).toEqual({ ok: false, error: { file: 'x.json', code, where } });
  });

  test('end, however deep selectors refine one another', () => {
    let selector: object = position(0, 1);
    for (let depth = 0; depth < 2000; depth += 1) selector = position(0, 1, { refinedBy: selector });
    expect(read('abc', mark(selector)).losses).toMatchObject([
      { what: 'target', name: 'too-deep' },
      { what: 'annotation' },
    ]);
  });
});
