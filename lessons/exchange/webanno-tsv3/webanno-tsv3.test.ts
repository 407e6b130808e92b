import { describe, expect, it } from 'vitest';

import { textUnder } from '../../text/span.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import { webannoTsv3 } from './webanno-tsv3.ts';

const ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';

const file = (lines: readonly string[]) => ({ name: 'article.tsv', text: `${lines.join('\n')}\n` });

function readLines(...lines: string[]): AnnotatedText {
  const read = webannoTsv3.read!([file(['#FORMAT=WebAnno TSV 3.3', ...lines])]);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.texts[0]!;
}

function problemOf(...lines: string[]) {
  const read = webannoTsv3.read!([file(lines)]);
  return read.ok ? null : read.error;
}

const marked = ({ text, annotations }: AnnotatedText): [string, string][] =>
  annotations.map(({ label, spans }) => [label, textUnder(text, spans[0]!)]);

const sentence = (...texts: string[]): string[] => {
  let at = 0;
  const rows = texts.map((token, index) => {
    const row = `1-${index + 1}\t${at}-${at + token.length}\t${token}\t`;
    at += token.length + 1;
    return row;
  });
  return [`#Text=${texts.join(' ')}`, ...rows];
};

describe('reading WebAnno TSV 3', () => {
  it('counts UTF-16 code units', () => {
    const text = readLines(
      ...[`#T_SP=${ENTITY}|value`, '', '', '#Text=I like it 😊 .', '1-1\t0-1\tI\t_\t', '1-2\t2-6\tlike\t_\t'],
      ...['1-3\t7-9\tit\t_\t', '1-4\t10-12\t😊\tICON\t', '1-5\t13-14\t.\tEND\t'],
    );
    expect(marked(text)).toEqual([
      ['ICON', '😊'],
      ['END', '.'],
    ]);
  });

  it('reads parts of tokens, overlapping ones too', () => {
    const [text, row] = sentence('plays');
    const annotated = readLines(
      ...[
        '#T_SP=a.Morph|value',
        '',
        '',
        text!,
        `${row!}_\t`,
        '1-1.1\t0-3\tpla\tstem\t',
        '1-1.2\t2-5\tays\tend\t',
      ],
    );
    expect(marked(annotated)).toEqual([
      ['stem', 'pla'],
      ['end', 'ays'],
    ]);
  });

  it('fills gaps between sentences with a line break and spaces, and before the first with spaces', () => {
    const { text } = readLines(
      ...['', '', '#Text=Eins.', '1-1\t2-6\tEins\t', '1-2\t6-7\t.\t', ''],
      ...['#Sentence.id=s2', '#Text=Zwei', '2-1\t9-13\tZwei\t', '', '#Text=3', '3-1\t13-14\t3\t'],
    );
    expect(text).toBe('  Eins.\n Zwei3');
  });

  it('reads relations between stacked annotations', () => {
    const [text, one, two] = sentence('This', '.');
    const annotated = readLines(
      ...[`#T_SP=${ENTITY}|value`, `#T_RL=webanno.custom.Relation|value|role|BT_${ENTITY}`, '', ''],
      ...[text!, `${one!}A\t_\t_\t_\t`, `${two!}B[1]|C[2]\tsays\t*\t1-1[0_2]\t`],
    );
    const idOf = (label: string) => annotated.annotations.find((one) => one.label === label)?.id;
    expect(annotated.relations).toEqual([
      { label: 'says', from: idOf('A'), to: idOf('C'), features: { layer: 'webanno.custom.Relation' } },
    ]);
  });

  it('reads chains as annotations that are linked in order', () => {
    const layer = 'de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink';
    const [text, he, shot, himself, his] = sentence('He', 'shot', 'himself', 'his');
    const annotated = readLines(
      ...[`#T_CH=${layer}|referenceType|referenceRelation`, '', '', text!, `${he!}pr[1]\tcoref->1-1\t`],
      ...[`${shot!}_\t_\t`, `${himself!}pr[1]\t*->1-2\t`, `${his!}*\tlast->1-3\t`],
    );
    expect(marked(annotated)).toEqual([
      ['pr', 'He'],
      ['pr', 'himself'],
      ['CoreferenceLink', 'his'],
    ]);
    expect(annotated.relations).toEqual([
      { label: 'coref', from: '1', to: '2', features: { layer } },
      { label: 'CoreferenceLink', from: '2', to: '3', features: { layer } },
    ]);
  });

  it('undoes escapes, and keeps apart what is escaped and what separates', () => {
    const [text, row] = sentence('x');
    const value = '\\|\\[a\\]\\_\\->\\;\\*\\t\\n\\\\';
    const annotated = readLines(
      '#T_SP=a.B|value|note',
      '',
      '',
      text!,
      `${row!}${value}[1]|\\_[2]\t*[1]|_[2]\t`,
    );
    expect(annotated.annotations.map(({ label, features }) => ({ label, features }))).toEqual([
      { label: '_', features: { layer: 'a.B' } },
      { label: '|[a]_->;*\t\n\\', features: { layer: 'a.B' } },
    ]);
  });

  it('reads files with Windows line ends, a byte order mark and the version before', () => {
    const text =
      '\uFEFF#FORMAT=WebAnno TSV 3.2\r\n#T_SP=a.B|\r\n\r\n\r\n#Text=Ja\\r\r\n1-1\t0-2\tJa\t*\t\r\n';
    const read = webannoTsv3.read!([{ name: 'a.tsv', text }]);
    expect(read.ok && read.value.texts[0]?.text).toBe('Ja\r');
    expect(read.ok && read.value.texts[0]?.annotations).toHaveLength(1);
  });

  it('names the line that it does not understand', () => {
    const format = '#FORMAT=WebAnno TSV 3.3';
    expect(problemOf('Ein Text')).toEqual({ file: 'article.tsv', code: 'not-this-format', where: 'line 1' });
    expect(problemOf('#FORMAT=WebAnno TSV 3.4')?.code).toBe('newer-version');
    expect(problemOf(format, '#T_XY=a')).toMatchObject({ code: 'column-not-understood', where: 'line 2' });
    expect(problemOf(format, '#T_SP=a.B|c.D')).toMatchObject({
      code: 'column-not-understood',
      where: 'line 2',
    });
    expect(problemOf(format, '', '1-1\t0-1\ta\t')).toMatchObject({
      code: 'sentence-without-text',
      where: 'line 3',
    });
    expect(problemOf(format, '', '#Text=a', 'x')).toMatchObject({
      code: 'row-not-understood',
      where: 'line 4',
    });
    expect(problemOf(format, '', '#Text=a', '')).toMatchObject({
      code: 'sentence-without-tokens',
      where: 'line 3',
    });
    expect(problemOf(format, '#T_SP=a.B|c', '', '#Text=a', '1-1\t0-1\ta')).toMatchObject({ where: 'line 5' });
    expect(problemOf(format, '', '#Text=a', '1-1\t999999999-999999999\t\t')).toMatchObject({
      code: 'offset-out-of-range',
      where: 'line 4',
    });
  });

  it('takes the tokens where the text says something else, and reports it', () => {
    const read = webannoTsv3.read!([
      file(['#FORMAT=WebAnno TSV 3.3', '', '#Text=Other', '1-1\t0-4\tThis\t']),
    ]);
    expect(read.ok && read.value.texts[0]?.text).toBe('This');
    expect(read.ok && read.value.losses).toEqual([
      { what: 'sentence-text', name: '', count: 1, where: ['line 3'] },
    ]);
  });

  it('reports relations whose other end is not in the file', () => {
    const [text, row] = sentence('x');
    const read = webannoTsv3.read!([
      file([
        ...['#FORMAT=WebAnno TSV 3.3', '#T_SP=a.B|', '#T_RL=a.R|BT_a.B', '', '', text!],
        `${row!}*\t1-7[3_0]\t`,
      ]),
    ]);
    expect(read.ok && read.value.losses).toEqual([
      { what: 'relation', name: 'a.R', count: 1, where: ['line 7'] },
    ]);
  });
});

