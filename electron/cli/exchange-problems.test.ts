import { describe, expect, it } from 'vitest';

import { importFormatCalled, importLessons } from '../services/import/import-lessons.ts';
import { cannotImport } from './exchange-problems.ts';

/** Why these files can't be imported, as it is told. */
async function said(format: string, files: Record<string, string>): Promise<string> {
  const read = await importLessons(
    importFormatCalled(format)!,
    Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
    'de',
  );
  if (read.ok) throw new Error('it can be imported');
  return cannotImport(read.error).message;
}

const cas = (inner: string) =>
  `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore">${inner}</xmi:XMI>`;

describe('why a file of another tool cannot be imported', () => {
  it.each<[format: string, files: Record<string, string>, reason: string]>([
    ['brat', { 'a.ann': '' }, 'the text that it belongs to is not there (a.txt)'],
    ['brat', { 'a.txt': 'Text.', 'a.ann': 'T1 x' }, 'a line is not as the format has it (line 1)'],
    [
      'brat',
      { 'a.txt': 'Text.', 'a.ann': 'T1\tA 0 9\tText.' },
      'an offset lies outside of the text (line 1)',
    ],
    [
      'brat',
      { 'a.txt': 'Text.', 'a.ann': 'T1\tA 0 4\tTaxi' },
      'an annotation repeats other words than stand in the text at its offsets (line 1)',
    ],
    [
      'brat',
      { 'a.txt': 'Text.', 'a.ann': 'R1\tA Arg1:T1 Arg2:T2' },
      'an id is named that nothing in it has (line 1)',
    ],
    ['w3c', { 'a.xml': '' }, 'the ending of its name is none that the format has'],
    [
      'doccano',
      { 'a.jsonl': '{"text": 7}' },
      'something in it is not of the shape that the format has (text)',
    ],
    ['uima-cas-xmi', { 'a.xmi': '<a' }, 'it is damaged, or not XML (line 1)'],
    [
      'uima-cas-xmi',
      { 'a.xmi': '<!DOCTYPE a><a/>' },
      'it has a document type declaration, which is not safe to read (DOCTYPE)',
    ],
    ['uima-cas-xmi', { 'a.xmi': cas('<b/>') }, 'an element is in a name space that is not declared (b)'],
    ['uima-cas-json', { 'a.json': '{' }, 'it is damaged, or not JSON'],
    [
      'webanno-tsv3',
      { 'a.tsv': '#FORMAT=WebAnno TSV 3.3\n#T_XX=a\n' },
      'a column is declared in a way that is not understood (line 2)',
    ],
    [
      'webanno-tsv3',
      { 'a.tsv': '#FORMAT=WebAnno TSV 3.3\n\n1-1\t0-4\tText\n' },
      "a sentence's text is missing before its words (line 3)",
    ],
  ])('is told in words: %s %j', async (format, files, reason) => {
    const message = await said(format, files);
    expect(message.slice(message.indexOf(': ') + 2)).toBe(reason);
  });
});
