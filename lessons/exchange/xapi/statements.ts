import type { ItemOutcome } from '../../classroom/grade.ts';
import type { HandedOn, HandedOnLesson } from '../../classroom/output/handed-on.ts';
import { markBeside } from '../../classroom/output/mark-beside.ts';
import type { KeyItem } from '../../format/key.ts';
import { byReadingOrder, textUnder } from '../../text/span.ts';
import type { Activity, Statement } from './statement.ts';
import {
  activityTypes,
  extensions,
  homePageOf,
  itemIri,
  lessonIri,
  packIri,
  PROFILE,
  verbs,
} from './vocabulary.ts';
import type { Verb } from './vocabulary.ts';

/** The longest quotation of the article that names a place of the key, in characters. */
const LONGEST_NAME = 120;

/**
 * What a class did, as xAPI statements: that each learner completed the lesson; how each place of the key came out, where they
 * marked it or should have; and where they agreed with an explanation or not. Nothing that a learner typed is in them.
 *
 * The same work gives the same ids, so that sending it twice doubles nothing; graded anew and come out otherwise, a statement is
 * another one, with an id of its own.
 *
 * @param idOf a UUID that depends on the name alone (version 5)
 */
export const statementsOf = (handedOn: HandedOnLesson, idOf: (name: string) => string): Statement[] =>
  handedOn.works.flatMap((work) => {
    const items = [...handedOn.lesson.key].sort((one, other) => byReadingOrder(one.core, other.core));
    const drafts = [
      completed(handedOn, work),
      ...items.flatMap((item) => [...answered(handedOn, work, item), ...stanceOn(handedOn, work, item)]),
    ];
    return drafts.map((draft) => {
      const { actor, verb, object, result, timestamp, context } = draft;
      const named = [actor.account, verb.id, object.id, result ?? null, timestamp, context.registration];
      return { id: idOf(JSON.stringify(named)), ...draft };
    });
  });

type Draft = Omit<Statement, 'id'>;

function completed(handedOn: HandedOnLesson, work: HandedOn): Draft {
  const { whole, checks, alpha, seconds } = work.graded;
  const worked = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  return {
    ...frame(handedOn, work, 'completed'),
    object: lessonActivity(handedOn),
    result: {
      ...(whole.score === null ? {} : { score: { scaled: rounded(whole.score) } }),
      completion: true,
      ...(worked === 0 ? {} : { duration: duration(worked) }),
      extensions: {
        [extensions.expected]: whole.expected,
        [extensions.found]: whole.found,
        [extensions.reconsider]: whole.reconsider,
        ...defined(extensions.firstCheck, checks.first),
        ...defined(extensions.secondCheck, checks.second),
        ...defined(extensions.alpha, alpha),
        [extensions.mode]: work.mode,
        [extensions.intact]: work.intact,
      },
    },
  };
}

/** Nothing for a place that may be marked and wasn't: there is nothing to say of it. */
function answered(handedOn: HandedOnLesson, work: HandedOn, item: KeyItem): Draft[] {
  const outcome = work.graded.items[item.id];
  if (outcome === undefined || outcome === 'not-needed') return [];
  const mark = markBeside(work.graded, item.id);
  return [
    {
      ...frame(handedOn, work, outcome === 'missed' ? 'skipped' : 'answered'),
      object: itemActivity(handedOn, item),
      result: {
        ...succeeded(outcome),
        extensions: {
          [extensions.outcome]: outcome,
          ...(mark === null ? {} : { [extensions.sure]: mark.sure }),
        },
      },
    },
  ];
}

function stanceOn(handedOn: HandedOnLesson, work: HandedOn, item: KeyItem): Draft[] {
  const stance = work.graded.stances[item.id];
  if (stance === undefined) return [];
  const verb = stance.kind === 'convinced' ? 'agree' : 'disagree';
  return [{ ...frame(handedOn, work, verb), object: itemActivity(handedOn, item) }];
}

/** Where experts differ there is no success to speak of, and nothing skipped is called a failure. */
function succeeded(outcome: ItemOutcome): { success?: boolean } {
  if (outcome === 'found' || outcome === 'boundary') return { success: true };
  return outcome === 'other-category' ? { success: false } : {};
}

function frame(
  { pack, lesson }: HandedOnLesson,
  work: HandedOn,
  verb: Verb,
): Omit<Draft, 'object' | 'result'> {
  const whole: Activity = { objectType: 'Activity', id: lessonIri(pack, lesson.id) };
  return {
    actor: {
      objectType: 'Agent',
      account: { homePage: homePageOf(work.class.id), name: work.learner },
    },
    verb: verbs[verb],
    context: {
      registration: work.attempt,
      platform: 'Lesart',
      revision: lesson.version,
      language: lesson.language,
      contextActivities: {
        ...(verb === 'completed' ? {} : { parent: [whole] }),
        grouping: [{ objectType: 'Activity', id: packIri(pack), definition: { type: activityTypes.pack } }],
        category: [{ objectType: 'Activity', id: PROFILE, definition: { type: activityTypes.profile } }],
      },
    },
    timestamp: work.handedInAt,
  };
}

const lessonActivity = ({ pack, lesson }: HandedOnLesson): Activity => ({
  objectType: 'Activity',
  id: lessonIri(pack, lesson.id),
  definition: { type: activityTypes.lesson, name: lesson.title, description: lesson.summary },
});

const itemActivity = ({ pack, lesson }: HandedOnLesson, item: KeyItem): Activity => ({
  objectType: 'Activity',
  id: itemIri(pack, lesson.id, item.id),
  definition: {
    type: activityTypes.item,
    name: { [lesson.language]: briefly(textUnder(lesson.text, item.core)) },
    extensions: {
      [extensions.category]: item.category,
      [extensions.technique]: item.technique,
      [extensions.strength]: item.strength,
    },
  },
});

function briefly(words: string): string {
  const characters = Array.from(words);
  return characters.length <= LONGEST_NAME ? words : `${characters.slice(0, LONGEST_NAME).join('')}…`;
}

/** Seconds as ISO 8601 has a duration: "PT1H2M3S". */
function duration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
    [seconds % 60, 'S'],
  ] as const;
  return `PT${parts.flatMap(([number, unit]) => (number === 0 ? [] : [`${String(number)}${unit}`])).join('')}`;
}

const rounded = (share: number): number => Math.round(share * 10000) / 10000;

const defined = (name: string, share: number | null): Record<string, number> =>
  share === null ? {} : { [name]: rounded(share) };
