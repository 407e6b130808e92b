import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { AnnotatedText } from '../annotated-text.ts';
import { readDoccano } from './read-doccano.ts';
import { writeDoccano } from './write-doccano.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const samples = join(
  process.env['LESART_SHARED'] ?? join(project, '..', 'shared'),
  'samples/formats/doccano',
);
const there = existsSync(samples);
if (!there) console.warn(`Tests with doccano's own files are skipped: ${samples} is not there.`);

function read(text: string, name = 'x.jsonl') {
  const result = readDoccano([{ name, text }]);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const open = (name: string) => read(readFileSync(join(samples, name), 'utf8'), name);

const described = ({ text, annotations }: AnnotatedText) =>
  annotations.map(
    ({ label, spans }) => `${label}: ${spans.map(({ start, end }) => text.slice(start, end)).join(' ')}`,
  );

describe.skipIf(!there)("doccano's own files", () => {
  test('with labels', () => {
    const { texts, losses } = open('export.jsonl');
    expect(losses).toEqual([]);
    expect(texts.map(described)).toEqual([
      ['ORG: EU', 'MISC: German'],
      ['PERSON: Peter Blackburn'],
      ['PERSON: Obama'],
    ]);
    expect(texts.map(({ name }) => name)).toEqual(['export-1', 'export-2', 'export-3']);
  });

  test('with entities and relations, on many lines', () => {
    const { texts, losses } = open('export-relations.jsonl');
    expect(losses).toEqual([]);
    expect(texts.map(described)).toEqual([
      ['ORG: Google', 'DATE: September 4, 1998', 'PERSON: Larry Page', 'PERSON: Sergey Brin'],
    ]);
    expect(texts[0]!.relations.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['foundedAt', '0', '1'],
      ['foundedBy', '0', '2'],
      ['foundedBy', '0', '3'],
    ]);
  });

  test('without a text, and with metadata: named as lost', () => {
    const { texts, losses } = open('import.jsonl');
    expect(texts.map(described)).toEqual([['LOC: e'], []]);
    expect(losses).toEqual([
      { what: 'column', name: 'meta', count: 3, where: ['line 1', 'line 2', 'line 3'] },
      { what: 'record', name: '', count: 1, where: ['line 3'] },
    ]);
  });

  test('with one annotation over another', () => {
    expect(open('overlapping.jsonl').texts.map(described)).toEqual([['LOC: e', 'LOC: e']]);
  });
});

describe('doccano', () => {
  test('counts UTF-16 code units, and sees where a file counts code points', () => {
    expect(described(read('{"text":"😀 Ann","label":[[3,6,"PER"]]}').texts[0]!)).toEqual(['PER: Ann']);
    expect(described(read('{"text":"😀😀 Ann","label":[[1,2,"X"],[3,6,"PER"]]}').texts[0]!)).toEqual([
      'X: 😀',
      'PER: Ann',
    ]);
    expect(described(read('{"text":"a\\r\\nAnn","label":[[3,6,"PER"]]}').texts[0]!)).toEqual(['PER: Ann']);
  });

  test.each([
    ['', 'not-json', 'line 1'],
    ['{"text":"a"}\n{', 'not-json', 'line 2'],
    ['7', 'bad-shape', ''],
    ['[{"text":"a"},{"text":7}]', 'bad-shape', '[1], text'],
    ['{"text":"a"}\n{"text":"a","label":[[0,"1","x"]]}', 'bad-shape', 'line 2, label[0][1]'],
    ['{"text":"a","label":[[0,2,"x"]]}', 'offset-outside', 'entities[0]'],
    ['{"text":"a","label":[[-1,1,"x"]]}', 'offset-outside', 'entities[0]'],
    ['{"text":"a","label":[[1,0,"x"]]}', 'span-reversed', 'entities[0]'],
    ['{"text":"a","relations":[{"from_id":1,"to_id":2,"type":"x"}]}', 'unknown-id', 'relations[0]'],
  ])('refuses %j: %s', (text, code, where) => {
    expect(readDoccano([{ name: 'x.jsonl', text }])).toEqual({
      ok: false,
      error: { file: 'x.jsonl', code, where },
    });
  });

  test('takes any label for what it is', () => {
    const [text] = read(
      '{"text":"a","label":[[0,1,"__proto__"],[0,1,""]],"__proto__":{"polluted":true}}',
    ).texts;
    expect(text!.annotations.map(({ label }) => label)).toEqual(['__proto__', '']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('names everything it does not know', () => {
    const { losses } = writeDoccano([
      {
        name: 'x',
        text: 'Ann said so',
        language: 'en',
        annotations: [
          {
            id: 'a',
            label: 'PER',
            spans: [
              { start: 0, end: 3 },
              { start: 9, end: 11 },
            ],
            features: { sure: 'yes' },
            annotator: 'bo',
          },
        ],
        relations: [{ label: 'r', from: 'a', to: 'a', features: { why: 'so' } }],
      },
    ]);
    expect(losses.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'feature sure',
      'annotator bo',
      'relation-feature why',
    ]);
  });
});
