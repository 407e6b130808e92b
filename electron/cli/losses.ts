import { partLabel } from '../../lessons/exchange/lesson-in-text/words.ts';
import type { Loss, LossKind } from '../../lessons/exchange/exchange-format.ts';
import { counted } from './counted.ts';

/** What was lost, as a sentence without its places; `name` says which one, where there are several kinds. */
type Sentence = (count: number, name: string) => string;

/** ' "strength"'; nothing where things of this kind have no names. */
const named = (name: string): string => (name === '' ? '' : ` "${name}"`);

/** "3 images were left out." */
const leftOut =
  (one: string, many = `${one}s`): Sentence =>
  (count) =>
    `${counted(count, one, many)} ${count === 1 ? 'was' : 'were'} left out`;

/** "3 features "strength" have no place in the result." */
const noPlace =
  (one: string, many = `${one}s`): Sentence =>
  (count, name) =>
    `${counted(count, one, many)}${named(name)} ${count === 1 ? 'has' : 'have'} no place in the result`;

/** "3 fields "created" of annotations have no place in the result." */
const ofWhat =
  (one: string, of: string): Sentence =>
  (count, name) =>
    `${counted(count, one)}${named(name)} ${of} ${count === 1 ? 'has' : 'have'} no place in the result`;

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

/** Why a place that an annotation names can't be told: a remark on its selectors, or the type of one that is none of text. */
function unfound(remark: string, count: number): string {
  switch (remark) {
    case 'not-found':
      return "can't be found in the text";
    case 'no-selector':
      return `${count === 1 ? 'has' : 'have'} no selector`;
    case 'too-deep':
      return "can't be told: selectors are nested too deeply";
    default:
      return `can't be told by a ${remark}`;
  }
}

/** Sentences about losses, by what was lost: one place for all formats. */
const SENTENCES: Readonly<Record<LossKind, Sentence>> = {
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
      : `the language${named(name)} has no place in the result`,
  name: (_count, name) => `the name "${name}" can't be a file's and was changed`,
  character: (count) => `${counted(count, 'character')} that the format can't hold became �`,
  'lone-surrogate': (count) => `${counted(count, 'half', 'halves')} of a character became �`,
  'split-character': (count, name) =>
    `${counted(count, 'annotation')} "${name}" began or ended within a character and grew to all of it`,
  // Annotations as other tools keep them.
  record: leftOut('record without plain text', 'records without plain text'),
  page: (count, name) =>
    `${counted(count, 'page')} of annotations that ${count === 1 ? 'lies' : 'lie'} elsewhere${name === '' ? '' : `, at ${name},`} ${count === 1 ? 'was' : 'were'} not read`,
  column: noPlace('column'),
  'undeclared-cell': leftOut(
    'cell in a column that nothing declares',
    'cells in columns that nothing declares',
  ),
  line: (count, name) =>
    `${counted(count, 'line')} that ${count === 1 ? 'begins' : 'begin'} with "${name}" ${count === 1 ? 'is' : 'are'} not of the format and ${count === 1 ? 'was' : 'were'} left out`,
  'sentence-text': (count) =>
    `the text of ${counted(count, 'sentence')} differed from the words below it, which were taken instead`,
  offset: (count) =>
    `offsets began anew ${counted(count, 'time')} within the text; they are counted from its start now`,
  'skipped-annotation': (count, name) =>
    `what was marked in ${counted(count, 'task')} that${name === '' ? '' : ` "${name}"`} skipped was left out`,
  prediction: (count, name) =>
    `${counted(count, 'prediction')}${name === '' ? '' : ` of "${name}"`} ${count === 1 ? 'was' : 'were'} left out: people have marked the text`,
  id: (count) => `${counted(count, 'id')} of annotations ${count === 1 ? 'was' : 'were'} changed`,
  label: (count, name) =>
    `${counted(count, 'annotation')} "${name}" ${count === 1 ? 'shares its' : 'share their'} category with other labels, as a technique: a lesson has no more than nine categories`,
  'label-white-space': (_count, name) => `white space in the label "${name}" was tidied`,
  'text-feature': (count, name) =>
    `what "${name}" says of the text as a whole has no place in the result, ${counted(count, 'time')}`,
  region: (count, name) =>
    `${counted(count, 'region')} "${name}" that ${count === 1 ? 'marks' : 'mark'} no stretch of the text ${count === 1 ? 'was' : 'were'} left out`,
  'feature-structure': noPlace('feature structure'),
  field: ofWhat('field', 'of annotations'),
  note: leftOut('note on something that is not there', 'notes on something that is not there'),
  body: (count, name) =>
    `${counted(count, 'body', 'bodies')}${named(name)} of annotations ${count === 1 ? 'is' : 'are'} neither text nor an address and ${count === 1 ? 'was' : 'were'} left out`,
  'body-field': ofWhat('field', "of annotations' bodies"),
  event: (count, name) =>
    `${counted(count, 'event')} "${name}" became ${count === 1 ? 'an annotation' : 'annotations'}, with relations for arguments`,
  'empty-span': (count, name) =>
    `${counted(count, 'annotation')} "${name}" ${count === 1 ? 'marks' : 'mark'} no character and ${count === 1 ? 'was' : 'were'} left out`,
  target: (count, name) => `${counted(count, 'place')} of annotations ${unfound(name, count)}`,
  moved: (count, name) =>
    `${counted(count, 'annotation')} "${name}" ${count === 1 ? 'was' : 'were'} found by the quoted words, not at the given offsets`,
  'ambiguous-quote': (count, name) =>
    `${counted(count, 'annotation')} "${name}" ${count === 1 ? 'quotes' : 'quote'} words that the text has several times, so the place is a guess`,
  'text-mismatch': (count, name) =>
    `${counted(count, 'annotation')} "${name}" ${count === 1 ? 'repeats' : 'repeat'} other words than stand in the text there and ${count === 1 ? 'was' : 'were'} left out`,
  'relation-direction': (count, name) =>
    `${counted(count, 'relation')}${named(name)} led both ways and ${count === 1 ? 'leads' : 'lead'} one way now`,
  // Exercises.
  setting: (_count, name) => `the setting "${name}" has no place in the result`,
  'labels-together': () =>
    'the format asks for one kind of mark at a time: each kind became a file of its own',
  'lesson-field': (_count, name) => `the lesson's field "${name}" has no place in the result`,
  block: noPlace('block of the kind', 'blocks of the kind'),
  text: leftOut('text without marks', 'texts without marks'),
  article: (count) =>
    count === 1
      ? 'the article itself has no place in the result'
      : `${String(count)} articles themselves have no place in the result`,
  'unreadable-text': leftOut('text that no lesson can be made of', 'texts that no lesson can be made of'),
  view: (count, name) =>
    `${counted(count, 'view')}${named(name)} ${count === 1 ? 'holds no text and was' : 'hold no text and were'} left out`,
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
    const places =
      where.length === 0 ? '' : ` (${count > where.length ? 'for instance ' : ''}${where.join(', ')})`;
    return `${SENTENCES[what](count, name)}${places}`;
  });

/** The losses under a heading, a line each; nothing where there are none. */
export const notCarriedOver = (losses: readonly Loss[]): string[] =>
  losses.length === 0 ? [] : ['Not carried over:', ...lossesInWords(losses).map((line) => `  ${line}`)];
