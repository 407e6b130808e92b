import { describe, expect, it } from 'vitest';

import { textUnder } from '../../text/span.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import type { Imported, TextFile } from '../exchange-format.ts';
import { uimaCasJson, uimaCasXmi } from './uima-cas.ts';

const xmi = (body: string, declaration = '<?xml version="1.0" encoding="UTF-8"?>'): TextFile => ({
  name: 'article.xmi',
  text: `${declaration}<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
    xmlns:tcas="http:///uima/tcas.ecore" xmlns:my="http:///org/my.ecore" xmi:version="2.0">${body}</xmi:XMI>`,
});

const sofa = (text: string, members = ''): string =>
  `<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${text}"/>` +
  (members === '' ? '' : `<cas:View sofa="1" members="${members}"/>`);

const types = (features: string): TextFile => ({
  name: 'TypeSystem.xml',
  text: `<?xml version="1.0"?><typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
    <typeDescription><name>org.my.Base</name><supertypeName>uima.tcas.Annotation</supertypeName><features>${features}
    </features></typeDescription>
    <typeDescription><name>org.my.Tone</name><supertypeName>uima.cas.String</supertypeName></typeDescription>
    <typeDescription><name>org.my.Quote</name><supertypeName>org.my.Base</supertypeName></typeDescription>
    </types></typeSystemDescription>`,
});

const feature = (name: string, range: string): string =>
  `<featureDescription><name>${name}</name><rangeTypeName>${range}</rangeTypeName></featureDescription>`;

const json = (content: unknown): TextFile => ({ name: 'article.json', text: JSON.stringify(content) });

