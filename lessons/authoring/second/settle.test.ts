import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pickFrom } from '../../exchange/any-text.ts';
import { spanOf } from '../../format/build-lesson.ts';
import type { KeyItem } from '../../format/key.ts';
import { UNWRITTEN } from '../../format/localized.ts';
import { textUnder } from '../../text/span.ts';
import { checkDraft, draftSchema, type Draft } from '../draft.ts';
import {
  anyKey,
  ARTICLE,
  articleLesson,
  draftWith,
  on,
  openIds,
  opinionOf,
  secondWith,
} from './build-second.ts';
import { changeNote, decisionsFor, settle } from './settle.ts';
import type { Decision } from './settlement.ts';
import { renameItem } from '../key/items.ts';
import { takeBack } from './take-back.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const twoKeys = (seed: number): [KeyItem[], KeyItem[]] => {
  const pick = pickFrom(seed);
  return [anyKey(pick), anyKey(pick)];
};

const quiet = (decision: Decision) => ({ decision, note: {}, shown: false });

const wordsOf = ({ lesson }: Draft) =>
  lesson.key.map(({ category, core, strength }) => `${category} ${strength} ${textUnder(lesson.text, core)}`);

/** Items on the same words stand in the order they were made; one put back is the last. */
const byId = (draft: Draft): Draft => {
  const key = [...draft.lesson.key].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...draft, lesson: { ...draft.lesson, key } };
};

