import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { AnnotatedText } from '../annotated-text.ts';
import { readLabelStudio } from './read-label-studio.ts';
import { writeLabelStudio } from './write-label-studio.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const samples = join(
  process.env['LESART_SHARED'] ?? join(project, '..', 'shared'),
  'samples/formats/label-studio',
);
const there = existsSync(samples);
if (!there) console.warn(`Tests with Label Studio's own files are skipped: ${samples} is not there.`);

function read(content: unknown, name = 'x.json') {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const result = readLabelStudio([{ name, text }]);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const open = (name: string) => read(readFileSync(join(samples, name), 'utf8'), name);

const described = ({ text, annotations }: AnnotatedText) =>
  annotations.map(
    ({ label, spans, annotator }) =>
      `${label}: ${spans.map(({ start, end }) => text.slice(start, end)).join(' ')}${annotator === null ? '' : ` (${annotator})`}`,
  );

describe.skipIf(!there)("Label Studio's own files", () => {
  test('plain text: the words in each region are the words in the text', () => {
    expect(open('named_entity-task.json').texts.map(described)).toEqual([['Date: February 22 (model 1)']]);
  });

  test('a region whose words are not in its place is named as lost', () => {
    // This example was made by hand: its region points into another text.
    const { texts, losses } = open('rich_text_plain-annotation.json');
    expect(texts).toMatchObject([{ name: '1', annotations: [] }]);
    expect(losses.map(({ what, name }) => `${what} ${name}`)).toEqual(['text-mismatch Date']);
  });

  test.each([
    ['rich_text_html-task.json', ['record ']],
    ['dialogue_analysis-annotation.json', ['record ']],
    ['dialogue_analysis-task.json', ['record ']],
    ['phrases-annotation.json', ['record ']],
    ['sdk-export_json.json', ['record ']],
  ])('%s has no plain text: named as lost', (name, expected) => {
    const { texts, losses } = open(name);
    expect(texts).toEqual([]);
    expect(losses.map(({ what, name: which }) => `${what} ${which}`)).toEqual(expected);
  });

  test('what is said of a whole text is named as lost', () => {
    const { texts, losses } = open('references-task.json');
    expect(texts).toHaveLength(2);
    expect(losses).toEqual([
      { what: 'text-feature', name: 'validation-label', count: 1, where: ['NT0HCnJjv5'] },
    ]);
    expect(open('references-annotation.json').texts[0]!.name).toBe('1');
  });
});

const region = (id: string, start: number, end: number, text: string, labels: string[]) => ({
  id,
  from_name: 'label',
  to_name: 'text',
  type: 'labels',
  value: { start, end, text, labels },
});

describe('Label Studio', () => {
  test('counts code points, and sees where a file counts UTF-16 code units', () => {
    const task = (start: number) => ({
      data: { text: '😀 Ann' },
      annotations: [{ result: [region('a', start, start + 3, 'Ann', ['PER'])] }],
    });
    expect(described(read(task(2)).texts[0]!)).toEqual(['PER: Ann']);
    expect(described(read(task(3)).texts[0]!)).toEqual(['PER: Ann']);
  });

  test('keeps line breaks as they are', () => {
    const task = {
      data: { text: 'a\r\nAnn\rBo' },
      annotations: [{ result: [region('a', 3, 9, 'Ann\nBo', ['PER'])] }],
    };
    expect(described(read(task).texts[0]!)).toEqual(['PER: Ann\rBo']);
  });

  test('has regions with several labels, controls for each region, relations both ways, several annotators', () => {
    const { texts, losses } = read({
      id: 7,
      data: { article: 'Ann met Bo', title: 'A meeting' },
      annotations: [
        {
          completed_by: { id: 3, email: 'x@example.org' },
          result: [
            {
              id: 'a',
              from_name: 'sure',
              to_name: 'text',
              type: 'choices',
              value: { start: 0, end: 3, choices: ['very'] },
            },
            region('a', 0, 3, 'Ann', ['PER', 'Subject']),
            region('b', 8, 10, 'Bo', ['PER']),
            {
              id: 'b',
              from_name: 'notes',
              to_name: 'text',
              type: 'textarea',
              value: { start: 8, end: 10, text: ['one', 'two'] },
            },
            { type: 'relation', from_id: 'a', to_id: 'b', direction: 'left', labels: ['met by'] },
          ],
        },
        { completed_by: 5, result: [region('a', 8, 10, 'Bo', ['LOC'])] },
        { completed_by: 6, was_cancelled: true, result: [] },
      ],
      predictions: [{ model_version: 'm', result: [] }],
    });
    expect(texts[0]!.name).toBe('7');
    expect(described(texts[0]!)).toEqual([
      'PER: Ann (x@example.org)',
      'Subject: Ann (x@example.org)',
      'PER: Bo (x@example.org)',
      'LOC: Bo (5)',
    ]);
    expect(texts[0]!.annotations.map(({ features }) => features)).toEqual([
      { sure: 'very' },
      { sure: 'very' },
      { notes: '["one","two"]' },
      {},
    ]);
    expect(texts[0]!.relations).toEqual([{ label: 'met by', from: 'b', to: 'a', features: {} }]);
    expect(losses.map(({ what, name }) => `${what} ${name}`).sort()).toEqual([
      'column title',
      'prediction m',
      'skipped-annotation 6',
    ]);
  });

  test.each([
    [{ data: 1 }, 'bad-shape', 'data'],
    [[{}], 'bad-shape', '[0], data'],
    [
      { data: { text: 'a' }, annotations: [{ result: [region('a', 0, 9, 'a', [])] }] },
      'offset-outside',
      'annotations[0].result[0]',
    ],
    [
      { data: { text: 'a' }, annotations: [{ result: [region('a', 1, 0, 'a', [])] }] },
      'span-reversed',
      'annotations[0].result[0]',
    ],
    [
      { data: { text: 'a' }, annotations: [{ result: [{ type: 'relation', from_id: 'x', to_id: 'y' }] }] },
      'unknown-id',
      'annotations[0].result[0]',
    ],
  ])('refuses %j: %s', (content, code, where) => {
    expect(readLabelStudio([{ name: 'x.json', text: JSON.stringify(content) }])).toEqual({
      ok: false,
      error: { file: 'x.json', code, where },
    });
  });

  test('names what it does not know: features of relations, relations between annotators', () => {
    const annotation = (id: string, annotator: string) => ({
      id,
      label: 'PER',
      spans: [{ start: 0, end: 3 }],
      features: {},
      annotator,
    });
    const { losses } = writeLabelStudio([
      {
        name: 'x',
        text: 'Ann',
        language: null,
        annotations: [annotation('a', 'x'), annotation('b', 'y')],
        relations: [
          { label: 'same', from: 'a', to: 'b', features: {} },
          { label: 'self', from: 'a', to: 'a', features: { why: 'so' } },
        ],
      },
    ]);
    expect(losses.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'relation same',
      'relation-feature why',
    ]);
  });
});
