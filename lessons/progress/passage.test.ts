import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareMarks } from '../compare/compare.ts';
import { buildItem, buildLesson, buildMark, spanOf } from '../format/build-lesson.ts';
import { checkLesson } from '../format/check.ts';
import { lessonSchema } from '../format/lesson.ts';
import { findSentences } from '../text/sentences.ts';
import { contains, overlaps, textUnder, type Span } from '../text/span.ts';
import { itemCalled, sampleLesson } from './build-work.ts';
import { cutPassage } from './passage.ts';

describe('a passage', () => {
  it('is the sentence around an item', () => {
    const passage = cutPassage(sampleLesson(), 'mood');
    expect(passage?.text).toBe('Die Kritiker machten lautstark Stimmung.');
    expect(passage?.key.map(({ id }) => id)).toEqual(['mood']);
    expect(textUnder(passage!.text, passage!.key[0]!.core)).toBe('lautstark Stimmung');
  });

  it('grows to whole sentences where another item reaches in', () => {
    const lesson = sampleLesson({
      key: [
        itemCalled('mood', 'lautstark'),
        itemCalled('across', 'Stimmung. Das sagte', { category: 'quote' }),
      ],
    });
    expect(cutPassage(lesson, 'mood')?.text).toBe(
      'Die Kritiker machten lautstark Stimmung. Das sagte ein Sprecher am Telefon.',
    );
  });

  it('cuts a margin that reaches beyond', () => {
    const text = 'Erst kam der Satz. Dann das Wort. Dann Schluss.';
    const margin = spanOf(text, 'Satz. Dann das Wort. Dann');
    const lesson = buildLesson(text, { key: [buildItem('word', spanOf(text, 'das Wort'), { margin })] });
    const passage = cutPassage(lesson, 'word')!;
    expect(textUnder(passage.text, passage.key[0]!.margin)).toBe('Dann das Wort.');
  });

  it('holds together where an item has several speakers and continues another', () => {
    const text = 'Sie kommen, sagte Anna. Bald, sagten Anna und Bert.';
    const named = (name: string) => ({ name, voice: 'speaker', span: spanOf(text, name) });
    const lesson = buildLesson(text, {
      key: [
        buildItem('first', spanOf(text, 'Sie kommen')),
        buildItem('rest', spanOf(text, 'Bald'), {
          speaker: named('Anna'),
          furtherSpeakers: [named('Bert')],
          continues: 'first',
        }),
      ],
    });
    const passage = cutPassage(lesson, 'rest')!;
    expect(passage.text).toBe('Bald, sagten Anna und Bert.');
    expect(checkLesson(passage)).toEqual([]);
  });

  it('is none for an item that is not in the key', () => {
    expect(cutPassage(sampleLesson(), 'nobody')).toBeNull();
  });
});

const sentence = fc
  .array(fc.constantFrom('rat', 'montag', 'stimmung', 'haus', '»wort«'), { minLength: 1, maxLength: 7 })
  .map((words) => `Es ${words.join(' ')}.`);

/** A text of sentences in one or two blocks, with items anywhere, also across sentences. */
const lessons = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.nat(5))
  .chain(([sentences, cut]) => {
    const head = sentences.slice(0, cut).join(' ');
    const tail = sentences.slice(cut).join(' ');
    const text = [head, tail].filter((part) => part !== '').join('\n\n');
    const blocks =
      head === '' || tail === ''
        ? [{ kind: 'paragraph' as const, start: 0, end: text.length }]
        : [
            { kind: 'lead' as const, start: 0, end: head.length },
            { kind: 'paragraph' as const, start: head.length + 2, end: text.length },
          ];
    const words = [...text.matchAll(/\p{L}+/gu)].map((found) => found.index);
    const core: fc.Arbitrary<Span> = fc.tuple(fc.nat(words.length - 1), fc.nat(5)).map(([from, more]) => ({
      start: words[from] ?? 0,
      end: endOfWord(text, words[Math.min(from + more, words.length - 1)] ?? 0),
    }));
    return fc.record({
      cores: fc.array(fc.tuple(core, fc.constantFrom('framing', 'quote')), { minLength: 1, maxLength: 4 }),
      mark: core,
      blocks: fc.constant(blocks),
      text: fc.constant(text),
    });
  })
  .map(({ text, blocks, cores, mark }) => ({
    mark,
    lesson: buildLesson(text, {
      blocks,
      key: cores.map(([core, category], place) => buildItem(`item-${String(place)}`, core, { category })),
    }),
  }));

const endOfWord = (text: string, start: number): number =>
  start + (/^\p{L}+/u.exec(text.slice(start))?.[0].length ?? 0);

describe('laws of passages', () => {
  it('is whole sentences of the article, and cuts no item', () => {
    fc.assert(
      fc.property(lessons, ({ lesson }) => {
        const passage = cutPassage(lesson, 'item-0')!;
        expect(lessonSchema.safeParse(passage).success).toBe(true);
        const at = offsetOf(lesson, passage);
        const place = { start: at, end: at + passage.text.length };
        expect(textUnder(lesson.text, place)).toBe(passage.text);
        for (const span of [
          ...findSentences(lesson.text, lesson.language, lesson.blocks),
          ...lesson.key.map(({ core }) => core),
        ]) {
          if (overlaps(span, place)) expect(contains(place, span)).toBe(true);
        }
        for (const item of passage.key) {
          const original = lesson.key.find(({ id }) => id === item.id)!;
          expect(textUnder(passage.text, item.core)).toBe(textUnder(lesson.text, original.core));
        }
      }),
    );
  });

  it('judges a mark as the article does', () => {
    fc.assert(
      fc.property(lessons, ({ lesson, mark }) => {
        const passage = cutPassage(lesson, 'item-0')!;
        const at = offsetOf(lesson, passage);
        fc.pre(contains({ start: at, end: at + passage.text.length }, mark));
        const kindIn = (where: typeof lesson, by: number) =>
          compareMarks(where, [buildMark('m', { start: mark.start - by, end: mark.end - by })]).items.find(
            ({ item }) => item === 'item-0',
          )?.kind;
        expect(kindIn(passage, at)).toBe(kindIn(lesson, 0));
      }),
    );
  });
});

/** Where a passage begins in its article, told by the item it was cut for. */
const offsetOf = (lesson: ReturnType<typeof buildLesson>, passage: ReturnType<typeof buildLesson>): number =>
  lesson.key.find(({ id }) => id === 'item-0')!.core.start -
  passage.key.find(({ id }) => id === 'item-0')!.core.start;
