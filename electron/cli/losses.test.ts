import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../../lessons/format/build-lesson.ts';
import { formatById } from '../../lessons/exchange/formats.ts';
import { textOfLesson } from '../../lessons/exchange/lesson-in-text/text-of-lesson.ts';
import { lossesInWords } from './losses.ts';

describe('losses in words', () => {
  it('tell of a table that the article is missing, not that nothing is marked', () => {
    const text = 'Das schockiert alle.';
    const lesson = buildLesson(text, { key: [buildItem('framing-1', spanOf(text, 'schockiert'))] });
    const { losses } = formatById('csv')!.write!([textOfLesson(lesson)]);
    const said = lossesInWords(losses);
    expect(said[0]).toBe(`the article itself has no place in the result (${lesson.id})`);
    expect(said.join('\n')).not.toContain('without marks');
  });
});
