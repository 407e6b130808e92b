import { compareKey, compareMarks } from '../../compare/compare.ts';
import type { Chance } from '../../compare/simulation/chance.ts';
import { indexWords } from '../../compare/word-index.ts';
import {
  answerTransfer,
  beginMarking,
  beginTransfer,
  checkFirst,
  checkSecond,
  editedSince,
  finish,
  handIn,
  reveal,
  takeStance,
  writeReason,
} from '../../flow/flow.ts';
import type { SmallText } from '../../format/lesson.ts';
import { startAttempt, type Attempt, type Mode } from '../../marks/attempt.ts';
import type { LearnerCode } from '../../marks/learner-code.ts';
import type { Mark } from '../../marks/mark.ts';
import type { Learner } from './intent.ts';
import { lookAgain, markArticle } from './marking.ts';
import { phrasesIn } from './phrases.ts';
import { oneOf, uuidFor } from './seeds.ts';
import { Sitting } from './sitting.ts';

interface Beginning {
  reference: Attempt['lesson'];
  id: string;
  code: LearnerCode;
  /** ISO 8601. */
  at: string;
  mode: Mode;
}

/** One learner's whole work on a lesson, from the first line to its end, through the functions that the window uses. */
export function simulateLearner(learner: Learner, { reference, id, code, at, mode }: Beginning): Attempt {
  const { lesson, skill, chance } = learner;
  const sitting = new Sitting(startAttempt(reference, id, at, lesson.text, mode, code));
  const words = indexWords(lesson.text, lesson.language).words.length;
  sitting.spend((words / skill.wordsPerMinute) * 60 * (0.8 + 0.4 * chance.next()));
  sitting.does(beginMarking);
  markArticle(sitting, learner);
  if (mode === 'exam') sitting.does(handIn);
  else finishGuided(sitting, learner);
  return sitting.attempt;
}

function finishGuided(sitting: Sitting, learner: Learner): void {
  const { lesson } = learner;
  sitting.does(checkFirst);
  sitting.spend(20);
  lookAgain(sitting, learner, 1);
  reasonWhereNothingChanged(sitting, learner);
  sitting.does(checkSecond);
  sitting.spend(15);
  lookAgain(sitting, learner, 0.3);
  const { score } = compareKey(lesson, sitting.marks).whole;
  sitting.does((attempt, at) => reveal(attempt, score, at));
  sayWhatConvinces(sitting, learner);
  sitting.does(beginTransfer);
  for (const sentence of lesson.transfer) answerSentence(sitting, learner, sentence);
  sitting.spend(5);
  sitting.does(finish);
}

function reasonWhereNothingChanged(sitting: Sitting, { lesson, chance }: Learner): void {
  const { stage } = sitting.attempt;
  if (stage.step !== 'check' || editedSince(sitting.attempt, stage.first)) return;
  const reason = oneOf(phrasesIn(lesson.language).reasons, chance);
  sitting.spend(reason.length / 3);
  sitting.does((attempt, at) => writeReason(attempt, reason, at));
}

/** What was missed, and what experts dispute, convinces least. */
function sayWhatConvinces(sitting: Sitting, { lesson, skill, chance }: Learner): void {
  sitting.spend(10);
  for (const { item, kind } of compareMarks(lesson, sitting.marks).items) {
    if (!chance.happens(skill.answers)) continue;
    const isStrange = kind === 'missed' || kind === 'other-category' || kind === 'not-needed';
    sitting.spend(chance.between(5, 20));
    if (chance.happens(skill.disagrees * (isStrange ? 1.5 : 0.4))) {
      const reason = oneOf(phrasesIn(lesson.language).disagreements, chance);
      sitting.spend(reason.length / 3);
      sitting.does((attempt, at) => takeStance(attempt, item, { kind: 'disagree', reason }, at));
    } else sitting.does((attempt, at) => takeStance(attempt, item, { kind: 'convinced' }, at));
  }
}

function answerSentence(sitting: Sitting, learner: Learner, sentence: SmallText): void {
  const { skill, chance } = learner;
  sitting.spend(skill.secondsPerMark * (0.5 + chance.next()));
  const marks = marksInSentence(learner, sentence);
  sitting.does((attempt, at) => answerTransfer(attempt, sentence.id, { marks, answered: true }, at));
}

function marksInSentence({ lesson, skill, chance }: Learner, { id, text, spans }: SmallText): Mark[] {
  if (skill.reads === null) return [];
  if (skill.reads === 'everything')
    return lesson.categories.map((category) => bareMark(category.id, 0, text.length, chance, id));
  const { finds } = skill.reads;
  return spans.flatMap(({ category, core }) =>
    chance.happens(finds) ? [bareMark(category, core.start, core.end, chance, id)] : [],
  );
}

const bareMark = (category: string, start: number, end: number, chance: Chance, sentence: string): Mark => ({
  id: uuidFor(chance, sentence, category),
  category,
  start,
  end,
  sure: true,
  why: '',
  speaker: null,
  cue: null,
});
