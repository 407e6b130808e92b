import type { Block } from '../../lessons/format/lesson.ts';
import { between, chanceFrom, pick, type Chance } from '../chance.ts';

/** An article to measure with: nobody reads it, but its words, sentences and paragraphs are as long as in a real one. */
export interface BenchArticle {
  /** A slug. */
  id: string;
  text: string;
  blocks: Block[];
}

/** Words as frequent and as long as in German news: many short ones, some very long. */
const VOCABULARY =
  `der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus
er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr
durch man sein wurde sagte habe gegen Regierung Ministerin Sprecher Bericht Gespräch Montag Freitag Millionen Prozent Euro
Stadt Land Partei Bürger Opposition Entscheidung Verhandlungen Zusammenarbeit Bundesregierung Außenministerium
Wirtschaftswachstum Sicherheitskonferenz Untersuchungsausschuss erklärte kritisierte forderte betonte warnte angeblich
offenbar deutlich umstritten scharf dringend vollkommen historisch beispiellos Maßnahmen Öffentlichkeit`.split(
    /\s+/u,
  );

/** An article of about `words` words (never fewer): headline, lead, then paragraphs with a subheading now and then. */
export function writeArticle(words: number): BenchArticle {
  const chance = chanceFrom(words);
  const blocks: { kind: Block['kind']; text: string }[] = [
    { kind: 'headline', text: sentence(chance, 8).slice(0, -1) },
    { kind: 'lead', text: writeParagraph(chance, 30) },
  ];
  let written = blocks.reduce((sum, { text }) => sum + count(text), 0);
  while (written < words) {
    const isHeading = blocks.length % 9 === 8;
    const text = isHeading
      ? sentence(chance, 4).slice(0, -1)
      : writeParagraph(chance, between(chance, 50, 130));
    blocks.push({ kind: isHeading ? 'subheading' : 'paragraph', text });
    written += count(text);
  }
  return compose(`words-${String(words)}`, blocks);
}

/** A text from elsewhere as an article: each line that isn't empty is a paragraph, the first is the headline. */
export function articleFromText(id: string, text: string): BenchArticle {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n]*\S[^\n]*/gu)) {
    const kind = blocks.length === 0 ? 'headline' : 'paragraph';
    blocks.push({ kind, start: line.index, end: line.index + line[0].length });
  }
  return { id, text, blocks };
}

function compose(id: string, parts: readonly { kind: Block['kind']; text: string }[]): BenchArticle {
  const blocks: Block[] = [];
  let text = '';
  for (const part of parts) {
    blocks.push({ kind: part.kind, start: text.length, end: text.length + part.text.length });
    text += `${part.text}\n`;
  }
  return { id, text, blocks };
}

/** Sentences of about `words` words together, never fewer. */
export function writeParagraph(chance: Chance, words: number): string {
  const sentences: string[] = [];
  for (let written = 0; written < words;) {
    const length = between(chance, 6, 22);
    sentences.push(sentence(chance, length));
    written += length;
  }
  return sentences.join(' ');
}

function sentence(chance: Chance, length: number): string {
  const words = Array.from({ length }, () => pick(chance, VOCABULARY));
  const first = words[0] ?? '';
  words[0] = first.charAt(0).toLocaleUpperCase('de') + first.slice(1);
  if (length > 10) words[4] = `${words[4] ?? ''},`;
  return chance() < 0.1 ? `„${words.join(' ')}.“` : `${words.join(' ')}.`;
}

const count = (text: string): number => text.split(' ').length;
