import { partLabel } from '../../lessons/exchange/lesson-in-text/words.ts';
import type { Loss } from '../../lessons/exchange/exchange-format.ts';

/** What was lost, as a sentence without its places; `name` says which one, where there are several kinds. */
type Sentence = (count: number, name: string) => string;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** "3 images were left out." */
const leftOut =
  (one: string, many = `${one}s`): Sentence =>
  (count) =>
    `${counted(count, one, many)} ${count === 1 ? 'was' : 'were'} left out`;

/** "3 features "strength" have no place in the result." */
const noPlace =
  (one: string, many = `${one}s`): Sentence =>
  (count, name) =>
    `${counted(count, one, many)}${name === '' ? '' : ` "${name}"`} ${count === 1 ? 'has' : 'have'} no place in the result`;

const invisible: Readonly<Record<string, [one: string, many: string]>> = {
  'soft-hyphen': ['soft hyphen', 'soft hyphens'],
  'zero-width': ['character without width', 'characters without width'],
  'direction-override': ['override of the writing direction', 'overrides of the writing direction'],
  control: ['control character', 'control characters'],
};

/** What Lesart's own annotations stand for. */
const lessonParts: Readonly<Record<string, [one: string, many: string]>> = {
  [partLabel.lesson]: [
    'description of the lesson (title, categories, voices, ...)',
    'descriptions of lessons',
  ],
  [partLabel.block]: ['kind of block (headline, lead, ...)', 'kinds of blocks (headline, lead, ...)'],
  [partLabel.voice]: ['mention of a voice', 'mentions of voices'],
  [partLabel.margin]: ['margin', 'margins'],
  [partLabel.alternative]: ['alternative boundary', 'alternative boundaries'],
  [partLabel.speaker]: ["speaker's place", "speakers' places"],
  [partLabel.cue]: ['cue', 'cues'],
};

/** Sentences about losses, by what was lost. One place for all formats; what is not here names itself. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  // Articles.
  image: leftOut('image'),
  'embedded-media': leftOut('video or other embedded thing', 'videos or other embedded things'),
  formula: leftOut('formula'),
  table: leftOut('table'),
  footnote: leftOut('footnote'),
  comment: leftOut('comment'),
  'tracked-deletion': leftOut('deletion that had been tracked', 'deletions that had been tracked'),
  link: (count) =>
    `${counted(count, 'link')} lost ${count === 1 ? 'its address; its words stay' : 'their addresses; their words stay'}`,
  list: (count) => `${counted(count, 'list')} became paragraphs, without bullets or numbers`,
  markup: (count, name) =>
    `${counted(count, 'piece')} of markup${name === '' ? '' : ` <${name}>`} ${count === 1 ? 'was' : 'were'} taken out; words in between stay`,
  nesting: () => 'Markdown nested too deeply was read as plain text, signs and all',
  'code-layout': (count) => `${counted(count, 'block')} of code became running text`,
  'front-matter': (_count, name) => `the field "${name}" before the article was left out`,
  'outside-article': (count) => `${counted(count, 'word')} outside of the article were left out`,
  'invisible-character': (count, name) => leftOut(...(invisible[name] ?? [name, name]))(count, name),
  'unreadable-character': (count) =>
    `${counted(count, 'character')} can't be read (�): the file was damaged before, or is in another encoding`,
  'assumed-encoding': (_count, name) =>
    `the file doesn't say how its characters are written; they were read as ${name}, so look at words with special letters`,
  // Annotations.
  annotation: (count, name) => {
    const part = lessonParts[name];
    return part === undefined ? noPlace('annotation')(count, name) : noPlace(...part)(count, '');
  },
  feature: noPlace('feature'),
  relation: noPlace('relation'),
  'relation-feature': noPlace('feature of relations', 'features of relations'),
  'relation-label': noPlace('label of relations', 'labels of relations'),
  annotator: (count, name) =>
    `that "${name}" marked ${counted(count, 'annotation')} has no place in the result`,
  'discontinuous-span': (count, name) =>
    `${counted(count, 'annotation')} "${name}" in several parts ${count === 1 ? 'was' : 'were'} taken apart or closed up`,
  overlap: (count, name) => `${counted(count, 'annotation')} "${name}" overlapped others and gave way`,
  span: noPlace('span outside of the text, of an annotation', 'spans outside of the text, of annotations'),
  mention: noPlace('mention of a voice', 'mentions of voices'),
  'long-text': (count) =>
    `${counted(count, 'text')} longer than 4000 characters ${count === 1 ? 'was' : 'were'} cut`,
  language: (_count, name) =>
    name === 'und'
      ? "the language can't be told; give it with --language"
      : `the language${name === '' ? '' : ` "${name}"`} has no place in the result`,
  name: (_count, name) => `the name "${name}" can't be a file's and was changed`,
  character: (count) => `${counted(count, 'character')} that the format can't hold became �`,
  'lone-surrogate': (count) => `${counted(count, 'half', 'halves')} of a character became �`,
  'split-character': (count, name) =>
    `${counted(count, 'annotation')} "${name}" began or ended within a character and grew to all of it`,
  // Exercises.
  setting: (_count, name) => `the setting "${name}" has no place in the result`,
  'labels-together': () =>
    'the format asks for one kind of mark at a time: each kind became a file of its own',
  text: leftOut('text without marks', 'texts without marks'),
  article: (count) =>
    count === 1
      ? 'the article itself has no place in the result'
      : `${String(count)} articles themselves have no place in the result`,
  'unreadable-text': leftOut('text that no lesson can be made of', 'texts that no lesson can be made of'),
  view: (count, name) =>
    `${counted(count, 'view')}${name === '' ? '' : ` "${name}"`} ${count === 1 ? 'holds no text and was' : 'hold no text and were'} left out`,
  phrase: (count, name) =>
    `${counted(count, 'mark')} "${name}" of several words became marks of each word: the format knows single words only`,
  'part-of-word': (count, name) =>
    `${counted(count, 'mark')} "${name}" of a part of a word grew to all of it`,
  asterisks: (count) => `${counted(count, 'word')} between asterisks got further asterisks`,
  'white-space': (count) => `white space was made single spaces and line ends, ${counted(count, 'time')}`,
  'span-across-lines': (count, name) =>
    `${counted(count, 'mark')} "${name}" over the end of a line ${count === 1 ? 'was' : 'were'} cut there`,
};

/** One line a loss: what was lost, how often, and where for instance. */
export const lossesInWords = (losses: readonly Loss[]): string[] =>
  losses.map(({ what, name, count, where }) => {
    const sentence = SENTENCES[what] ?? noPlace(what, what);
    const places =
      where.length === 0 ? '' : ` (${count > where.length ? 'for instance ' : ''}${where.join(', ')})`;
    return `${sentence(count, name)}${places}`;
  });
