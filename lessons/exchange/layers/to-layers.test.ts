import { describe, expect, it } from 'vitest';

import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import { LossReport } from '../loss-report.ts';
import { fromFeatureName, toFeatureName } from './feature-names.ts';
import { fromLayers } from './from-layers.ts';
import type { LayeredText } from './layered-text.ts';
import { toLayers } from './to-layers.ts';

const annotation = (id: string, start: number, features: Record<string, string> = {}): Annotation => ({
  id,
  label: 'label',
  spans: [{ start, end: start + 1 }],
  features,
  annotator: null,
});

const relation = (from: string, to: string, features: Record<string, string>): Relation => ({
  label: 'says',
  from,
  to,
  features,
});

const text = (annotations: Annotation[], relations: Relation[] = []): AnnotatedText => ({
  name: 'article',
  text: 'abcdefgh',
  language: null,
  annotations,
  relations,
});

const layersOf = (whole: AnnotatedText): LayeredText => toLayers(whole, true, new LossReport());

describe('layers of an annotated text', () => {
  it('puts what came from a layer back, and everything else into the mark layer', () => {
    const { spans } = layersOf(
      text([
        annotation('1', 0, { layer: 'a.Span', note: 'x' }),
        annotation('2', 1, { layer: 'no layer' }),
        annotation('3', 2, { layer: 'a.Span', value: 'taken by the label' }),
        annotation('4', 3, { layer: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token' }),
        { ...annotation('5', 4, { layer: 'a.Span' }), annotator: 'anna' },
      ]),
    );
    expect(spans.map(({ layer }) => layer)).toEqual([
      'a.Span',
      ...Array.from({ length: 4 }, () => 'webanno.custom.Mark'),
    ]);
    expect(Object.fromEntries(spans[0]!.features)).toEqual({ value: 'label', note: 'x' });
  });

  it('chains the parts of a discontinuous annotation', () => {
    const parts = [
      { start: 0, end: 1 },
      { start: 3, end: 4 },
      { start: 6, end: 7 },
    ];
    const { spans, relations } = layersOf(text([{ ...annotation('1', 0), spans: parts }]));
    expect(spans.map(({ span }) => span)).toEqual(parts);
    expect(relations.map(({ layer, from, to }) => [layer, from, to])).toEqual([
      ['webanno.custom.Continuation', 0, 1],
      ['webanno.custom.Continuation', 1, 2],
    ]);
  });

  it('uses a name for one kind of layer only, and a slot for one kind of link', () => {
    const marked = [annotation('1', 0, { layer: 'a.Span' }), annotation('2', 1, { layer: 'a.Span' })];
    const { relations, slots } = layersOf(
      text(marked, [
        relation('1', '2', { layer: 'a.Span' }),
        relation('1', '2', { layer: 'a.Link', slot: 'who' }),
        relation('1', '2', { layer: 'a.Other', slot: 'who' }),
        relation('1', '2', { layer: 'a.Link' }),
        relation('1', '2', { layer: 'a.Span', slot: 'what' }),
        relation('1', '2', { layer: 'a.Rel' }),
      ]),
    );
    expect(slots).toEqual([{ host: 0, slot: 'who', linkLayer: 'a.Link', role: 'says', target: 1 }]);
    expect(relations.map(({ layer, features }) => [layer, features.get('layer')])).toEqual([
      ['webanno.custom.Link', 'a.Span'],
      ['webanno.custom.Link', 'a.Other'],
      ['webanno.custom.Link', 'a.Link'],
      ['webanno.custom.Link', 'a.Span'],
      ['a.Rel', undefined],
    ]);
  });

  it('writes ids only where reading would not give the same', () => {
    const idsOf = (whole: AnnotatedText) =>
      layersOf(whole).spans.map(({ features }) => features.get('id') ?? null);
    expect(idsOf(text([annotation('1', 0), annotation('2', 1)]))).toEqual([null, null]);
    expect(idsOf(text([annotation('2', 0), annotation('1', 1)]))).toEqual(['2', '1']);
    const losses = new LossReport();
    toLayers(text([annotation('x', 0, { layer: 'a.Span' })]), true, losses);
    expect(losses.list()).toEqual([{ what: 'id', name: '', count: 1, where: ['x'] }]);
  });
});

describe('annotated text of layers', () => {
  const mark = (start: number, label: string) => ({
    layer: 'webanno.custom.Mark',
    span: { start, end: start + 2 },
    features: new Map([['label', label]]),
  });
  const seam = (from: number, to: number) => ({
    layer: 'webanno.custom.Continuation',
    from,
    to,
    features: new Map<string, string>(),
  });
  const read = (spans: LayeredText['spans'], relations: LayeredText['relations']): AnnotatedText =>
    fromLayers({ text: 'abcdefgh', language: null, spans, relations, slots: [] }, 'x', new LossReport());

  it('joins parts in reading order, whichever was first', () => {
    const { annotations, relations } = read([mark(4, 'whole'), mark(0, 'part')], [seam(0, 1)]);
    expect(annotations).toMatchObject([
      {
        label: 'whole',
        spans: [
          { start: 0, end: 2 },
          { start: 4, end: 6 },
        ],
      },
    ]);
    expect(relations).toEqual([]);
  });

  it.each([
    ['rings', [mark(0, 'a'), mark(3, 'b')], [seam(0, 1), seam(1, 0)]],
    ['branches', [mark(0, 'a'), mark(3, 'b'), mark(6, 'c')], [seam(0, 1), seam(0, 2)]],
    ['overlaps', [mark(0, 'a'), mark(1, 'b')], [seam(0, 1)]],
    ['other layers', [mark(0, 'a'), { ...mark(3, 'b'), layer: 'a.Span' }], [seam(0, 1)]],
  ])('takes seams that make no sense for relations: %s', (_, spans, seams) => {
    const { annotations, relations } = read(spans, seams);
    expect(annotations).toHaveLength(spans.length);
    expect(relations).toHaveLength(seams.length);
  });
});

describe('names of features', () => {
  it.each(['what.de', '', '__proto__', 'x__a', 'BT_a', 'label', 'Übel', 'a b', '😀', '\uD83D'])(
    'can be written and read: %j',
    (name) => {
      const taken = new Set(['label']);
      const written = toFeatureName(name, taken);
      expect(written).toMatch(/^x__\w*$/);
      expect(fromFeatureName(written, taken)).toBe(name);
    },
  );

  it('stay as they are where UIMA allows them', () => {
    expect(toFeatureName('strength_2', new Set())).toBe('strength_2');
    expect(fromFeatureName('x__foreign', new Set())).toBe('x__foreign');
  });
});
