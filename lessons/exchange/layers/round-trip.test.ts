import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import type { ExchangeFormat, Loss, TextFile } from '../exchange-format.ts';
import { uimaCasJson, uimaCasXmi } from '../uima-cas/uima-cas.ts';
import { webannoTsv3 } from '../webanno-tsv3/webanno-tsv3.ts';
import { giveIds, inCanonicalOrder, relationsInOrder } from './canonical-order.ts';

/** What each format can't hold of a text's characters. */
const formats: { format: ExchangeFormat; unwritable: RegExp; language: boolean }[] = [
  { format: webannoTsv3, unwritable: /\p{Surrogate}/gu, language: false },
  // eslint-disable-next-line no-control-regex -- XML leaves them out
  { format: uimaCasXmi, unwritable: /[\u0000\uFFFE\uFFFF]|\p{Surrogate}/gu, language: true },
  { format: uimaCasJson, unwritable: /(?!)/gu, language: true },
];

const traps = [
  ...['Wort', 'a', 'Z.', 'e\u0301', 'ﬁ', 'שלום', 'هذا', '東京。', 'ไทย', '70. Jahrestag'],
  ...['👩‍👩‍👧‍👦', '🥳', '🇩🇪', '☆', '„', '“', '"', "'", '’s', '. ', ', ', '! '],
  ...[' ', '  ', '\n', '\n\n', '\n ', '\r\n', '\r', '\t', '\u00A0', '\u000B', '\u0085', '\u2028', '\f'],
  ...['\\', '|', '_', '->', '[1]', '*', ';', '#Text=', '\\n', '\\', '1-1\t0-4\t'],
  ...['<b>', '&amp;', '&#10;', ']]>', '%', '{', '\u0000', '\u0001', '\u007F', '\uFEFF', '\uFFFE', '\uFFFF'],
  ...['\uD83D', '\uDE0A'],
];

const prose = (longest: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...traps), { maxLength: longest }).map((parts) => parts.join(''));

const layerNames = ['a.b.Span', 'a.b.Other', 'x.Relation', 'x.Link_Type', 'x_y.Link'];
const odd = [
  'webanno.custom.Mark',
  'webanno.custom.Link',
  'uima.tcas.Annotation',
  'no-layer',
  'a.b.Übel',
  '',
];
const layerName = fc.constantFrom(
  ...layerNames,
  ...odd,
  'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
);

const features: fc.Arbitrary<Record<string, string>> = fc
  .tuple(
    fc.dictionary(
      fc.constantFrom(
        'strength',
        'what.de',
        'id',
        'label',
        'annotator',
        'value',
        'BT_x',
        'x__a',
        '__proto__',
        '',
      ),
      prose(3),
      { maxKeys: 3 },
    ),
    fc.option(layerName, { nil: undefined }),
    fc.option(fc.constantFrom('slot', 'my_slot', 'a.b', 'begin'), { nil: undefined }),
  )
  .map(([others, layer, slot]) => ({
    ...others,
    ...(layer === undefined ? {} : { layer }),
    ...(slot === undefined ? {} : { slot }),
  }));

/** Foreign layers as an import gives them: the layer is all that is said besides the label. */
const fromLayer = fc.constantFrom(...layerNames).map((layer) => ({ layer }));
const fromSlot = fc
  .tuple(fc.constantFrom(...layerNames), fc.constantFrom('slot', 'role_slot'))
  .map(([layer, slot]) => ({ layer, slot }));

const label = fc.oneof(
  fc.constantFrom('framing', 'quote', 'Span', 'Mark', 'Annotation', 'slot', ''),
  prose(3),
);