function readXmi(...files: TextFile[]): Imported {
  const read = uimaCasXmi.read!(files);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function readJson(content: unknown): Imported {
  const read = uimaCasJson.read!([json(content)]);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function problemOf(file: TextFile) {
  const read = (file.name.endsWith('.json') ? uimaCasJson : uimaCasXmi).read!([file]);
  return read.ok ? null : read.error;
}

const marked = ({ text, annotations }: AnnotatedText): [string, string][] =>
  annotations.map(({ label, spans }) => [label, textUnder(text, spans[0]!)]);

describe('reading XMI', () => {
  it('reads line breaks, tabs, entities and what only XML 1.1 can hold', () => {
    const file = xmi(
      `<my:Quote xmi:id="2" sofa="1" begin="4" end="7" note="&lt;b&gt; &amp; &#x1F60A;&#10;"/>${sofa('a&#9;&#10;&#13;&#x2;&#1;&#1F;b'.replace('&#1F;', '&#x1F;'))}`,
      '<?xml version="1.1" encoding="UTF-8"?>',
    );
    const [text] = readXmi(file).texts;
    expect(text?.text).toBe('a\t\n\r\u0002\u0001\u001Fb');
    expect(marked(text!)).toEqual([['Quote', '\u0002\u0001\u001F']]);
    expect(text?.annotations[0]?.features).toEqual({ layer: 'org.my.Quote', note: '<b> & 😊\n' });
  });

  it('reads features written as elements, and arrays', () => {
    const file = xmi(
      `<my:Quote xmi:id="2" sofa="1" begin="0" end="1"><one>a</one><two>b</two><two>c "d"</two></my:Quote>
       <my:Quote xmi:id="3" sofa="1" begin="1" end="2" fillers="5"/><my:Link xmi:id="4" role="who" target="2"/>
       <cas:FSArray xmi:id="5" elements="4"/>${sofa('abc')}`,
    );
    const { texts, losses } = readXmi(file);
    expect(texts[0]?.annotations[0]?.features).toEqual({
      layer: 'org.my.Quote',
      one: 'a',
      two: '["b","c \\"d\\""]',
    });
    expect(texts[0]?.relations).toEqual([
      { label: 'who', from: '2', to: '1', features: { layer: 'org.my.Link', slot: 'fillers' } },
    ]);
    expect(losses).toEqual([]);
  });

  it('asks the types what is a number and what points at something, and guesses without them', () => {
    const file = xmi(
      `<my:Quote xmi:id="2" sofa="1" begin="0" end="1" speaker="3" tone="3" count="3"/>
       <my:Quote xmi:id="3" sofa="1" begin="1" end="2"/>${sofa('ab')}`,
    );
    const described = types(
      feature('speaker', 'org.my.Quote') +
        feature('tone', 'org.my.Tone') +
        feature('count', 'uima.cas.Integer'),
    );
    const [text] = readXmi(described, file).texts;
    expect(text?.annotations[0]?.features).toEqual({ layer: 'org.my.Quote', tone: '3', count: '3' });
    expect(text?.relations).toEqual([{ label: 'speaker', from: '1', to: '2', features: {} }]);
    expect(readXmi(file).texts[0]?.annotations[0]?.features).toMatchObject({ speaker: '3', tone: '3' });
  });

  it('reads relations, and reports those between tokens', () => {
    const file = xmi(
      `<t:Token xmlns:t="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmi:id="9" sofa="1" begin="0" end="1"/>
       <my:Quote xmi:id="2" sofa="1" begin="0" end="1"/><my:Quote xmi:id="3" sofa="1" begin="1" end="2"/>
       <my:Rel xmi:id="4" sofa="1" begin="0" end="1" Governor="2" Dependent="3" value="says" sure="yes"/>
       <my:Rel xmi:id="5" sofa="1" begin="0" end="1" Governor="9" Dependent="3"/>${sofa('ab')}`,
    );
    const { texts, losses } = readXmi(file);
    expect(texts[0]?.annotations).toHaveLength(2);
    expect(texts[0]?.relations).toEqual([
      { label: 'says', from: '1', to: '2', features: { layer: 'org.my.Rel', sure: 'yes' } },
    ]);
    expect(losses).toEqual([{ what: 'relation', name: 'org.my.Rel', count: 1, where: ['5'] }]);
  });

  it('reports what no view holds, what marks nothing and what belongs to no text', () => {
    const file = xmi(
      `<my:Quote xmi:id="2" sofa="1" begin="0" end="1"/><my:Quote xmi:id="3" sofa="1" begin="1" end="2"/>
       <my:Quote xmi:id="4" sofa="1" begin="1" end="1"/><my:Note xmi:id="5" text="x"/>${sofa('ab', '2 4 5')}`,
    );
    const { texts, losses } = readXmi(file);
    expect(marked(texts[0]!)).toEqual([['Quote', 'a']]);
    expect(losses.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'annotation org.my.Quote',
      'empty-span org.my.Quote',
      'feature-structure org.my.Note',
    ]);
  });

  it('takes the language from the document', () => {
    const document = '<tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="2" language="de"/>';
    expect(readXmi(xmi(document + sofa('ab'))).texts[0]?.language).toBe('de');
  });

  it('refuses what is no XMI, and says where', () => {
    expect(problemOf({ name: 'a.xmi', text: '<html></html>' })).toEqual({
      file: 'a.xmi',
      code: 'not-this-format',
      where: 'html',
    });
    expect(problemOf({ name: 'a.xmi', text: 'Ein Text' })).toMatchObject({
      code: 'xml-damaged',
      where: 'line 1',
    });
    expect(problemOf(xmi(`\n\n<my:Quote xmi:id="2"`))).toMatchObject({
      code: 'xml-damaged',
      where: 'line 4',
    });
    expect(problemOf(xmi('<un:known xmi:id="2"/>'))).toMatchObject({
      code: 'name-space-unknown',
      where: 'un:known',
    });
    expect(problemOf(xmi(`<my:A xmi:id="2"/><my:A xmi:id="2"/>`))).toMatchObject({
      code: 'id-twice',
      where: 'id 2',
    });
    for (const [begin, end] of [
      ['0', '9'],
      ['2', '1'],
      ['-1', '1'],
      ['a', '1'],
    ]) {
      const quote = `<my:Quote xmi:id="2" sofa="1" begin="${begin!}" end="${end!}"/>`;
      expect(problemOf(xmi(quote + sofa('abc')))).toMatchObject({
        code: 'offset-out-of-range',
        where: 'id 2',
      });
    }
  });

  it('expands nobody’s entities', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const file = xmi(sofa('ab'), bomb);
    expect(problemOf(file)).toMatchObject({ code: 'document-type-refused' });
    expect(problemOf(xmi(sofa('&b;'), bomb))).toMatchObject({ code: 'xml-damaged' });
  });

  it('refuses a small file that asks for very many relations', () => {
    const hosts = Array.from(
      { length: 300 },
      (_, index) => `<my:Quote xmi:id="q${index}" sofa="1" begin="0" end="1" links="7"/>`,
    );
    const shared = `<cas:FSArray xmi:id="7" elements="${'8 '.repeat(1000)}"/><my:Link xmi:id="8" target="q0"/>`;
    expect(problemOf(xmi(hosts.join('') + shared + sofa('ab')))).toMatchObject({
      code: 'too-many-references',
    });
  });

  it('refuses elements within elements without end', () => {
    const depth = 200_000;
    const text = xmi('').text.replace('</xmi:XMI>', '<a>'.repeat(depth));
    expect(problemOf({ name: 'a.xmi', text })?.code).toBe('nested-too-deeply');
  });
});

