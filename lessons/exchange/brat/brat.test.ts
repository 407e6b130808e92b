import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { AnnotatedText } from '../annotated-text.ts';
import { lessonOfText } from '../lesson-in-text/lesson-of-text.ts';
import { readBrat } from './read-brat.ts';
import { writeBrat } from './write-brat.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const samples = join(process.env['LESART_SHARED'] ?? join(project, '..', 'shared'), 'samples/formats/brat');
const there = existsSync(samples);
if (!there) console.warn(`Tests with brat's own files are skipped: ${samples} is not there.`);

const open = (name: string) => readFileSync(join(samples, name), 'utf8');
const files = (text: string, annotations: string) => [
  { name: 'x.txt', text },
  { name: 'x.ann', text: annotations },
];

function read(text: string, annotations: string): AnnotatedText {
  const result = readBrat(files(text, annotations));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.texts[0]!;
}

const under = ({ text }: AnnotatedText, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' ');

const described = (text: AnnotatedText) =>
  text.annotations.map(({ label, spans }) => `${label}: ${under(text, spans)}`);

function describedRelations(text: AnnotatedText): string[] {
  const words = new Map(text.annotations.map(({ id, spans }) => [id, under(text, spans)]));
  return text.relations.map(({ label, from, to }) => `${label}: ${words.get(from)!} -> ${words.get(to)!}`);
}

describe.skipIf(!there)("brat's own files", () => {
  test('events are annotations at their trigger, their arguments relations', () => {
    const text = read(open('news-090-event_structures.txt'), open('news-090-event_structures.ann'));
    expect(described(text).slice(0, 5)).toEqual([
      'Organization: Google',
      'Organization: YouTube',
      'Merge-org: merged',
      'Organization: Wikinews',
      'Report: reported',
    ]);
    expect(text.annotations).toHaveLength(22);
    expect(describedRelations(text)).toEqual([
      'Org-Arg: merged -> Google',
      'Org-Arg2: merged -> YouTube',
      'Reporter-Arg: reported -> Wikinews',
      'Event-Arg: reported -> merged',
      'Reporter-Arg: told -> My friend',
      'Event-Arg: told -> posted',
      'Event-Arg: posted -> reported',
      'Reporter-Arg: posted -> Reddit',
      'Event-Arg: reported -> merged',
      'Reporter-Arg: reported -> Wikinews',
      'Org-Arg: merged -> Google',
      'Org-Arg2: merged -> YouTube',
    ]);
  });

  test('the words in each line are the words in the text', () => {
    for (const name of ['news-090-event_structures', 'dkpro-document0b', 'dkpro-event']) {
      const annotations = open(`${name}.ann`);
      const text = read(open(`${name}.txt`), annotations);
      const words = [...annotations.matchAll(/^(T\d+)\t.*\t(.*)$/gm)].map(([, , said]) => said!);
      expect(words.length).toBeGreaterThan(0);
      const found = text.annotations.map(({ spans }) => under(text, spans));
      expect(words.every((said) => found.includes(said))).toBe(true);
    }
  });

  test('a speaker that is linked to a quote is its speaker in a lesson', () => {
    const text = read(open('dkpro-event.txt'), open('dkpro-event.ann'));
    expect(described(text)).toEqual(['Quote: "I am hungry"', 'Speaker: John']);
    const lesson = lessonOfText(text);
    if (!lesson.ok) throw new Error(lesson.error.code);
    expect(lesson.value.draft.key.items).toMatchObject([
      { category: 'quote', speaker: { name: 'John', span: { start: 19, end: 23 } } },
    ]);
  });

  test('discontinuous annotations keep their stretches, also across a line break', () => {
    const text = read(open('dkpro-document0c.txt'), 'T2\tToken 5 7;8 9\tis a\nE2\tToken:T2\n');
    expect(text.annotations).toMatchObject([
      {
        label: 'Token',
        spans: [
          { start: 5, end: 7 },
          { start: 8, end: 9 },
        ],
      },
    ]);
    const other = read('This is\r\nnother test.\n', 'T2\tToken 5 7;9 10\tis n\n');
    expect(described(other)).toEqual(['Token: is n']);
    expect(open('dkpro-document0d.ann')).toContain('T2\tToken 5 7;9 10\tis n');
  });

  test('equivalences are pairs, attributes and notes features', () => {
    const annotations = open('news-060-relation_annotation.ann');
    // The text itself is not among the samples: the words stand where the lines say.
    let article = ' '.repeat(1400);
    for (const [, start, end, words] of annotations.matchAll(/^T\d+\t\S+ (\d+) (\d+)\t(.*)$/gm)) {
      article = article.slice(0, Number(start)) + words! + article.slice(Number(end));
    }
    const text = read(`Text.${article.slice(5)}`, annotations);
    expect(describedRelations(text)).toEqual([
      'Alias: Joanne Rowling -> Jo Rowling',
      'Alias: Jo Rowling -> J. K. Rowling',
      'Located: Terry Pratchett -> England',
    ]);
    expect(writeBrat([text]).files[1]!.text).toContain('*\tAlias T4 T5\n');
  });

  test('a text without annotations is read', () => {
    for (const name of ['news-000-introduction.txt', 'news-110-note_annotation.txt']) {
      expect(readBrat([{ name, text: open(name) }])).toMatchObject({ ok: true, value: { losses: [] } });
    }
  });
});

