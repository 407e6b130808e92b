import { buildLesson } from '../../format/build-lesson.ts';
import type { Block, Lesson } from '../../format/lesson.ts';
import type { Result } from '../../result.ts';
import { startDraft, type Draft } from '../draft.ts';
import type { BlockKind } from './block-edits.ts';

/** The value of a result; throws where there is none. For tests. */
export const unwrap = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** A draft whose article has these blocks, an empty line between each two. */
export function draftOf(
  lines: readonly [BlockKind, string][],
  parts: (text: string) => Partial<Lesson>,
): Draft {
  const text = lines.map(([, words]) => words).join('\n\n');
  let start = 0;
  const blocks = lines.map(([kind, words]): Block => {
    const block = { kind, start, end: start + words.length };
    start = block.end + 2;
    return block;
  });
  return startDraft(buildLesson(text, { blocks, ...parts(text) }));
}
