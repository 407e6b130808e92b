import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../../format/build-lesson.ts';
import { boundariesOf, speakersOf, type KeyItem } from '../../format/key.ts';
import { UNWRITTEN } from '../../format/localized.ts';
import { textUnder, type Span } from '../../text/span.ts';
import { applyChanges, changesBetween } from '../changes.ts';
import { checkDraft, draftSchema, inKeyOrder, startDraft, UNCHOSEN, type Draft } from '../draft.ts';
import { writeIn } from '../written.ts';
import { addAlternative, removeAlternative, setCore, setMargin } from './boundaries.ts';
import { explanationFields, isUnfinished, languagesLacking, setExplanation } from './explanation.ts';
import {
  addItem,
  itemOf,
  removeItem,
  renameItem,
  setCategory,
  setContinues,
  setStrength,
  setTechnique,
} from './items.ts';
import {
  removeSpeaker,
  setCue,
  setSpeaker,
  setSpeakerName,
  setSpeakerSpan,
  speakerFromWords,
} from './speakers.ts';
import {
  addMention,
  addVoice,
  removeMention,
  removeVoice,
  setVoiceKind,
  setVoiceName,
  setVoiceRole,
} from './voices.ts';

const TEXT =
  'Der Rat tagt heute, sagte die Bürgermeisterin. „Wir sparen“, so ihr Sprecher, „aber nicht an Schulen.“';
