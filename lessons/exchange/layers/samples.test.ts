import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { textUnder } from '../../text/span.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import type { ExchangeFormat, TextFile } from '../exchange-format.ts';
import { uimaCasJson, uimaCasXmi } from '../uima-cas/uima-cas.ts';
import { webannoTsv3 } from '../webanno-tsv3/webanno-tsv3.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const shared = process.env['LESART_SHARED'] ?? join(project, '..', 'shared');
const samples = join(shared, 'samples', 'formats');

/** What other makers' files say: every annotation's label and the text under it, every relation's label and both texts. */
const expected: [file: string, format: ExchangeFormat, annotations: string[], relations: string[]][] = [
  [
    'webanno-tsv3/inception-stacking-user1.tsv',
    webannoTsv3,
    ['ORG: Champions League', 'ORG: Champions League'],
    [],
  ],
  [
    'webanno-tsv3/inception-stacking-user2.tsv',
    webannoTsv3,
    ['ORG: Champions League', 'ORG: Champions League'],
    [],
  ],
  [
    'webanno-tsv3/inception-testMultiTokenSlotFeature.tsv',
    webannoTsv3,
    ['SimpleLinkHost: This', 'SimpleSpan: is a', 'SimpleSpan: test .'],
    ['p1: This -> is a', 'p2: This -> test .'],
  ],
  [
    'webanno-tsv3/inception-testMultiTokenStackedSpanWithFeatureValue.tsv',
    webannoTsv3,
    ['LOCATION: This is a test .', 'PERSON: This is a test .'],
    [],
  ],
  ['webanno-tsv3/inception-testSentenceWithLineBreak.tsv', webannoTsv3, ['Span: This'], []],
  ['webanno-tsv3/inception-testSentenceWithTab.tsv', webannoTsv3, ['Span: This'], []],
  [
    'webanno-tsv3/neuged-test_input_multi_sentence_span.tsv',
    webannoTsv3,
    ['a: a', 'ANNO: annotation-begin\nannotation-end'],
    [],
  ],
  [
    'webanno-tsv3/neuged-test_input_quotes.tsv',
    webannoTsv3,
    ['a: a', 'sentence: sentence', 'with: with', '": "', 'quote: quotes', '": "'],
    [],
  ],
  [
    'webanno-tsv3/inception-testCrossSentenceSpanWithFeatureValue.xmi',
    uimaCasXmi,
    ['PERSON: He loves her .\nShe loves him not .'],
    [],
  ],
  [
    'webanno-tsv3/inception-testMultiTokenStackedSpanWithFeatureValue.xmi',
    uimaCasXmi,
    ['LOCATION: This is a test .', 'PERSON: This is a test .'],
    [],
  ],
  ['webanno-tsv3/inception-testSentenceWithEmoji.xmi', uimaCasXmi, ['NamedEntity: 😊'], []],
  ['webanno-tsv3/inception-testSentenceWithTab.xmi', uimaCasXmi, ['NamedEntity: This'], []],
  [
    'uima-cas/cassis-cas_with_smileys.xmi',
    uimaCasXmi,
    ['Transformers', 'Transformers', 'Transformers', 'PyTorch', 'TensorFlow'].map((name) => `OTH: ${name}`),
    [],
  ],
  ['uima-cas/cassis-cas_with_two_sofas.xmi', uimaCasXmi, [], []],
  ['uima-cas/cassis-json-bidi.json', uimaCasJson, ['Annotation: هذا', 'Annotation: اختبار'], []],
  ['uima-cas/cassis-json-bidi.xmi', uimaCasXmi, ['Annotation: هذا', 'Annotation: اختبار'], []],
  [
    'uima-cas/cassis-json-chinese.xmi',
    uimaCasXmi,
    ['這', '是', '一個', '測試'].map((word) => `Annotation: ${word}`),
    [],
  ],
  [
    'uima-cas/cassis-json-emoji.json',
    uimaCasJson,
    ['🥳', 'This', '👳🏻‍♀️', 'is', '✆', 'a', '🧔🏾‍♂️', 'test', '👻'].map((word) => `Annotation: ${word}`),
    [],
  ],
  ['uima-cas/cassis-json-no-text.json', uimaCasJson, [], []],
  ['uima-cas/cassis-json-no-text.xmi', uimaCasXmi, [], []],
  [
    'uima-cas/cassis-json-slot.xmi',
    uimaCasXmi,
    ['SimpleLinkHost: This', 'SimpleSpan: is', 'SimpleSpan: a'],
    ['p1: This -> is', 'p2: This -> a'],
  ],
  [
    'uima-cas/cassis-lenient_cas.xmi',
    uimaCasXmi,
    [
      'Sentence: Joe waited for the train .',
      ...['Joe', 'waited', 'for', 'the', 'train', '.'].map((token) => `Token: ${token}`),
      'NotInTypesystem: The train was late .',
      'Sentence: The train was late .',
      ...['The', 'train', 'was', 'late', '.'].map((token) => `Token: ${token}`),
    ],
    [],
  ],
];

const there = existsSync(samples);
if (!there) console.warn(`Tests with other makers' files are skipped: ${samples} is not there.`);

const open = (path: string): TextFile => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  text: readFileSync(join(samples, path), 'utf8'),
});

