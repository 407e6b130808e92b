import { linesAsBlocks } from '../exchange/lesson-in-text/read-blocks.ts';
import { checkLesson } from '../format/check.ts';
import type { Block, Lesson, Voice } from '../format/lesson.ts';
import { Anchorer } from '../text/anchoring/anchorer.ts';
import { overlaps, textUnder } from '../text/span.ts';
import { carryKey, type CarriedKey } from './carry-key.ts';

/** A mention of a voice that has no place in the corrected article. */
export interface LostMention {
  voice: string;
  words: string;
}

export interface CarriedLesson {
  /** The lesson on the new text, with the key items that were placed. */
  lesson: Lesson;
  key: CarriedKey;
  mentions: LostMention[];
  /** Blocks of the new text whose kind nobody has said: paragraphs until an author says otherwise. */
  newBlocks: Block[];
}

/**
 * Carries a lesson to a corrected article: key, blocks and mentions are anchored, everything else stays. What finds no
 * place is listed, never dropped in silence; the worked example and the transfer sentences have texts of their own.
 */
export function carryLesson(lesson: Lesson, newText: string): CarriedLesson {
  const anchorer = new Anchorer(lesson.text, newText);
  const key = carryKey(lesson.key, lesson.text, newText);
  const { blocks, newBlocks } = carryBlocks(lesson, newText, anchorer);
  const mentions: LostMention[] = [];
  const voices = lesson.voices.map((voice): Voice => ({
    ...voice,
    mentions: voice.mentions.flatMap((span) => {
      const found = anchorer.anchor(span);
      if (found.kind === 'found') return [found.span];
      mentions.push({ voice: voice.id, words: textUnder(lesson.text, span) });
      return [];
    }),
  }));
  return { lesson: { ...lesson, text: newText, blocks, voices, key: key.items }, key, mentions, newBlocks };
}

/** The old blocks at their new places where these make up the new text; else its lines, of the kinds found there. */
function carryBlocks(
  lesson: Lesson,
  newText: string,
  anchorer: Anchorer,
): { blocks: Block[]; newBlocks: Block[] } {
  const found = lesson.blocks
    .flatMap(({ kind, ...span }): Block[] => {
      const anchored = anchorer.anchor(span);
      return anchored.kind === 'found' ? [{ kind, ...anchored.span }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const whole = { ...lesson, text: newText, blocks: found, key: [], voices: [] };
  if (checkLesson(whole).length === 0) return { blocks: found, newBlocks: [] };
  const newBlocks: Block[] = [];
  const blocks = linesAsBlocks(newText).map((line): Block => {
    const known = found.find((block) => overlaps(block, line));
    if (known !== undefined) return { ...line, kind: known.kind };
    newBlocks.push(line);
    return line;
  });
  return { blocks, newBlocks };
}
