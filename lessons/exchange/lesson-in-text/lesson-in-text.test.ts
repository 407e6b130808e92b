import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isUnwritten } from '../../format/localized.ts';
import { parseLesson } from '../../format/parse.ts';
import type { AnnotatedText, Annotation } from '../annotated-text.ts';
import { anyLesson } from '../any-lesson.ts';
import { anySpan, anyText, oneOf, pickFrom } from '../any-text.ts';
import { lessonOfText } from './lesson-of-text.ts';
import { textOfLesson } from './text-of-lesson.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function readBack(text: AnnotatedText) {
  const read = lessonOfText(text);
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.where}`);
  const lesson = parseLesson(read.value.draft);
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.error));
  return { lesson: lesson.value, losses: read.value.losses };
}

describe('a lesson as annotations', () => {
  test('is the same lesson when read again', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const lesson = anyLesson(pickFrom(seed));
        const { lesson: again, losses } = readBack(textOfLesson(lesson));
        expect(again).toEqual(lesson);
        expect(losses).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('does not depend on the order or the ids of annotations', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const lesson = anyLesson(pickFrom(seed));
        const text = textOfLesson(lesson);
        const number = new Map(text.annotations.map(({ id }, place) => [id, String(place)]));
        const renamed: AnnotatedText = {
          ...text,
          annotations: text.annotations
            .map((annotation) => ({ ...annotation, id: number.get(annotation.id)! }))
            .reverse(),
          relations: text.relations
            .map((relation) => ({
              ...relation,
              from: number.get(relation.from)!,
              to: number.get(relation.to)!,
            }))
            .reverse(),
        };
        expect(readBack(renamed).lesson).toEqual(lesson);
      }),
    );
  });
});

describe('annotations of another tool', () => {
  test('always make a draft that can be read, whatever they are', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const text = anyAnnotatedText(seed);
        const { lesson, losses } = readBack(text);
        expect(lesson.text).toBe(text.text);
        const lost = losses
          .filter(({ what }) => what === 'annotation')
          .reduce((sum, { count }) => sum + count, 0);
        const items = lesson.key.filter(({ continues }) => continues === undefined).length;
        const parts = text.annotations.filter(({ label }) => /^(speaker|cue|Lesart-.*)$/i.test(label)).length;
        expect(items + lost + parts).toBeGreaterThanOrEqual(text.annotations.length);
        // What has been made a lesson is one for good.
        expect(readBack(textOfLesson(lesson))).toEqual({ lesson, losses: [] });
      }),
      { numRuns: 100 },
    );
  });

  test('give a category for each label, and say what is not written yet', () => {
    const text = foreign('Angela Merkel sprach in Berlin.', [
      ['PER', 0, 13],
      ['LOC', 24, 30],
      ['__proto__', 0, 6],
    ]);
    const { lesson, losses } = readBack(text);
    expect(losses).toEqual([]);
    expect(lesson.categories.map(({ id, name, letter }) => [id, name['und'], letter['und']])).toEqual([
      ['per', 'PER', 'P'],
      ['loc', 'LOC', 'L'],
      ['proto', '__proto__', 'R'],
    ]);
    expect(new Set(lesson.categories.map(({ colour }) => colour)).size).toBe(3);
    expect(new Set(lesson.categories.map(({ line }) => line)).size).toBe(3);
    expect(lesson.key.map(({ id }) => id).sort()).toEqual(['loc-1', 'per-1', 'proto-1']);
    expect(isUnwritten(lesson.key[0]!.explanation.what['und']!)).toBe(true);
  });

  test('keep a quote that is broken off as linked items, with every speaker, also one inside the quote', () => {
    const text = foreign('„Wir gehen“, sagten Ann und Bo, „und bleiben, sagt Ann, fort.“', [
      ['Quote', 0, 11],
      ['SPEAKER', 20, 23],
      ['SPEAKER', 28, 30],
      ['Cue', 13, 19],
      ['Speaker', 51, 54],
    ]);
    text.annotations[0]!.spans.push({ start: 32, end: 62 });
    text.relations = [
      { label: 'speaker', from: '0', to: '1', features: {} },
      { label: 'speakerOf', from: '2', to: '0', features: {} },
      { label: 'cue', from: '0', to: '3', features: {} },
      { label: 'speaker', from: '0', to: '4', features: {} },
    ];
    const { lesson, losses } = readBack(text);
    expect(losses).toEqual([{ what: 'relation-label', name: 'speakerOf', count: 1, where: ['2 0'] }]);
    const [first, second, ...more] = lesson.key;
    expect(more).toEqual([]);
    expect(first).toMatchObject({ id: 'quote-1', core: { start: 0, end: 11 }, cue: { start: 13, end: 19 } });
    expect([first!.speaker, ...first!.furtherSpeakers!].map((speaker) => speaker?.name)).toEqual([
      'Ann',
      'Bo',
      'Ann',
    ]);
    expect(second).toMatchObject({
      id: 'quote-1-part-2',
      core: { start: 32, end: 62 },
      continues: 'quote-1',
    });
    expect(lesson.voices.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['ann', 2],
      ['bo', 1],
    ]);
  });

  test('with more labels than a lesson has categories share one, and the label stays as the technique', () => {
    const labels = Array.from({ length: 12 }, (_, place) => `L${String(place)}`);
    const text = foreign(
      'abcdefghijklm',
      labels.map((label, place) => [label, place, place + 1]),
    );
    const { lesson, losses } = readBack(text);
    expect(lesson.categories).toHaveLength(9);
    expect(lesson.key).toHaveLength(12);
    expect(lesson.categories[8]!.techniques.map(({ id }) => id)).toEqual(['l8', 'l9', 'l10', 'l11']);
    expect(losses.map(({ what, count }) => [what, count])).toEqual([
      ['label', 1],
      ['label', 1],
      ['label', 1],
      ['label', 1],
    ]);
  });

  test('name what has no place: who marked, other relations, other features', () => {
    const text = foreign('Ann liebt Bo', [
      ['PER', 0, 3],
      ['PER', 10, 12],
    ]);
    text.annotations[0]!.annotator = 'x';
    text.annotations[0]!.features = { certainty: '0.8', note: 'eine Frau' };
    text.relations = [{ label: 'loves', from: '0', to: '1', features: {} }];
    const { lesson, losses } = readBack(text);
    expect(lesson.key[0]!.explanation.what).toEqual({ und: 'eine Frau' });
    expect(losses.map(({ what, name }) => [what, name]).sort()).toEqual([
      ['annotator', 'x'],
      ['feature', 'certainty'],
      ['relation', 'loves'],
    ]);
  });

  test('over a text without a word are refused', () => {
    expect(lessonOfText(foreign(' \r\n ', []))).toEqual({
      ok: false,
      error: { file: 'text', code: 'no-text', where: '' },
    });
  });

  test('keep the line breaks of their text', () => {
    const { lesson } = readBack(foreign('Titel\r\n\r\nAbsatz\rNoch einer', []));
    expect(lesson.blocks.map(({ start, end }) => lesson.text.slice(start, end))).toEqual([
      'Titel',
      'Absatz',
      'Noch einer',
    ]);
  });
});

function foreign(
  text: string,
  marks: readonly (readonly [label: string, start: number, end: number])[],
): AnnotatedText {
  return {
    name: 'text',
    text,
    language: null,
    annotations: marks.map(([label, start, end], place) => ({
      id: String(place),
      label,
      spans: [{ start, end }],
      features: {},
      annotator: null,
    })),
    relations: [],
  };
}

function anyAnnotatedText(seed: number): AnnotatedText {
  const pick = pickFrom(seed);
  const text = anyText(pick);
  const names = [
    'PER',
    'Quote',
    'Speaker',
    'cue',
    '__proto__',
    'constructor',
    '',
    ' ',
    '中文',
    'Lesart-Margin',
    'Lesart-Block',
    'Lesart-Lesson',
    'Lesart-Voice',
    'Lesart-Alternative',
    'a'.repeat(300),
    'margin',
    'item',
    'order',
    'technique',
    'voice',
    'speaker',
    'speaker-2',
    'continues',
    'alternative',
    'categories',
    'kind',
    'title',
    'what.de',
    'what.__proto__',
  ];
  const features = () =>
    Object.fromEntries(
      Array.from({ length: pick(4) }, () => [
        oneOf(pick, names),
        oneOf(pick, [...names, '1', '[]', '{"de":"x"}', 'null', 'headline']),
      ]),
    );
  const annotations = Array.from({ length: pick(14) }, (_, place): Annotation => ({
    id: String(place),
    label: oneOf(pick, names),
    spans: Array.from({ length: 1 + pick(3) }, () => anySpan(pick, text)),
    features: features(),
    annotator: oneOf(pick, [null, 'x']),
  }));
  return {
    name: oneOf(pick, names),
    text,
    language: oneOf(pick, [null, 'de', 'x-bad-', 'de-12']),
    annotations,
    relations: Array.from({ length: pick(10) }, () => ({
      label: oneOf(pick, names),
      from: String(pick(16)),
      to: String(pick(16)),
      features: features(),
    })),
  };
}