describe('writing WebAnno TSV 3', () => {
  const mark = { features: {}, annotator: null };

  it('writes a file as INCEpTION does', () => {
    const { files } = webannoTsv3.write!([
      {
        name: 'article',
        text: 'Er sagt: „Ja.“\nSchluss.',
        language: null,
        annotations: [
          { ...mark, id: '1', label: 'speaker', spans: [{ start: 0, end: 2 }] },
          {
            ...mark,
            id: '2',
            label: 'quote',
            spans: [{ start: 9, end: 14 }],
            features: { strength: 'required' },
          },
        ],
        relations: [{ label: 'speaker', from: '2', to: '1', features: {} }],
      },
    ]);
    expect(files).toEqual([
      {
        name: 'article.tsv',
        text: [
          ...['#FORMAT=WebAnno TSV 3.3', '#T_SP=webanno.custom.Mark|label|strength'],
          ...['#T_RL=webanno.custom.Link|label|BT_webanno.custom.Mark', '', ''],
          ...['#Text=Er sagt: „Ja.“', '1-1\t0-2\tEr\tspeaker[1]\t*[1]\tspeaker\t1-4[2_1]\t'],
          ...['1-2\t3-7\tsagt\t_\t_\t_\t_\t', '1-3\t7-8\t:\t_\t_\t_\t_\t'],
          ...['1-4\t9-10\t„\tquote[2]\trequired[2]\t_\t_\t', '1-5\t10-12\tJa\tquote[2]\trequired[2]\t_\t_\t'],
          ...['1-6\t12-14\t.“\tquote[2]\trequired[2]\t_\t_\t', ''],
          ...['#Text=Schluss.', '2-1\t15-22\tSchluss\t_\t_\t_\t_\t', '2-2\t22-23\t.\t_\t_\t_\t_\t', ''],
        ].join('\n'),
      },
    ]);
  });

  it('puts what came from a layer back into it', () => {
    const { files } = webannoTsv3.write!([
      {
        name: 'article',
        text: 'Anna',
        language: null,
        annotations: [
          {
            ...mark,
            id: '1',
            label: 'PER',
            spans: [{ start: 0, end: 4 }],
            features: { layer: ENTITY, identifier: 'Q1' },
          },
        ],
        relations: [],
      },
    ]);
    expect(files[0]?.text).toContain(
      `#T_SP=${ENTITY}|identifier|value\n\n\n#Text=Anna\n1-1\t0-4\tAnna\tQ1\tPER\t\n`,
    );
  });

  it('gives every text a file of its own', () => {
    const empty = { text: '', language: null, annotations: [], relations: [] };
    const { files, losses } = webannoTsv3.write!([
      { ...empty, name: 'a' },
      { ...empty, name: 'A' },
    ]);
    expect(files.map(({ name }) => name)).toEqual(['a.tsv', 'A-2.tsv']);
    expect(losses).toEqual([{ what: 'name', name: 'A', count: 1, where: ['A-2'] }]);
  });
});
