import { slugSchema } from '../../format/identity.ts';
import { speakersOf, type KeyItem, type Speaker } from '../../format/key.ts';
import type { Voice } from '../../format/lesson.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { byReadingOrder, overlaps, sameSpan, type Span } from '../../text/span.ts';
import type { WordIndex } from '../../text/words.ts';
import type { Draft } from '../draft.ts';

/**
 * Where the text has a voice's name, whole words only, and says so nowhere yet: places to be suggested as mentions. A
 * name of several words is looked for as a whole and by its last word, the longer first ("Kim Jong-un", "Jong-un").
 *
 * @param words to look for these instead ("the minister", "he")
 */
export function unmarkedMentions(
  { name, mentions }: Voice,
  index: WordIndex,
  words: string | null = null,
): Span[] {
  const found: Span[] = [];
  const named = [name, name.split(/\s+/u).at(-1) ?? ''].filter((part) => /\p{L}{3}/u.test(part));
  for (const part of words === null ? named : [words]) {
    if (part === '') continue;
    for (let at = index.text.indexOf(part); at !== -1; at = index.text.indexOf(part, at + part.length)) {
      const span = { start: at, end: at + part.length };
      const isKnown = [...mentions, ...found].some((other) => overlaps(other, span));
      if (!isKnown && isWholeWords(span, index)) found.push(span);
    }
  }
  return found.sort(byReadingOrder);
}

function isWholeWords(span: Span, index: WordIndex): boolean {
  const { from, to } = index.wordRange(span);
  const first = index.words[from];
  const last = index.words[to - 1];
  return first !== undefined && last !== undefined && first.start >= span.start && last.end <= span.end;
}

/** Makes one voice of two: mentions and items of `id` become those of `into`. */
export function mergeVoices(draft: Draft, id: string, into: string): Draft {
  const { voices } = draft.lesson;
  const gone = voices.find((voice) => voice.id === id);
  const kept = voices.find((voice) => voice.id === into);
  if (gone === undefined || kept === undefined || gone === kept) return draft;
  const added = gone.mentions.filter((span) => !kept.mentions.some((other) => sameSpan(other, span)));
  const merged = { ...kept, mentions: [...kept.mentions, ...added].sort(byReadingOrder) };
  const left = voices.filter((voice) => voice !== gone).map((voice) => (voice === kept ? merged : voice));
  return withVoices(withSpeakers(draft, id, into), left);
}

/** The name under which hand-ins and other files know a voice. */
export function renameVoice(draft: Draft, id: string, name: string): Result<Draft, 'not-a-slug' | 'taken'> {
  const { voices } = draft.lesson;
  if (name === id) return succeed(draft);
  if (!slugSchema.safeParse(name).success) return fail('not-a-slug');
  if (voices.some((voice) => voice.id === name)) return fail('taken');
  const renamed = voices.map((voice) => (voice.id === id ? { ...voice, id: name } : voice));
  return succeed(withVoices(withSpeakers(draft, id, name), renamed));
}

/** The key with one voice in another's place; nobody speaks an item's words twice. */
function withSpeakers(draft: Draft, id: string, into: string): Draft {
  const speaks = (item: KeyItem): boolean => speakersOf(item).some(({ voice }) => voice === id);
  if (!draft.lesson.key.some(speaks)) return draft;
  const key = draft.lesson.key.map((item) =>
    speaks(item) ? spokenBy(item, renamedIn(item, id, into)) : item,
  );
  return { ...draft, lesson: { ...draft.lesson, key } };
}

const renamedIn = (item: KeyItem, id: string, into: string): Speaker[] =>
  speakersOf(item)
    .map((speaker) => (speaker.voice === id ? { ...speaker, voice: into } : speaker))
    .filter(({ voice }, place, all) => all.findIndex((other) => other.voice === voice) === place);

function spokenBy({ furtherSpeakers: _before, ...item }: KeyItem, speakers: readonly Speaker[]): KeyItem {
  const further = speakers.slice(1);
  return {
    ...item,
    speaker: speakers[0] ?? null,
    ...(further.length === 0 ? {} : { furtherSpeakers: further }),
  };
}

const withVoices = (draft: Draft, voices: Voice[]): Draft => ({
  ...draft,
  lesson: { ...draft.lesson, voices },
});
