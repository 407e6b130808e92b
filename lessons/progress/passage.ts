import type { Boundary, KeyItem } from '../format/key.ts';
import type { Lesson } from '../format/lesson.ts';
import { findSentences } from '../text/sentences.ts';
import { contains, overlaps, type Span } from '../text/span.ts';

/**
 * The lesson cut down to the sentences around one item of its key, to practise that item by itself: text, blocks and key
 * of the passage only, offsets counted from its beginning. Other items that reach into the passage widen it to whole
 * sentences of theirs, so that every mark in it can be judged as in the article. Null where the key has no such item.
 */
export function cutPassage(lesson: Lesson, item: string): Lesson | null {
  const target = lesson.key.find(({ id }) => id === item);
  if (target === undefined) return null;
  const passage = passageAround(lesson, target.core);
  const moved = (span: Span): Span => ({
    start: Math.max(span.start, passage.start) - passage.start,
    end: Math.min(span.end, passage.end) - passage.start,
  });
  return {
    ...lesson,
    text: lesson.text.slice(passage.start, passage.end),
    blocks: lesson.blocks
      .filter((block) => overlaps(block, passage))
      .map((block) => ({ kind: block.kind, ...moved(block) })),
    key: lesson.key
      .filter(({ core }) => contains(passage, core))
      .map((other): KeyItem => {
        const cut = ({ core, margin }: Boundary): Boundary => ({ core: moved(core), margin: moved(margin) });
        // The first part of what is continued may lie outside; by itself every part is an item like any other.
        const { furtherSpeakers: _furtherSpeakers, continues: _continues, ...alone } = other;
        return {
          ...alone,
          ...cut(other),
          alternatives: other.alternatives.filter(({ core }) => contains(passage, core)).map(cut),
          // Links are not asked for here, and who speaks is often named sentences away.
          speaker: null,
          cue: null,
        };
      }),
    voices: [],
    transfer: [],
  };
}

/** Grows from the item to whole sentences until no item's core crosses an edge. */
function passageAround({ text, language, blocks, key }: Lesson, core: Span): Span {
  const sentences = findSentences(text, language, blocks);
  let passage = core;
  for (;;) {
    const touched = [
      ...sentences.filter((sentence) => overlaps(sentence, passage)),
      ...key.flatMap((item) => (overlaps(item.core, passage) ? [item.core] : [])),
    ];
    const grown = touched.reduce(hull, passage);
    if (grown.start === passage.start && grown.end === passage.end) return passage;
    passage = grown;
  }
}

const hull = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});
