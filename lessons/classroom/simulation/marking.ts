import { compareMarks } from '../../compare/compare.ts';
import { indexWords } from '../../compare/word-index.ts';
import { addMark, changeMark, redoMark, removeMark, undoMark } from '../../marks/change.ts';
import type { Mark } from '../../marks/mark.ts';
import { intend, intendFor, type Learner } from './intent.ts';
import { hardness } from './pitfalls.ts';
import { oneOf } from './seeds.ts';
import type { Sitting } from './sitting.ts';

/** Marks the article from top to bottom; every eighth place is gone back to at the end. */
export function markArticle(sitting: Sitting, learner: Learner): void {
  const { skill, chance } = learner;
  const marks = intend(learner).map((mark) => ({ mark, later: chance.happens(1 / 8) }));
  for (const later of [false, true]) {
    for (const { mark } of marks.filter((one) => one.later === later)) {
      sitting.spend(skill.secondsPerMark * (0.5 + chance.next()));
      makeMark(sitting, learner, mark);
    }
  }
  // Whoever marks little sits there for a while nevertheless.
  sitting.spend(skill.secondsPerMark);
}

/**
 * Goes once more over what a check left open: some missed items are marked, some marks that are not in the key taken away,
 * some boundaries moved. Never knows more of the key than which marks and items are open.
 */
export function lookAgain(sitting: Sitting, learner: Learner, share: number): void {
  const { lesson, skill, chance } = learner;
  const comparison = compareMarks(lesson, sitting.marks);
  for (const verdict of comparison.marks) {
    if (verdict.kind !== 'not-in-key' && verdict.kind !== 'boundary') continue;
    if (!chance.happens(skill.rethinks * share)) continue;
    sitting.spend(skill.secondsPerMark * (0.5 + chance.next()));
    if (verdict.kind === 'not-in-key') sitting.does((attempt, at) => removeMark(attempt, verdict.mark, at));
    else {
      const item = lesson.key.find(({ id }) => id === verdict.item);
      if (item !== undefined && verdict.joined.length === 0)
        sitting.does((attempt, at) => changeMark(attempt, verdict.mark, { ...item.core }, at));
    }
  }
  for (const verdict of comparison.items) {
    const item = lesson.key.find(({ id }) => id === verdict.item);
    if (verdict.kind !== 'missed' || item === undefined) continue;
    // What is hard to see stays so when one knows that something is there.
    if (!chance.happens((skill.rethinks * share) / Math.max(1, hardness(lesson, item)))) continue;
    sitting.spend(skill.secondsPerMark * (0.5 + chance.next()));
    for (const mark of intendFor(learner, item)) makeMark(sitting, learner, mark);
  }
}

/** A mark as it comes about in the window: first the words, then what is said of them, sometimes on a detour. */
function makeMark(sitting: Sitting, learner: Learner, mark: Mark): void {
  const { skill, chance } = learner;
  const isStraight = !chance.happens(skill.wavers);
  const first = isStraight ? mark : oneOf([oneWordShort, inAnotherCategory, asItIs], chance)(mark, learner);
  const bare = { ...first, sure: true, why: '', speaker: null, cue: null };
  if (!sitting.does((attempt, at) => addMark(attempt, bare, at))) return;
  if (!isStraight) {
    sitting.spend(chance.between(3, 9));
    undoAndRedo(sitting, chance.happens(0.5));
  }
  const { id, ...after } = mark;
  if (bare.start !== after.start || bare.end !== after.end || bare.category !== after.category) {
    const { start, end, category } = after;
    sitting.does((attempt, at) => changeMark(attempt, id, { start, end, category }, at));
  }
  if (after.speaker !== null || after.cue !== null) {
    const { speaker, cue } = after;
    sitting.does((attempt, at) => changeMark(attempt, id, { speaker, cue }, at));
  }
  if (!after.sure) sitting.does((attempt, at) => changeMark(attempt, id, { sure: false }, at));
  if (after.why !== '') {
    sitting.spend(after.why.length / 3);
    sitting.does((attempt, at) => changeMark(attempt, id, { why: after.why }, at));
  }
}

/** Takes the last edit back, and takes that back; or is left with it and makes the edit anew. */
function undoAndRedo(sitting: Sitting, redoes: boolean): void {
  const marks = sitting.marks;
  sitting.does(undoMark);
  sitting.spend(2);
  if (redoes) {
    sitting.does(redoMark);
    return;
  }
  const left = new Set(sitting.marks.map(({ id }) => id));
  for (const mark of marks.filter(({ id }) => !left.has(id)))
    sitting.does((attempt, at) => addMark(attempt, mark, at));
}

const asItIs = (mark: Mark): Mark => mark;

function oneWordShort(mark: Mark, { lesson }: Learner): Mark {
  const index = indexWords(lesson.text, lesson.language);
  const { from, to } = index.wordRange(mark);
  const end = index.words[to - 2]?.end;
  return to - from < 2 || end === undefined ? mark : { ...mark, end };
}

function inAnotherCategory(mark: Mark, { lesson, chance }: Learner): Mark {
  const others = lesson.categories.filter(({ id }) => id !== mark.category);
  return others.length === 0 ? mark : { ...mark, category: oneOf(others, chance).id };
}