const span = (words: string): Span => spanOf(TEXT, words);
const begun = (items: KeyItem[] = []): Draft => startDraft(buildLesson(TEXT, { key: items }), ['en']);
const the = (draft: Draft, id: string): KeyItem => {
  const item = itemOf(draft, id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};
const added = (draft: Draft, category: string, words: string): { draft: Draft; id: string } => {
  const outcome = addItem(draft, category, span(words));
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
};

/** Numbers from which an edit takes what it is about: any item, any span, also such as do not exist. */
interface Chance {
  edit: number;
  item: number;
  other: number;
  start: number;
  length: number;
  place: number;
  text: string;
}

const anyChance: fc.Arbitrary<Chance> = fc.record({
  edit: fc.nat(),
  item: fc.nat(12),
  other: fc.nat(12),
  start: fc.nat(TEXT.length),
  length: fc.nat(30),
  place: fc.nat(3),
  text: fc.constantFrom('', '  ', 'Neu', ' Neu ', UNWRITTEN, 'kurz-name', 'Nicht frei', 'x'.repeat(5000)),
});

const edits: ((draft: Draft, chance: Chance & { id: string; at: Span; voice: string }) => Draft)[] = [
  ...Array.from({ length: 6 }, () => (draft: Draft, { other, at }: Chance & { at: Span }) => {
    const outcome = addItem(draft, ['framing', 'quote', 'sourcing', 'none'][other % 4] ?? '', at);
    return outcome.ok ? outcome.value.draft : draft;
  }),
  (draft, { id }) => removeItem(draft, id),
  (draft, { id, other }) => setCategory(draft, id, ['framing', 'quote', 'none'][other % 3] ?? ''),
  (draft, { id, other }) => setTechnique(draft, id, ['any', UNCHOSEN, 'none'][other % 3] ?? ''),
  (draft, { id, other }) =>
    setStrength(draft, id, (['required', 'acceptable', 'debatable'] as const)[other % 3] ?? 'required'),
  (draft, { id, other }) => setContinues(draft, id, draft.lesson.key[other]?.id ?? null),
  (draft, { id, other }) => setContinues(draft, id, draft.lesson.key[other]?.id ?? null),
  (draft, { id, text }) => {
    const outcome = renameItem(draft, id, text);
    return outcome.ok ? outcome.value : draft;
  },
  (draft, { id, place, at }) => setCore(draft, id, place, at),
  (draft, { id, place, at }) => setMargin(draft, id, place, at),
  (draft, { id, at }) => addAlternative(draft, id, at),
  (draft, { id, place }) => removeAlternative(draft, id, place),
  (draft, { id, place, voice }) => setSpeaker(draft, id, place, voice),
  (draft, { id, place, voice }) => setSpeaker(draft, id, place, voice),
  (draft, { id, place }) => removeSpeaker(draft, id, place),
  (draft, { id, place, text }) => setSpeakerName(draft, id, place, text),
  (draft, { id, place, at, other }) => setSpeakerSpan(draft, id, place, other === 0 ? null : at),
  (draft, { id, place, at }) => speakerFromWords(draft, id, place, at),
  (draft, { id, at, other }) => setCue(draft, id, other === 0 ? null : at),
  (draft, { text }) => addVoice(draft, text, 'person').draft,
  (draft, { voice }) => removeVoice(draft, voice),
  (draft, { voice, text }) => setVoiceName(draft, voice, text),
  (draft, { voice }) => setVoiceKind(draft, voice, 'official'),
  (draft, { voice, text, other }) => setVoiceRole(draft, voice, other % 2 === 0 ? 'de' : 'en', text),
  (draft, { voice, at }) => addMention(draft, voice, at),
  (draft, { voice, at }) => removeMention(draft, voice, at),
  (draft, { id, other, place, text }) =>
    setExplanation(draft, id, explanationFields[place] ?? 'what', other % 2 === 0 ? 'de' : 'en', text),
];

const carriedOut = (draft: Draft, chance: Chance): Draft => {
  const { key, voices } = draft.lesson;
  return (
    edits[chance.edit % edits.length]?.(draft, {
      ...chance,
      id: key[chance.item % Math.max(1, key.length)]?.id ?? 'none',
      voice: voices[chance.other % Math.max(1, voices.length)]?.id ?? 'none',
      at: { start: chance.start, end: chance.start + chance.length },
    }) ?? draft
  );
};

describe('any edits of the key', () => {
  it('leave a valid lesson that holds together, with its items in order', () => {
    fc.assert(
      fc.property(fc.array(anyChance, { maxLength: 40 }), (chances) => {
        let draft = begun();
        for (const chance of chances) {
          draft = carriedOut(draft, chance);
          expect(draftSchema.parse(draft)).toEqual(draft);
          expect(checkDraft(draft)).toEqual([]);
          expect(draft.lesson.key).toEqual(inKeyOrder(draft.lesson.key));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('change nothing in place, and tell what they changed by what is another object', () => {
    fc.assert(
      fc.property(fc.array(anyChance, { maxLength: 30 }), anyChance, (chances, last) => {
        const before = chances.reduce(carriedOut, begun());
        const print = JSON.stringify(before);
        const after = carriedOut(before, last);
        expect(JSON.stringify(before)).toBe(print);
        if (JSON.stringify(after) === print) expect(after).toBe(before);
        expect(applyChanges(before, changesBetween(before, after))).toEqual(after);
      }),
    );
  });
});

describe('an item', () => {
  it('begins required, closed, its technique unchosen and its explanation unwritten', () => {
    const { draft, id } = added(begun(), 'framing', 'tagt heute');
    expect(id).toBe('framing-tagt-heute');
    expect(the(draft, id)).toMatchObject({
      technique: UNCHOSEN,
      strength: 'required',
      core: span('tagt heute'),
      margin: span('tagt heute'),
      explanation: { what: { de: UNWRITTEN } },
    });
    expect(isUnfinished(the(draft, id), draft.lesson, draft.pack.languages)).toBe(true);
  });

  it('is refused where the same words are one of its category already', () => {
    const { draft } = added(begun(), 'framing', 'tagt heute');
    expect(addItem(draft, 'framing', span('tagt heute'))).toEqual({ ok: false, error: 'already-marked' });
    expect(addItem(draft, 'quote', span('tagt heute')).ok).toBe(true);
  });

  it('takes its technique into a category that has it, and its links only where there are any', () => {
    const quote = buildItem('a', span('Wir sparen'), {
      category: 'quote',
      speaker: { name: 'Sprecher', voice: 'speaker', span: null },
      cue: span('sagte'),
    });
    const moved = the(setCategory(begun([quote]), 'a', 'framing'), 'a');
    expect(moved).toMatchObject({ category: 'framing', technique: 'any', speaker: null, cue: null });
    expect(the(setCategory(begun([moved]), 'a', 'quote'), 'a').category).toBe('quote');
  });

  it('is finished when technique and all texts are there in every language', () => {
    const { draft: fresh, id } = added(begun(), 'framing', 'tagt heute');
    let draft = setTechnique(fresh, id, 'any');
    for (const field of explanationFields) draft = setExplanation(draft, id, field, 'de', 'Text');
    expect(languagesLacking(the(draft, id), ['de', 'en'])).toEqual(['en']);
    for (const field of explanationFields) draft = setExplanation(draft, id, field, 'en', 'text');
    expect(isUnfinished(the(draft, id), draft.lesson, ['de', 'en'])).toBe(false);
  });

  it('can be called otherwise where the name is free', () => {
    const { draft, id } = added(begun(), 'framing', 'tagt heute');
    const second = added(draft, 'framing', 'Der Rat');
    expect(renameItem(second.draft, id, 'rat')).toMatchObject({ ok: true });
    expect(renameItem(second.draft, id, second.id)).toEqual({ ok: false, error: 'taken' });
    expect(renameItem(second.draft, id, 'Der Rat')).toEqual({ ok: false, error: 'not-a-slug' });
  });
});

describe('stretches of one thing', () => {
  const three = () => {
    const first = added(begun(), 'quote', 'Der Rat tagt heute');
    const second = added(first.draft, 'quote', 'Wir sparen');
    const third = added(second.draft, 'quote', 'aber nicht an Schulen');
    const ids = [first.id, second.id, third.id] as const;
    return { draft: setContinues(setContinues(third.draft, ids[2], ids[1]), ids[1], ids[0]), ids };
  };

  it('all name the first', () => {
    const { draft, ids } = three();
    expect(draft.lesson.key.map(({ continues }) => continues)).toEqual([undefined, ids[0], ids[0]]);
  });

  it('stay together when the first goes, or is something else', () => {
    const { draft, ids } = three();
    for (const without of [removeItem(draft, ids[0]), setCategory(draft, ids[0], 'framing')]) {
      expect(the(without, ids[1]).continues).toBeUndefined();
      expect(the(without, ids[2]).continues).toBe(ids[1]);
    }
  });

  it('are named anew with the first', () => {
    const { draft, ids } = three();
    const renamed = renameItem(draft, ids[0], 'ratssitzung');
    expect(renamed.ok && the(renamed.value, ids[2]).continues).toBe('ratssitzung');
  });
});

describe('a boundary', () => {
  it('that is closed moves with its core, edge by edge', () => {
    const closed = begun([buildItem('a', span('tagt heute'))]);
    expect(the(setCore(closed, 'a', 0, span('Rat tagt')), 'a').margin).toEqual(span('Rat tagt'));
    const open = setMargin(closed, 'a', 0, span('Der Rat tagt heute'));
    const shorter = the(setCore(open, 'a', 0, span('tagt')), 'a');
    expect(textUnder(TEXT, shorter.margin)).toBe('Der Rat tagt');
  });

  it('keeps its core whatever the margin is pulled to', () => {
    const draft = setMargin(begun([buildItem('a', span('tagt heute'))]), 'a', 0, span('heute, sagte'));
    expect(textUnder(TEXT, the(draft, 'a').margin)).toBe('tagt heute, sagte');
  });

  it('can have alternatives, each with a core and a margin', () => {
    const open = begun([buildItem('a', span('tagt'), { margin: span('Rat tagt heute') })]);
    const within = addAlternative(open, 'a', span('tagt heute'));
    expect(the(within, 'a').alternatives).toEqual([
      { core: span('tagt heute'), margin: span('Rat tagt heute') },
    ]);
    expect(addAlternative(within, 'a', span('tagt heute'))).toBe(within);
    const apart = addAlternative(within, 'a', span('Wir sparen'));
    expect(boundariesOf(the(apart, 'a'))[2]?.margin).toEqual(span('Wir sparen'));
    const moved = setMargin(apart, 'a', 2, span('Wir sparen“, so'));
    expect(the(removeAlternative(moved, 'a', 1), 'a').alternatives).toEqual([
      { core: span('Wir sparen'), margin: span('Wir sparen“, so') },
    ]);
  });
});

describe('a speaker', () => {
  it('is a voice, named by the article at a place that is one of its mentions then', () => {
    const { draft, id } = added(begun(), 'quote', 'Der Rat tagt heute');
    const voiced = addVoice(draft, 'Bürgermeisterin', 'official');
    expect(voiced.id).toBe('burgermeisterin');
    let linked = setSpeaker(voiced.draft, id, 0, 'burgermeisterin');
    linked = setSpeakerSpan(linked, id, 0, span('die Bürgermeisterin'));
    linked = setSpeakerSpan(linked, id, 0, span('Bürgermeisterin'));
    expect(the(linked, id).speaker).toEqual({
      name: 'Bürgermeisterin',
      voice: 'burgermeisterin',
      span: span('Bürgermeisterin'),
    });
    expect(linked.lesson.voices[1]?.mentions).toEqual([span('die Bürgermeisterin')]);
    expect(removeVoice(linked, 'burgermeisterin')).toBe(linked);
  });

  it('is found by the words that name them, or made of these words', () => {
    const { draft, id } = added(begun(), 'quote', 'Der Rat tagt heute');
    const named = speakerFromWords(draft, id, 0, span('die Bürgermeisterin'));
    expect(named.lesson.voices[1]).toMatchObject({
      name: 'die Bürgermeisterin',
      mentions: [span('die Bürgermeisterin')],
    });
    const second = added(named, 'quote', 'Wir sparen');
    const again = speakerFromWords(second.draft, second.id, 0, span('Bürgermeisterin'));
    expect(the(again, second.id).speaker?.voice).toBe(named.lesson.voices[1]?.id);
    expect(again.lesson.voices).toHaveLength(2);
  });

  it('can be one of several; the next one moves up', () => {
    const { draft, id } = added(begun(), 'quote', 'Der Rat tagt heute');
    const voiced = addVoice(draft, 'Sprecher', 'person').draft;
    const both = setSpeaker(setSpeaker(voiced, id, 0, 'speaker'), id, 1, 'sprecher');
    expect(speakersOf(the(both, id)).map(({ voice }) => voice)).toEqual(['speaker', 'sprecher']);
    const one = removeSpeaker(both, id, 0);
    expect(the(one, id).speaker?.voice).toBe('sprecher');
    expect(the(one, id)).not.toHaveProperty('furtherSpeakers');
    expect(the(removeSpeaker(one, id, 0), id).speaker).toBeNull();
  });
});

describe('a text', () => {
  it('is written and taken back language by language, without white space around it', () => {
    const none = { de: UNWRITTEN };
    expect(writeIn(none, 'en', ' written ')).toEqual({ en: 'written' });
    expect(writeIn(none, 'de', '  ')).toBe(none);
    const both = writeIn(writeIn(none, 'de', 'eins'), 'en', 'one');
    expect(both).toEqual({ de: 'eins', en: 'one' });
    expect(writeIn(both, 'de', 'eins ')).toBe(both);
    expect(writeIn(both, 'de', '')).toEqual({ en: 'one' });
    expect(writeIn(writeIn(both, 'de', ''), 'en', '')).toEqual({ en: UNWRITTEN });
  });
});
