import { linesAsBlocks } from '../exchange/lesson-in-text/read-blocks.ts';
import { checkLesson } from '../format/check.ts';
import type { Block, Lesson, Voice } from '../format/lesson.ts';
import { Anchorer } from '../text/anchoring/anchorer.ts';
import { overlaps, sameSpan } from '../text/span.ts';
import { carryKey, type CarriedKey, type SpanFinder } from './carry-key.ts';
import { questionOf, type OpenQuestion } from './quotation.ts';

/** A mention of a voice that has no place in the corrected article. */
export interface LostMention extends OpenQuestion {
  voice: string;
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
  const key = carryKey(lesson.key, lesson.text, anchorer);
  const { blocks, newBlocks } = carryBlocks(lesson, newText, anchorer);
  const { voices, lost } = carryMentions(lesson.voices, lesson.text, anchorer);
  return {
    lesson: { ...lesson, text: newText, blocks, voices, key: key.items },
    key,
    mentions: lost,
    newBlocks,
  };
}

/** Voices with their mentions in the new text; those of which nothing moved are the same objects. */
export function carryMentions(
  voices: readonly Voice[],
  oldText: string,
  finder: SpanFinder,
): { voices: Voice[]; lost: LostMention[] } {
  const lost: LostMention[] = [];
  const carried = voices.map((voice): Voice => {
    const mentions = voice.mentions.flatMap((span) => {
      const found = finder.anchor(span);
      const question = questionOf(oldText, span, found);
      if (question !== null) lost.push({ voice: voice.id, ...question });
      return found.kind === 'found' ? [found.span] : [];
    });
    const stayed = voice.mentions.every((span, place) => {
      const now = mentions[place];
      return now !== undefined && sameSpan(span, now);
    });
    return stayed ? voice : { ...voice, mentions };
  });
  return { voices: carried, lost };
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
