import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';

import type { AnnotatedText, Annotation } from '../annotated-text.ts';
import { qti3Hottext } from './qti3-hottext.ts';

const text = 'Der „neue“ Plan\nkommt & geht < nie.';

const mark = (id: string, words: string, more: Partial<Annotation> = {}): Annotation => {
  const start = text.indexOf(words);
  return {
    id,
    label: 'framing',
    spans: [{ start, end: start + words.length }],
    features: {},
    annotator: null,
    ...more,
  };
};

const source = (annotations: Annotation[]): AnnotatedText => ({
  name: 'article',
  text,
  language: 'de',
  annotations,
  relations: [],
});

/** Every element with its attributes, and all text, as they come. */
function parse(xml: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof elements = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, text: '' };
        elements.push(element);
        open.push(element);
      },
      ontext: (words) => {
        for (const element of open) element.text += words;
      },
      onclosetag: (name) => expect(open.pop()?.name).toBe(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return (name: string) => elements.filter((element) => element.name === name);
}

describe('QTI 3 hottext', () => {
  it('makes every word a choice, and the annotations the right ones', () => {
    const { files, losses } = qti3Hottext.write!([
      source([mark('1', '„neue“ Plan'), mark('2', 'geht', { features: { strength: 'acceptable' } })]),
    ]);
    const find = parse(files[0]!.text);
    expect(files[0]!.name).toBe('article.xml');
    expect(find('qti-assessment-item')[0]?.attributes).toMatchObject({ title: 'article', 'xml:lang': 'de' });
    expect(find('p').map((line) => line.text)).toEqual(text.split('\n'));
    expect(find('qti-hottext').map(({ attributes, text }) => [attributes['identifier'], text])).toEqual([
      ['C1', 'Der'],
      ['C2', '„neue“ Plan'],
      ['C3', 'kommt'],
      ['C4', 'geht'],
      ['C5', 'nie'],
    ]);
    expect(find('qti-correct-response')[0]?.text.trim()).toBe('C2');
    expect(find('qti-map-entry').map(({ attributes }) => attributes)).toEqual([
      { 'map-key': 'C2', 'mapped-value': '1' },
      { 'map-key': 'C4', 'mapped-value': '0' },
    ]);
    expect(find('qti-mapping')[0]?.attributes).toMatchObject({ 'lower-bound': '0', 'default-value': '-1' });
    expect(losses).toEqual([{ what: 'feature', name: 'strength', count: 1, where: ['2'] }]);
  });

  it('names what choices in a text can not be', () => {
    const { files, losses } = qti3Hottext.write!([
      source([
        mark('1', 'Plan\nkommt'),
        mark('2', 'Plan', { annotator: 'anna' }),
        mark('3', 'nie', {
          label: 'quote',
          spans: [
            { start: 0, end: 3 },
            { start: 31, end: 34 },
          ],
        }),
      ]),
    ]);
    expect(files.map(({ name }) => name)).toEqual(['article-framing.xml', 'article-quote.xml']);
    expect(losses.map(({ what, name, where }) => [what, name, ...where])).toEqual([
      ['annotator', 'anna', '2'],
      ['labels-together', '', 'article'],
      ['span-across-lines', 'framing', '1'],
      ['overlap', 'framing', '2'],
      ['discontinuous-span', 'quote', '3'],
    ]);
  });

  it('writes nothing that XML can not hold or would read as markup', () => {
    const odd = { ...source([]), name: '<"a"&\n>', text: 'a\u0000b\uFFFE \uD800 ]]> c' };
    const annotations = [{ ...mark('1', 'Der'), label: '<b> & "c"', spans: [{ start: 0, end: 1 }] }];
    const { files } = qti3Hottext.write!([{ ...odd, annotations }]);
    const find = parse(files[0]!.text);
    expect(find('p')[0]?.text).toBe('a\uFFFDb\uFFFD \uFFFD ]]> c');
    expect(find('qti-prompt')[0]?.text).toBe('<b> & "c"');
    expect(find('qti-assessment-item')[0]?.attributes['title']).toBe('<"a"& >');
  });
});
