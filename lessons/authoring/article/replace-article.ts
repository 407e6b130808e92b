import type { Block } from '../../format/lesson.ts';
import { LONGEST_TEXT } from '../../format/lesson.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { Anchorer } from '../../text/anchoring/anchorer.ts';
import { overlaps } from '../../text/span.ts';
import type { Draft } from '../draft.ts';
import type { ArticleRefusal } from './block-edits.ts';
import { withArticle } from './carry-draft.ts';

/**
 * The draft on a corrected article as a whole. Everything is anchored in it as in any corrected text; a block that was known
 * stays what its author said it is.
 *
 * @param article its text, and blocks with guessed kinds that hold all of its words
 */
export function replaceArticle(
  draft: Draft,
  { text, blocks }: { text: string; blocks: readonly Block[] },
): Result<Draft, ArticleRefusal> {
  const { lesson } = draft;
  if (text === lesson.text) return succeed(draft);
  if (blocks.length === 0 || !/[\p{L}\p{N}]/u.test(text)) return fail('nothing-to-read');
  if (text.length > LONGEST_TEXT) return fail('text-too-long');
  const anchorer = new Anchorer(lesson.text, text);
  const known = lesson.blocks.flatMap(({ kind, ...span }): Block[] => {
    const found = anchorer.anchor(span);
    return found.kind === 'found' ? [{ kind, ...found.span }] : [];
  });
  const now = blocks.map((block): Block => {
    const kind = known.find((other) => overlaps(other, block))?.kind ?? block.kind;
    return { ...block, kind };
  });
  return succeed(withArticle(draft, text, now, anchorer));
}