describe('settling', () => {
  const anyJudgement = fc.record({
    decision: fc.constantFrom<Decision[]>('mine', 'theirs', 'both', 'debatable'),
    shown: fc.boolean(),
    note: fc.constantFrom({}, { de: 'Weil.' }, { de: 'Weil.', en: 'Because.' }),
  });

  it('keeps the draft whole, settles the dispute, and can be taken back', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), anyJudgement, (seed, which, judgement) => {
        const [mine, theirs] = twoKeys(seed);
        const draft = draftWith(mine, secondWith(theirs));
        const { open } = opinionOf(draft);
        const dispute = open[which % Math.max(1, open.length)]?.dispute;
        if (dispute === undefined) return;
        const settled = settle(draft, dispute.id, judgement);
        if (!decisionsFor(dispute).includes(judgement.decision)) {
          expect(settled).toBe(draft);
          return;
        }
        expect(draftSchema.parse(JSON.parse(JSON.stringify(settled)))).toEqual(settled);
        expect(checkDraft(settled)).toEqual([]);
        expect(openIds(settled)).not.toContain(dispute.id);
        expect(opinionOf(settled).settled).toMatchObject([{ dispute: dispute.id, ...judgement }]);
        const back = takeBack(settled, dispute.id);
        const chained = mine.some(({ continues }) => continues !== undefined);
        if (!chained) expect(byId(back)).toEqual(byId(draft));
        expect(checkDraft(back)).toEqual([]);
        expect(openIds(back)).toEqual(openIds(draft));
      }),
      { numRuns: 200 },
    );
  });

  it('comes to an end: with every dispute settled, none is open', () => {
    fc.assert(
      fc.property(seeds, fc.array(anyJudgement, { minLength: 1 }), (seed, judgements) => {
        const [mine, theirs] = twoKeys(seed);
        let draft = draftWith(mine, secondWith(theirs));
        for (let step = 0; step < 100; step += 1) {
          const dispute = opinionOf(draft).open[0]?.dispute;
          if (dispute === undefined) return;
          const judgement = judgements[step % judgements.length] ?? quiet('mine');
          const decision = decisionsFor(dispute).includes(judgement.decision) ? judgement.decision : 'mine';
          draft = settle(draft, dispute.id, { ...judgement, decision });
          expect(checkDraft(draft)).toEqual([]);
        }
        expect(openIds(draft)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const disputed = () =>
    draftWith(
      [on('a', 'mutige', { explanation: { ...on('a', 'mutige').explanation, what: { de: UNWRITTEN } } })],
      secondWith([
        on('x', 'mutige Minister sagte', {
          explanation: { ...on('x', 'Farce').explanation, what: { de: 'Lob', fr: 'Éloge' } },
        }),
        on('y', 'eine Farce'),
      ]),
    );

  it.each<[Decision, string[]]>([
    ['mine', ['framing required mutige']],
    ['theirs', ['framing required mutige Minister sagte']],
    ['both', ['framing required mutige']],
    ['debatable', ['framing debatable mutige']],
  ])('a boundary: %s', (decision, expected) => {
    const settled = settle(disputed(), 'boundary/a/x', quiet(decision));
    expect(wordsOf(settled)).toEqual(expected);
    const item = settled.lesson.key[0];
    const alternatives = item?.alternatives.map(({ core }) => textUnder(ARTICLE, core));
    const both = decision === 'both' || decision === 'debatable';
    expect(alternatives).toEqual(both ? ['mutige Minister sagte'] : []);
    expect(item?.explanation.what).toEqual({ de: decision === 'theirs' ? 'Lob' : UNWRITTEN });
    expect(openIds(settled)).toEqual(['only-theirs//y']);
  });

  it.each<[Decision, string[]]>([
    ['mine', ['framing required mutige']],
    ['theirs', ['framing required mutige', 'framing required eine Farce']],
    ['both', ['framing required mutige', 'framing acceptable eine Farce']],
    ['debatable', ['framing required mutige', 'framing debatable eine Farce']],
  ])('what only they have: %s', (decision, expected) => {
    const settled = settle(disputed(), 'only-theirs//y', quiet(decision));
    expect(wordsOf(settled)).toEqual(expected);
    expect(openIds(settled)).toEqual(['boundary/a/x']);
  });

  it.each<[Decision, string[]]>([
    ['mine', ['framing required Kritiker']],
    ['theirs', ['sourcing required Kritiker']],
    ['both', ['framing acceptable Kritiker', 'sourcing acceptable Kritiker']],
    ['debatable', ['framing debatable Kritiker', 'sourcing debatable Kritiker']],
  ])('a category: %s', (decision, expected) => {
    const second = secondWith([on('x', 'Kritiker', { category: 'sourcing' })]);
    const settled = settle(draftWith([on('a', 'Kritiker')], second), 'category/a/x', quiet(decision));
    expect(wordsOf(settled)).toEqual(expected);
    expect(openIds(settled)).toEqual([]);
  });

  it('tells learners that experts differ, and takes no points for it', () => {
    const note = { de: 'Die eine liest Lob, der andere Bericht.' };
    const settled = settle(disputed(), 'boundary/a/x', { decision: 'mine', note, shown: true });
    expect(settled.lesson.key[0]).toMatchObject({ strength: 'acceptable', dispute: { note } });
    expect(openIds(settled)).toEqual(['only-theirs//y']);
    const more = changeNote(settled, 'boundary/a/x', { ...note, en: 'Praise or report?' });
    expect(more.lesson.key[0]?.dispute?.note).toEqual({ ...note, en: 'Praise or report?' });
    expect(opinionOf(more).settled).toMatchObject([{ note: { en: 'Praise or report?' } }]);
    const unsaid = settle(more, 'boundary/a/x', quiet('mine'));
    expect(unsaid.lesson.key[0]).toEqual(disputed().lesson.key[0]);
    const withoutNote = settle(disputed(), 'boundary/a/x', { decision: 'mine', note: {}, shown: true });
    expect(withoutNote.lesson.key[0]?.dispute?.note).toEqual({ de: UNWRITTEN });
  });

  it('opens again where the item is changed afterwards, with the note from before', () => {
    const settled = settle(disputed(), 'boundary/a/x', { ...quiet('both'), note: { de: 'Weil.' } });
    const explained = {
      ...settled,
      lesson: {
        ...settled.lesson,
        key: settled.lesson.key.map((item) => ({
          ...item,
          explanation: { ...item.explanation, what: { de: 'Ein Lob.' } },
        })),
      },
    };
    expect(openIds(explained)).toEqual(['only-theirs//y']);
    const key = settled.lesson.key.map((item) => ({ ...item, alternatives: [] }));
    const changed = { ...settled, lesson: { ...settled.lesson, key } };
    expect(opinionOf(changed).open[0]).toMatchObject({
      dispute: { id: 'boundary/a/x' },
      earlier: { decision: 'both', note: { de: 'Weil.' } },
    });
    // What was made of the key since stays.
    expect(takeBack(changed, 'boundary/a/x').lesson).toEqual(changed.lesson);
  });

  it('opens again where they have changed their mind', () => {
    const settled = settle(disputed(), 'boundary/a/x', quiet('mine'));
    const second = secondWith([on('x', 'Der mutige Minister sagte'), on('y', 'eine Farce')]);
    expect(openIds({ ...settled, second })).toContain('boundary/a/x');
  });

  it('stays settled when the item gets another short name', () => {
    const settled = settle(disputed(), 'boundary/a/x', quiet('both'));
    const renamed = renameItem(settled, 'a', 'lob');
    if (!renamed.ok) throw new Error(renamed.error);
    expect(openIds(renamed.value)).toEqual(['only-theirs//y']);
    expect(takeBack(renamed.value, 'boundary/lob/x').lesson.key[0]?.alternatives).toEqual([]);
  });

  it('can be decided otherwise, from where it was', () => {
    const first = settle(disputed(), 'boundary/a/x', quiet('theirs'));
    const again = settle(first, 'boundary/a/x', quiet('both'));
    expect(again).toEqual(settle(disputed(), 'boundary/a/x', quiet('both')));
  });

  it('brings along a voice that the lesson does not have', () => {
    const lesson = articleLesson([]);
    const span = spanOf(ARTICLE, 'Kritiker');
    const speaker = { name: 'Kritiker', voice: 'kritiker', span };
    const second = secondWith([on('x', 'eine Farce', { category: 'quote', speaker })], {
      voices: [{ id: 'kritiker', name: 'Kritiker', role: { de: 'ungenannt' }, kind: 'anonymous' }],
    });
    const settled = settle(draftWith([], second), 'only-theirs//x', quiet('theirs'));
    expect(settled.lesson.voices).toEqual([
      ...lesson.voices,
      { id: 'kritiker', name: 'Kritiker', role: { de: 'ungenannt' }, kind: 'anonymous', mentions: [span] },
    ]);
    expect(checkDraft(settled)).toEqual([]);
  });
});