/** A text with nested, overlapping, stacked, touching and discontinuous annotations. */
const annotatedText: fc.Arbitrary<AnnotatedText> = prose(25).chain((text) => {
  const offset = fc.nat(text.length);
  const spans = fc.array(offset, { minLength: 2, maxLength: 6 }).map((offsets) => {
    const sorted = offsets.toSorted((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, part) => ({
      start: sorted[2 * part]!,
      end: sorted[2 * part + 1]!,
    })).filter(({ start, end }) => start < end);
  });
  const annotation: fc.Arbitrary<Omit<Annotation, 'id'>> = fc.record({
    label,
    spans: fc.oneof({ weight: 3, arbitrary: spans.map((all) => all.slice(0, 1)) }, spans),
    features: fc.oneof(fc.constant({}), fromLayer, features),
    annotator: fc.constantFrom(null, null, null, 'anna', 'user 2', ''),
  });
  return fc
    .record({
      annotations: fc.array(annotation, { maxLength: 8 }),
      numbered: fc.boolean(),
      names: fc.constantFrom('article', 'a.b', 'a/b', '', 'CON\u0001'),
      language: fc.constantFrom(null, null, 'de', 'ar', 'nonsense-tag-longer-than-allowed'),
      relations: fc.array(
        fc.record({
          label,
          from: fc.nat(9),
          to: fc.nat(9),
          features: fc.oneof(fc.constant({}), fromLayer, fromSlot, features),
        }),
        { maxLength: 6 },
      ),
    })
    .map(({ annotations, numbered, names, language, relations }) => {
      const marked = annotations.filter((one) => one.spans.length > 0);
      const ids = numbered ? giveIds(marked.map(() => null)) : marked.map((_, index) => `m${index}`);
      const ordered = numbered ? inCanonicalOrder(marked) : marked;
      return {
        name: names,
        text,
        language,
        annotations: ordered.map((one, index) => ({ ...one, id: ids[index]! })),
        relations: relations.map(({ from, to, ...relation }) => ({
          ...relation,
          from: someone(ids, from),
          to: someone(ids, to),
        })),
      };
    });
});

/** Now and then an id that nothing has. */
const someone = (ids: readonly string[], number: number): string =>
  number === 9 ? 'nobody' : (ids[number % ids.length] ?? 'nobody');

describe.each(formats)('$format.name', ({ format, unwritable, language }) => {
  const write = format.write!;
  const read = format.read!;

  it('gives back what was written, but for what it reports, and reports nothing else', () => {
    fc.assert(
      fc.property(annotatedText, (original) => {
        const { files, losses } = write([original]);
        const again = read(files.map(asOnDisk));
        if (!again.ok) throw new Error(JSON.stringify([again.error, files]));
        expect(again.value.losses).toEqual([]);
        expect(again.value.texts).toHaveLength(1);
        const back = again.value.texts[0]!;
        const { expected, differences } = afterLosses(original, back, unwritable, language);
        expect(back).toEqual(expected);
        expect(kinds(losses)).toEqual(differences);
      }),
      { numRuns: 400 },
    );
  });

  it('writes what it read so that it reads the same', () => {
    fc.assert(
      fc.property(annotatedText, (original) => {
        const first = read(write([original]).files.map(asOnDisk));
        if (!first.ok) throw new Error('not read');
        const second = write(first.value.texts);
        expect(read(second.files.map(asOnDisk))).toEqual(first);
        expect(second.losses).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** As a file comes back from the disk: half a surrogate pair would not. */
const asOnDisk = ({ name, text }: TextFile): TextFile => ({
  name,
  text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)),
});

const kinds = (losses: readonly Loss[]): string[] => [...new Set(losses.map(({ what }) => what))].sort();

/** What should come back, and what about it differs from the original, found without asking the format. */
function afterLosses(
  original: AnnotatedText,
  back: AnnotatedText,
  unwritable: RegExp,
  language: boolean,
): { expected: AnnotatedText; differences: string[] } {
  const differences = new Set<string>();
  const clean = (value: string): string => {
    const cleaned = value.replace(unwritable, '\uFFFD');
    for (const [unit] of value.matchAll(unwritable))
      differences.add(/\p{Surrogate}/u.test(unit) ? 'lone-surrogate' : 'character');
    return cleaned;
  };
  const cleanFeatures = (all: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, clean(value)]));
  const annotations = inCanonicalOrder(
    original.annotations.map((one) => ({
      ...one,
      label: clean(one.label),
      features: cleanFeatures(one.features),
    })),
  );
  const ids = back.annotations.map(({ id }) => id);
  const renamed = new Map(annotations.map(({ id }, index) => [id, ids[index] ?? id]));
  if ([...renamed].some(([before, after]) => before !== after)) differences.add('id');
  const relations = original.relations.flatMap((relation): Relation[] => {
    const [from, to] = [renamed.get(relation.from), renamed.get(relation.to)];
    const cleaned = { label: clean(relation.label), features: cleanFeatures(relation.features) };
    if (from !== undefined && to !== undefined) return [{ ...cleaned, from, to }];
    differences.add('relation');
    return [];
  });
  if (back.name !== original.name) differences.add('name');
  if (!language && original.language !== null) differences.add('language');
  const expected: AnnotatedText = {
    name: back.name,
    text: clean(original.text),
    language: language ? original.language : null,
    annotations: annotations.map((one) => ({ ...one, id: renamed.get(one.id)! })),
    relations: relationsInOrder(relations, ids),
  };
  return { expected, differences: [...differences].sort() };
}