describe('reading CAS JSON', () => {
  const text = '🥳 „Ja“, é';
  const cas = (begin: number, end: number, more: object = {}) => ({
    ...more,
    '%TYPES': {},
    '%FEATURE_STRUCTURES': [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', sofaString: text },
      { '%ID': 2, '%TYPE': 'org.my.Quote', '@sofa': 1, begin, end, sure: true, '#weight': 'NaN', none: null },
    ],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2] } },
  });

  it('counts in UTF-16, in code points or in bytes, as the file says', () => {
    const expected = [['Quote', '„Ja“']];
    expect(marked(readJson(cas(3, 7)).texts[0]!)).toEqual(expected);
    expect(marked(readJson(cas(3, 7, { '%OFFSET_ENCODING': 'utf-16' })).texts[0]!)).toEqual(expected);
    expect(marked(readJson(cas(2, 6, { '%OFFSET_ENCODING': 'utf-32' })).texts[0]!)).toEqual(expected);
    expect(marked(readJson(cas(2, 6, { '%HEADER': { '%OFFSET_ENCODING': 'UTF_32' } })).texts[0]!)).toEqual(
      expected,
    );
    expect(marked(readJson(cas(5, 13, { '%OFFSET_ENCODING': 'UTF-8' })).texts[0]!)).toEqual(expected);
    expect(problemOf(json(cas(4, 13, { '%OFFSET_ENCODING': 'utf-8', '%VIEWS': {} })))?.code).toBeUndefined();
    expect(problemOf(json(cas(1, 2, { '%OFFSET_ENCODING': 'utf-8' })))).toMatchObject({
      code: 'offset-out-of-range',
      where: 'id 2',
    });
    expect(problemOf(json(cas(1, 2, { '%OFFSET_ENCODING': 'grapheme' })))?.code).toBe(
      'offset-encoding-unknown',
    );
  });

  it('reads truth values, numbers and marked names as features', () => {
    expect(readJson(cas(3, 7)).texts[0]?.annotations[0]?.features).toEqual({
      layer: 'org.my.Quote',
      sure: 'true',
      weight: 'NaN',
    });
  });

  it('reads structures by their keys, anchors, and arrays of links and of words', () => {
    const { texts, losses } = readJson({
      '%FEATURE_STRUCTURES': {
        1: { '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: 'ab' },
        2: { '%TYPE': 'org.my.Quote', '@sofa': 1, '^begin': 0, '^end': 1, '@who': 4, '@tags': 6, '@next': 3 },
        3: { '%TYPE': 'org.my.Quote', '@sofa': 1, '^begin': 1, '^end': 2 },
        4: { '%TYPE': 'org.my.Link[]', '%ELEMENTS': [5, null] },
        5: { '%TYPE': 'org.my.Link', role: 'speaker', '@target': 3 },
        6: { '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': ['x', null, ''] },
      },
    });
    expect(texts[0]?.annotations[0]?.features).toEqual({ layer: 'org.my.Quote', tags: '["x",""]' });
    expect(texts[0]?.relations).toEqual([
      { label: 'next', from: '1', to: '2', features: {} },
      { label: 'speaker', from: '1', to: '2', features: { layer: 'org.my.Link', slot: 'who' } },
    ]);
    expect(losses).toEqual([]);
  });

  it('refuses what is no CAS, and says where', () => {
    expect(problemOf({ name: 'a.json', text: '{' })?.code).toBe('json-damaged');
    expect(problemOf({ name: 'a.json', text: '['.repeat(300_000) })?.code).toBe('json-damaged');
    expect(problemOf(json([]))?.code).toBe('not-this-format');
    expect(problemOf(json({ '%FEATURE_STRUCTURES': 1 }))).toMatchObject({ where: '%FEATURE_STRUCTURES' });
    const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa' };
    expect(problemOf(json({ '%FEATURE_STRUCTURES': [sofa, sofa] }))).toMatchObject({
      code: 'id-twice',
      where: 'id 1',
    });
  });

  it('takes names of prototypes for names', () => {
    const structure =
      '{"%ID":2,"%TYPE":"a.__proto__","@sofa":1,"begin":0,"end":1,"__proto__":"x","constructor":"y"}';
    const file = `{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"a"},${structure}]}`;
    const read = uimaCasJson.read!([{ name: 'a.json', text: file }]);
    const features = read.ok ? read.value.texts[0]?.annotations[0]?.features : undefined;
    expect(features).toHaveProperty('constructor', 'y');
    expect(Object.getPrototypeOf(features)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('writing', () => {
  const text: AnnotatedText = {
    name: 'article',
    text: 'A "b"\n\u0001',
    language: 'de',
    annotations: [
      {
        id: '1',
        label: 'framing',
        spans: [{ start: 0, end: 1 }],
        features: { note: '<&>' },
        annotator: null,
      },
    ],
    relations: [],
  };

  it('writes XMI with its types, in XML 1.1 only where the text needs it', () => {
    const { files } = uimaCasXmi.write!([text, { ...text, name: 'second', text: 'A' }]);
    expect(files.map(({ name }) => name)).toEqual(['article.xmi', 'second.xmi', 'TypeSystem.xml']);
    expect(files[0]?.text).toMatch(/^<\?xml version="1.1"/);
    expect(files[0]?.text).toContain('sofaString="A &quot;b&quot;&#10;&#1;"');
    expect(files[0]?.text).toContain('begin="0" end="1" label="framing" note="&lt;&amp;&gt;"/>');
    expect(files[1]?.text).toMatch(/^<\?xml version="1.0"/);
    expect(files[2]?.text).toContain('<name>webanno.custom.Mark</name>');
  });

  it('reads what it wrote also where the types are missing', () => {
    const linked: AnnotatedText = {
      ...text,
      annotations: [
        ...text.annotations,
        {
          id: '2',
          label: 'Quote',
          spans: [{ start: 2, end: 5 }],
          features: { layer: 'org.my.Quote' },
          annotator: null,
        },
      ],
      relations: [
        { label: 'speaker', from: '2', to: '1', features: { layer: 'org.my.Link', slot: 'who' } },
        { label: 'says', from: '2', to: '1', features: { layer: 'org.my.Rel' } },
        { label: 'cue', from: '1', to: '2', features: {} },
      ],
    };
    const { files } = uimaCasXmi.write!([linked]);
    const read = uimaCasXmi.read!(files.filter(({ name }) => name.endsWith('.xmi')));
    expect(read).toEqual(uimaCasXmi.read!(files));
    expect(read.ok && read.value.texts[0]?.relations).toHaveLength(3);
  });
});