describe('brat', () => {
  test('counts code points, and sees where a file counts UTF-16 code units', () => {
    expect(described(read('😀 Ann', 'T1\tPER 2 5\tAnn\n'))).toEqual(['PER: Ann']);
    expect(described(read('😀 Ann', 'T1\tPER 3 6\tAnn\n'))).toEqual(['PER: Ann']);
    expect(described(read('a\r\nAnn', 'T1\tPER 3 6\tAnn\r\n'))).toEqual(['PER: Ann']);
  });

  test('has attributes, modifications, normalizations and notes, more than one of a name', () => {
    const text = read(
      'Ann said so',
      [
        'T1\tPER 0 3\tAnn',
        'A1\tCertain T1 high',
        'A2\tNegated T1',
        'M1\tSpeculated T1',
        'N1\tReference T1 Wikipedia:42\tAnn of Green Gables',
        '#1\tAnnotatorNotes T1\tfirst, 100 % sure',
        '#2\tAnnotatorNotes T1\tsecond',
        '#3\tAnnotatorNotes T9\tof nothing',
      ].join('\n'),
    );
    expect(text.annotations[0]!.features).toEqual({
      Certain: 'high',
      Negated: 'true',
      Speculated: 'true',
      'normalization.Reference.Wikipedia': '42\tAnn of Green Gables',
      AnnotatorNotes: 'first, 100 % sure',
      'AnnotatorNotes.2': 'second',
    });
    expect(writeBrat([text]).files[1]!.text.split('\n').sort()).toEqual([
      '',
      '#1\tAnnotatorNotes T1\tfirst, 100 % sure',
      '#2\tAnnotatorNotes T1\tsecond',
      'A1\tCertain T1 high',
      'A2\tNegated T1',
      'A3\tSpeculated T1',
      'N1\tReference T1 Wikipedia:42\tAnn of Green Gables',
      'T1\tPER 0 3\tAnn',
    ]);
  });

  test('takes any number of notes of one name', () => {
    const notes = Array.from(
      { length: 20_000 },
      (_, place) => `#${String(place)}\tnote T1\t${String(place)}\n`,
    );
    const text = read('Ann', `T1\tPER 0 3\tAnn\n${notes.join('')}`);
    expect(Object.keys(text.annotations[0]!.features)).toHaveLength(20_000);
    expect(text.annotations[0]!.features['note.20000']).toBe('19999');
  });

  test('several events at one trigger stay several', () => {
    const text = read(
      'A and B met C',
      'T1\tX 0 1\tA\nT2\tX 6 7\tB\nT3\tMeet 8 11\tmet\nE1\tMeet:T3 Who:T1\nE2\tMeet:T3 Who:T2\nA1\tSure E2\n',
    );
    expect(described(text)).toEqual(['X: A', 'X: B', 'Meet: met', 'Meet: met']);
    expect(describedRelations(text)).toEqual(['Who: met -> A', 'Who: met -> B']);
    expect(text.annotations.map(({ features }) => Object.keys(features).length)).toEqual([0, 0, 0, 1]);
  });

  test.each([
    ['T1\tPER 0 99\tAnn', 'offset-outside', 'line 1'],
    ['\nT1\tPER 3 0\tAnn', 'span-reversed', 'line 2'],
    ['T1\tPER 0 2;1 3', 'spans-overlap', 'line 1'],
    ['T1\tPER 0 3\tBob', 'text-mismatch', 'line 1'],
    ['T1\tPER 0 3\tAnn\nT1\tPER 0 3\tAnn', 'repeated-id', 'line 2'],
    ['R1\tKnows Arg1:T1 Arg2:T2', 'unknown-id', 'line 1'],
    ['E1\tKnows:T1', 'unknown-id', 'line 1'],
    ['T1\tPER zero 3\tAnn', 'bad-line', 'line 1'],
    ['R1\tKnows T1', 'bad-line', 'line 1'],
  ])('refuses %j: %s', (annotations, code, where) => {
    expect(readBrat(files('Ann said', annotations))).toEqual({
      ok: false,
      error: { file: 'x.ann', code, where },
    });
  });

  test('refuses annotations without their text, and files that are neither', () => {
    expect(readBrat([{ name: 'x.ann', text: '' }])).toMatchObject({
      ok: false,
      error: { code: 'text-missing', where: 'x.txt' },
    });
    expect(readBrat([{ name: 'x.conf', text: '' }])).toMatchObject({
      ok: false,
      error: { code: 'unknown-ending' },
    });
  });

  test('reports lines that mark nothing', () => {
    const result = readBrat(
      files('Ann', 'T1\tPER 0 0\t\nT2\tPER 0 3\tAnn\nR1\tKnows Arg1:T1 Arg2:T2\nX1\tsomething'),
    );
    expect(result).toMatchObject({ ok: true, value: { texts: [{ relations: [] }] } });
    expect(result.ok && result.value.losses.map(({ what }) => what).sort()).toEqual([
      'empty-span',
      'line',
      'relation',
    ]);
  });
});
