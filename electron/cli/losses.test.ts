import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../../lessons/format/build-lesson.ts';
import { formatById } from '../../lessons/exchange/formats.ts';
import { textOfLesson } from '../../lessons/exchange/lesson-in-text/text-of-lesson.ts';
import type { LossKind } from '../../lessons/exchange/exchange-format.ts';
import { lossesInWords } from './losses.ts';

describe('losses in words', () => {
  it.each<[what: LossKind, name: string, one: string, several: string]>([
    [
      'block',
      'lead',
      '1 block of the kind "lead" has no place in the result',
      '2 blocks of the kind "lead" have no place in the result',
    ],
    [
      'body',
      'Image',
      '1 body "Image" of annotations is neither text nor an address and was left out',
      '2 bodies "Image" of annotations are neither text nor an address and were left out',
    ],
    [
      'body-field',
      'format',
      `1 field "format" of annotations' bodies has no place in the result`,
      `2 fields "format" of annotations' bodies have no place in the result`,
    ],
    [
      'column',
      'meta',
      '1 column "meta" has no place in the result',
      '2 columns "meta" have no place in the result',
    ],
    [
      'undeclared-cell',
      '',
      '1 cell in a column that nothing declares was left out',
      '2 cells in columns that nothing declares were left out',
    ],
    [
      'empty-span',
      'A',
      '1 annotation "A" marks no character and was left out',
      '2 annotations "A" mark no character and were left out',
    ],
    [
      'event',
      'Attack',
      '1 event "Attack" became an annotation, with relations for arguments',
      '2 events "Attack" became annotations, with relations for arguments',
    ],
    [
      'feature-structure',
      'T',
      '1 feature structure "T" has no place in the result',
      '2 feature structures "T" have no place in the result',
    ],
    [
      'field',
      'created',
      '1 field "created" of annotations has no place in the result',
      '2 fields "created" of annotations have no place in the result',
    ],
    ['id', '', '1 id of annotations was changed', '2 ids of annotations were changed'],
    [
      'line',
      '?',
      '1 line that begins with "?" is not of the format and was left out',
      '2 lines that begin with "?" are not of the format and were left out',
    ],
    [
      'note',
      '',
      '1 note on something that is not there was left out',
      '2 notes on something that is not there were left out',
    ],
    [
      'prediction',
      'bert',
      '1 prediction of "bert" was left out: people have marked the text',
      '2 predictions of "bert" were left out: people have marked the text',
    ],
    ['record', '', '1 record without plain text was left out', '2 records without plain text were left out'],
    [
      'region',
      'box',
      '1 region "box" that marks no stretch of the text was left out',
      '2 regions "box" that mark no stretch of the text were left out',
    ],
    [
      'relation-direction',
      '',
      '1 relation led both ways and leads one way now',
      '2 relations led both ways and lead one way now',
    ],
    [
      'target',
      'no-selector',
      '1 place of annotations has no selector',
      '2 places of annotations have no selector',
    ],
    [
      'target',
      'SvgSelector',
      "1 place of annotations can't be told by a SvgSelector",
      "2 places of annotations can't be told by a SvgSelector",
    ],
    [
      'text-mismatch',
      'A',
      '1 annotation "A" repeats other words than stand in the text there and was left out',
      '2 annotations "A" repeat other words than stand in the text there and were left out',
    ],
  ])('tell of %s "%s", one or several', (what, name, one, several) => {
    const said = (count: number) => lossesInWords([{ what, name, count, where: [] }]);
    expect(said(1)).toEqual([one]);
    expect(said(2)).toEqual([several]);
  });

  it('tell of a table that the article is missing, not that nothing is marked', () => {
    const text = 'Das schockiert alle.';
    const lesson = buildLesson(text, { key: [buildItem('framing-1', spanOf(text, 'schockiert'))] });
    const { losses } = formatById('csv')!.write!([textOfLesson(lesson)]);
    const said = lossesInWords(losses);
    expect(said[0]).toBe(`the article itself has no place in the result (${lesson.id})`);
    expect(said.join('\n')).not.toContain('without marks');
  });
});