describe.skipIf(!there)("other makers' files", () => {
  it('are all of them here', () => {
    const tested = expected.map(([path]) => path);
    const all = ['webanno-tsv3', 'uima-cas'].flatMap((folder) =>
      readdirSync(join(samples, folder)).map((name) => `${folder}/${name}`),
    );
    // A type system alone is no text; another test reads it.
    expect(all.filter((path) => !tested.includes(path))).toEqual(['uima-cas/cassis-small_typesystem.xml']);
  });

  it('says which views have no text, and whose names the others have', () => {
    const read = (path: string, format: ExchangeFormat) => format.read?.([open(path)]);
    expect(read('uima-cas/cassis-json-no-text.json', uimaCasJson)).toMatchObject({
      ok: true,
      value: { texts: [], losses: [{ what: 'view', name: '_InitialView', count: 1 }] },
    });
    expect(read('uima-cas/cassis-cas_with_two_sofas.xmi', uimaCasXmi)).toMatchObject({
      ok: true,
      value: {
        texts: [{ name: 'cassis-cas_with_two_sofas' }, { name: 'cassis-cas_with_two_sofas-_SecondView' }],
      },
    });
  });

  it('reads a CAS with the types it belongs to', () => {
    const read = uimaCasXmi.read?.([
      open('uima-cas/cassis-small_typesystem.xml'),
      open('uima-cas/cassis-lenient_cas.xmi'),
    ]);
    expect(read?.ok === true && read.value.texts[0]?.annotations[1]?.features).toEqual({
      layer: 'cassis.Token',
      id: '0',
      pos: 'NNP',
    });
    const alone = uimaCasXmi.read?.([open('uima-cas/cassis-small_typesystem.xml')]);
    expect(alone).toMatchObject({ ok: false, error: { code: 'type-system-without-text' } });
  });

  it.each(expected)(
    '%s: the text under every span is the one meant',
    (path, format, annotations, relations) => {
      const read = format.read?.([open(path)]);
      if (read?.ok !== true) throw new Error(JSON.stringify(read));
      expect(read.value.texts.flatMap(describeAnnotations)).toEqual(annotations);
      expect(read.value.texts.flatMap(describeRelations)).toEqual(relations);
    },
  );

  it.each(expected)('%s: written and read again, it is the same', (path, format) => {
    const read = format.read?.([open(path)]);
    if (read?.ok !== true) throw new Error(JSON.stringify(read));
    const written = format.write?.(read.value.texts);
    const again = format.read?.(written?.files ?? []);
    expect(again).toEqual({ ok: true, value: { texts: read.value.texts, losses: [] } });
    expect(written?.losses).toEqual([]);
  });

  it.each(expected)(
    '%s: with anything changed in it, it is read or refused',
    (path, format) => {
      const { name, text } = open(path);
      fc.assert(
        fc.property(changes(text), (changed) => {
          const read = format.read?.([{ name, text: changed }]);
          if (read?.ok !== true) {
            expect(read?.error.file).toBe(name);
            expect(read?.error.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
            return;
          }
          for (const one of read.value.texts) {
            const ids = new Set(one.annotations.map(({ id }) => id));
            expect(ids.size).toBe(one.annotations.length);
            for (const span of one.annotations.flatMap(({ spans }) => spans)) {
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.start).toBeLessThan(span.end);
              expect(span.end).toBeLessThanOrEqual(one.text.length);
            }
            for (const { from, to } of one.relations) expect(ids.has(from) && ids.has(to)).toBe(true);
          }
          format.write?.(read.value.texts);
        }),
        { numRuns: 200 },
      );
    },
    60_000,
  );
});

/** A text with stretches of it removed, doubled, replaced or swapped: files as they come from bad tools and bad disks. */
function changes(text: string): fc.Arbitrary<string> {
  const pieces = fc.constantFrom(
    ...[
      '\t',
      '\n',
      '|',
      '_',
      '*',
      '[1]',
      '[99999999999]',
      '->',
      '\\',
      '#Text=',
      '#T_SP=',
      '1-1.1',
      '-1',
      '4294967296',
    ],
    ...[
      '"',
      '<',
      '>',
      '&',
      '&#10;',
      '&#0;',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '&b;',
      'xmi:id="1"',
      '\u0000',
      '\uD800',
    ],
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"%ID"',
      '"__proto__": {',
      'null',
      '1e999',
      '%SOFA',
      '"@sofa": 3',
      '🥳',
    ],
  );
  const change = fc.record({
    at: fc.nat(text.length),
    removed: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(text.length)),
    put: fc.oneof(
      pieces,
      fc.nat(text.length).map((from) => text.slice(from, from + 40)),
      fc.constant(''),
    ),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 5 })
    .map((all) =>
      all.reduce((now, { at, removed, put }) => now.slice(0, at) + put + now.slice(at + removed), text),
    );
}

const describeAnnotations = ({ text, annotations }: AnnotatedText): string[] =>
  annotations.map(
    ({ label, spans }) => `${label}: ${spans.map((span) => textUnder(text, span)).join(' … ')}`,
  );

function describeRelations({ text, annotations, relations }: AnnotatedText): string[] {
  const under = (id: string): string =>
    annotations
      .filter((one) => one.id === id)
      .flatMap(({ spans }) => spans.map((span) => textUnder(text, span)))
      .join(' … ');
  return relations.map(({ label, from, to }) => `${label}: ${under(from)} -> ${under(to)}`);
}
