import { useReading } from '../../stores/react.ts';

/** Where the words go in a sentence of the catalogue; replaced by an element, so that they keep their own language. */
export const WORDS = '\u001F';

/** A sentence of the catalogue with words of the article in it; `plain` leaves out the quotation marks, for names. */
export function SentenceWithWords({
  sentence,
  words,
  plain = false,
}: {
  sentence: string;
  words: string;
  plain?: boolean;
}) {
  const language = useReading((state) => state.lesson.language);
  const [before, after] = sentence.split(WORDS);
  return (
    <>
      {before}
      {after !== undefined && (plain ? <span lang={language}>{words}</span> : <Quoted words={words} />)}
      {after}
    </>
  );
}

/** Words of the article inside a sentence of ours: quotation marks by the reader's language, voice by the article's. */
export function Quoted({ words }: { words: string }) {
  const language = useReading((state) => state.lesson.language);
  return (
    <q className="quoted">
      <span lang={language}>{shortened(bare(words))}</span>
    </q>
  );
}

/** Without quotation marks and spaces of its own at the edges, for a place that sets some. */
const bare = (words: string): string => words.replace(/^[\s"“”„«»]+|[\s"“”„«»]+$/gu, '');

const LONGEST = 12;

/** The first and the last words of a long stretch. */
export function shortened(words: string): string {
  const parts = words.split(/\s+/u);
  return parts.length <= LONGEST ? words : `${parts.slice(0, 6).join(' ')} … ${parts.slice(-4).join(' ')}`;
}
