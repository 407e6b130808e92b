import { freeNumber } from '../exchange/numbered-names.ts';
import type { Draft } from './draft.ts';

/** Room for a number at the end of an id. */
const LONGEST_STEM = 70;

/**
 * A draft to begin another lesson with: a pack of its own that was never handed out.
 *
 * @param taken ids of packs that are there already
 */
export function copyOfDraft(draft: Draft, taken: ReadonlySet<string>): Draft {
  const stem = draft.pack.id.slice(0, LONGEST_STEM).replace(/-+$/u, '');
  const number = freeNumber((tried) => taken.has(`${stem}-${String(tried)}`));
  const pack = { ...draft.pack, id: `${stem}-${String(number)}`, version: FIRST_VERSION };
  return { ...draft, pack, lesson: { ...draft.lesson, version: FIRST_VERSION }, published: null };
}

const FIRST_VERSION = '0.1.0';
