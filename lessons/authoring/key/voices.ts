import { Slugs } from '../../exchange/lesson-in-text/slugs.ts';
import { speakersOf } from '../../format/key.ts';
import type { Voice } from '../../format/lesson.ts';
import { sameSpan, type Span } from '../../text/span.ts';
import { unwrittenText, type Draft } from '../draft.ts';
import { LONGEST_PROSE, writeIn } from '../written.ts';
import { inReadingOrder, isStretchOf } from './stretch.ts';

/** Someone who speaks in the article and was not known before; the same draft and no id where the name is empty. */
export function addVoice(
  draft: Draft,
  name: string,
  kind: Voice['kind'],
): { draft: Draft; id: string | null } {
  const trimmed = name.slice(0, LONGEST_PROSE).trim();
  if (trimmed === '') return { draft, id: null };
  const { voices } = draft.lesson;
  const id = new Slugs(voices.map((voice) => voice.id)).make(trimmed, 'voice');
  const voice: Voice = { id, name: trimmed, role: unwrittenText(draft), kind, mentions: [] };
  return { draft: withVoices(draft, [...voices, voice]), id };
}

/** Whether an item names the voice as one that speaks. */
export const isVoiceUsed = ({ lesson }: Pick<Draft, 'lesson'>, id: string): boolean =>
  lesson.key.some((item) => speakersOf(item).some(({ voice }) => voice === id));

/** Takes a voice away that no item names; the same draft where one does. */
export const removeVoice = (draft: Draft, id: string): Draft =>
  isVoiceUsed(draft, id) || !draft.lesson.voices.some((voice) => voice.id === id)
    ? draft
    : withVoices(
        draft,
        draft.lesson.voices.filter((voice) => voice.id !== id),
      );

export const setVoiceKind = (draft: Draft, id: string, kind: Voice['kind']): Draft =>
  changeVoice(draft, id, (voice) => (voice.kind === kind ? voice : { ...voice, kind }));

export function setVoiceName(draft: Draft, id: string, name: string): Draft {
  const trimmed = name.slice(0, LONGEST_PROSE).trim();
  return changeVoice(draft, id, (voice) =>
    trimmed === '' || trimmed === voice.name ? voice : { ...voice, name: trimmed },
  );
}

/** Who someone is, in one language. */
export const setVoiceRole = (draft: Draft, id: string, language: string, text: string): Draft =>
  changeVoice(draft, id, (voice) => {
    const role = writeIn(voice.role, language, text);
    return role === voice.role ? voice : { ...voice, role };
  });

/** One more place where the text names or means someone. */
export function addMention(draft: Draft, id: string, { start, end }: Span): Draft {
  if (!isStretchOf(draft.lesson.text, { start, end })) return draft;
  return changeVoice(draft, id, (voice) =>
    voice.mentions.some((mention) => sameSpan(mention, { start, end }))
      ? voice
      : { ...voice, mentions: inReadingOrder([...voice.mentions, { start, end }]) },
  );
}

export const removeMention = (draft: Draft, id: string, mention: Span): Draft =>
  changeVoice(draft, id, (voice) => {
    const mentions = voice.mentions.filter((other) => !sameSpan(other, mention));
    return mentions.length === voice.mentions.length ? voice : { ...voice, mentions };
  });

function changeVoice(draft: Draft, id: string, change: (voice: Voice) => Voice): Draft {
  const { voices } = draft.lesson;
  const before = voices.find((voice) => voice.id === id);
  if (before === undefined) return draft;
  const after = change(before);
  return after === before
    ? draft
    : withVoices(
        draft,
        voices.map((voice) => (voice === before ? after : voice)),
      );
}

const withVoices = (draft: Draft, voices: Voice[]): Draft => ({
  ...draft,
  lesson: { ...draft.lesson, voices },
});
