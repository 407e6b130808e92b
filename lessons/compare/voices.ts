import { speakersOf } from '../format/key.ts';
import type { Lesson, Voice } from '../format/lesson.ts';
import type { Mark } from '../marks/mark.ts';
import { textUnder, type Span } from '../text/span.ts';
import type { WordIndex } from '../text/words.ts';
import { indexWords } from './word-index.ts';
import { sharedWords } from './word-range.ts';

/** As much of a lesson as is needed to tell who gets to speak in it. */
export type VoicedLesson = Pick<Lesson, 'text' | 'language' | 'categories' | 'voices' | 'key'>;

/** Who speaks: a voice of the lesson; someone only the learner linked, by the text there; or nobody linked. */
export type Speaker =
  | { kind: 'voice'; voice: string; name: string; of: Voice['kind'] }
  | { kind: 'text'; name: string }
  | { kind: 'unassigned' };

/** How much one speaker gets to say. Words are counted once, however many quotes cover them. */
export interface VoiceShare {
  speaker: Speaker;
  /** Null where it can't be told; a collective ("US-Vertreter") is not named. */
  named: boolean | null;
  /** `direct` and `indirect` together. */
  words: number;
  direct: number;
  indirect: number;
  quotes: number;
}

/** Who gets to speak in an article, most words first, and what kinds of sources it has. */
export interface Voices {
  speakers: VoiceShare[];
  /** Sources by technique, most frequent first; a learner's marks have none (null). */
  sources: { technique: string | null; count: number }[];
}

/** The category whose items and marks are sources, as the codebook names it. */
const SOURCES = 'sourcing';

/** Who speaks by the answer key. Debatable items are left out: whether they are speech is what experts dispute. */
export function voicesInKey(lesson: VoicedLesson): Voices {
  const items = lesson.key.filter(({ strength }) => strength !== 'debatable');
  const quotes = items.filter(isAttributed(lesson)).flatMap((item): Quote[] => {
    const quote = { span: item.core, isDirect: item.technique === 'direct' };
    const speakers = speakersOf(item).map(({ name, voice: voiceId }): Speaker => {
      const voice = lesson.voices.find(({ id }) => id === voiceId);
      return voice === undefined ? { kind: 'text', name } : asSpeaker(voice);
    });
    return speakers.length === 0
      ? [{ ...quote, speaker: { kind: 'unassigned' } }]
      : speakers.map((speaker) => ({ ...quote, speaker }));
  });
  const techniques = items.filter(({ category }) => category === SOURCES).map(({ technique }) => technique);
  return {
    speakers: sharesOf(quotes, indexWords(lesson.text, lesson.language)),
    sources: [...new Set(techniques)]
      .map((technique) => ({ technique, count: techniques.filter((other) => other === technique).length }))
      .sort((a, b) => b.count - a.count || (a.technique < b.technique ? -1 : 1)),
  };
}

/** Who speaks by a learner's own marks: quotes by the speaker they are linked to. Looks at no key item. */
export function voicesInMarks(lesson: VoicedLesson, marks: readonly Mark[]): Voices {
  const index = indexWords(lesson.text, lesson.language);
  const quotes = marks.filter(isAttributed(lesson)).map((mark): Quote => ({
    span: mark,
    isDirect: opensWithQuotationMark(lesson.text, mark),
    speaker: linkedSpeaker(lesson, mark.speaker, index),
  }));
  const count = marks.filter(({ category }) => category === SOURCES).length;
  return { speakers: sharesOf(quotes, index), sources: count === 0 ? [] : [{ technique: null, count }] };
}

interface Quote {
  span: Span;
  isDirect: boolean;
  speaker: Speaker;
}

const isAttributed = (lesson: VoicedLesson) => {
  const attributed = new Set(lesson.categories.filter(({ attributed }) => attributed).map(({ id }) => id));
  return ({ category }: { category: string }): boolean => attributed.has(category);
};

const asSpeaker = ({ id, name, kind }: Voice): Speaker => ({ kind: 'voice', voice: id, name, of: kind });

/** The voice whose mentions share most words with the link; else whoever the text there names. */
function linkedSpeaker(lesson: VoicedLesson, link: Span | null, index: WordIndex): Speaker {
  if (link === null) return { kind: 'unassigned' };
  const words = index.wordRange(link);
  let best: Voice | null = null;
  let most = 0;
  for (const voice of lesson.voices) {
    for (const mention of voice.mentions) {
      const shared = sharedWords(words, index.wordRange(mention));
      if (shared > most) {
        most = shared;
        best = voice;
      }
    }
  }
  if (best !== null) return asSpeaker(best);
  const name = textUnder(lesson.text, link).replace(/\s+/gu, ' ').trim();
  return name === '' ? { kind: 'unassigned' } : { kind: 'text', name };
}

/** Initial and final quotation marks, the straight ones, and those Unicode files under brackets (German, CJK). */
const QUOTATION_MARK = /[\p{Pi}\p{Pf}"'`„‚「」『』《》〈〉﹁﹂﹃﹄〝〞〟＂＇｢｣]/u;

/** True where the marked text opens with a quotation mark, or the mark begins right after one. */
function opensWithQuotationMark(text: string, mark: Span): boolean {
  const first = textUnder(text, mark).trimStart().charAt(0);
  return QUOTATION_MARK.test(first) || QUOTATION_MARK.test(text.charAt(mark.start - 1));
}

function sharesOf(quotes: readonly Quote[], index: WordIndex): VoiceShare[] {
  const groups = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const who = identityOf(quote.speaker);
    groups.set(who, [...(groups.get(who) ?? []), quote]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const speaker = group[0]?.speaker;
      return speaker === undefined ? [] : [shareOf(speaker, group, index)];
    })
    .sort((a, b) => b.words - a.words || (identityOf(a.speaker) < identityOf(b.speaker) ? -1 : 1));
}

/** A word under both a direct and an indirect quote counts as direct: it stands inside quotation marks. */
function shareOf(speaker: Speaker, quotes: readonly Quote[], index: WordIndex): VoiceShare {
  const direct = wordsUnder(
    quotes.filter(({ isDirect }) => isDirect),
    index,
  );
  const all = wordsUnder(quotes, index);
  return {
    speaker,
    named: isNamed(speaker),
    words: all.size,
    direct: direct.size,
    indirect: all.size - direct.size,
    quotes: quotes.length,
  };
}

function wordsUnder(quotes: readonly Quote[], index: WordIndex): Set<number> {
  const words = new Set<number>();
  for (const { span } of quotes) {
    const { from, to } = index.wordRange(span);
    for (let word = from; word < to; word += 1) words.add(word);
  }
  return words;
}

const isNamed = (speaker: Speaker): boolean | null =>
  speaker.kind === 'voice' ? speaker.of !== 'anonymous' && speaker.of !== 'collective' : null;

const identityOf = (speaker: Speaker): string =>
  speaker.kind === 'voice'
    ? `voice ${speaker.voice}`
    : speaker.kind === 'text'
      ? `text ${speaker.name.toLowerCase()}`
      : 'unassigned';
