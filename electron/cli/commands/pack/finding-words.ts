import type { Finding, FindingCode } from '../../../../lessons/check/finding.ts';
import { packRefusalSchema } from '../../../contract/packs.ts';
import { reasonInWords } from '../../reasons.ts';
import { refusalInWords } from '../../refusals.ts';

/** What is wrong, and what helps. */
export interface FindingWords {
  what: string;
  cure: string;
}

type Params = Readonly<Record<string, string>>;

const SEE = 'see docs/pack-format.md';

const WORDS: Readonly<Record<FindingCode, (params: Params) => FindingWords>> = {
  'file-unusable': ({ reason = '' }) => ({
    what: reasonInWords(reason),
    cure:
      reason === 'missing'
        ? `add the file, or take out what names it; ${SEE}`
        : `write the file anew; ${SEE}`,
  }),
  schema: ({ issue = '' }) => ({ what: reasonInWords(issue), cure: `${SEE} and docs/schema` }),
  inconsistent: ({ issue = '' }) => ({
    what: reasonInWords(issue),
    cure: 'correct the id or the offsets; "lesart pack show PACK --json" prints the words under every span',
  }),
  'unknown-file': () => ({
    what: 'this belongs to no pack and is not packed',
    cure: 'take it away, or keep it at the top as a note (*.md)',
  }),
  'lesson-not-listed': ({ folder = '' }) => ({
    what: 'there is a lesson here that pack.json does not list; it is not packed',
    cure: `add "${folder}" to "lessons" in pack.json, or take the folder away`,
  }),
  'lesson-listed-twice': ({ lesson = '' }) => ({ what: `"${lesson}" is listed twice`, cure: 'list it once' }),
  'id-not-the-folder': ({ folder = '' }) => ({
    what: 'the id is not the name of the folder',
    cure: `make the id "${folder}", or rename the folder (and in pack.json)`,
  }),
  'key-open-and-sealed': () => ({
    what: 'an open key lies beside the sealed one: everybody can read it',
    cure: 'take key.json away (keep a copy elsewhere), or this file',
  }),
  'seal-of-another-lesson': () => ({
    what: 'the key was sealed for another lesson',
    cure: 'seal the key of this lesson: lesart pack seal',
  }),
  'seal-of-another-text': () => ({
    what: 'article.txt was changed since the key was sealed',
    cure: 'put the text back, or seal the key anew: lesart pack seal',
  }),
  'sealed-without-exam': () => ({
    what: 'the key is sealed, and without it a lesson can only be an exam',
    cure: 'make "modes" ["exam"]',
  }),
  'signature-altered': () => ({
    what: 'this is not what was signed',
    cure: 'sign the pack anew: lesart pack sign; or take signature.json away',
  }),
  'not-installable': ({ refusal = '', ...params }) => {
    const refused = packRefusalSchema.safeParse({ code: refusal, params });
    return {
      what: `Lesart does not open this pack: ${refused.success ? refusalInWords(refused.data) : refusal}`,
      cure:
        refusal === 'needs-newer-app'
          ? 'make "requires" the oldest version that can use it; this check goes by its own version'
          : `change it, or nobody can install the pack; ${SEE}`,
    };
  },
  'hidden-characters': () => ({
    what: 'there are characters here that are not seen and change how the text is shown or found',
    cure: 'type the text anew, rather than paste it',
  }),
  'white-space-at-edge': ({ edge = '' }) => ({
    what: `the span ${edge}s with white space`,
    cure: 'move the offset to the word',
  }),
  'within-a-word': ({ edge = '' }) => ({
    what: `the span ${edge}s within a word; no mark can`,
    cure: 'move the offset to the edge of the word',
  }),
  'punctuation-at-edge': ({ edge = '' }) => ({
    what: `the span ${edge}s with punctuation`,
    cure: 'leave it out, unless it belongs to the word',
  }),
  'no-word': () => ({ what: 'there is no word under this span', cure: 'correct the offsets' }),
  'cue-within-core': () => ({
    what: 'the cue lies in what is said',
    cure: 'mark the reporting verb outside the quote, or give no cue',
  }),
  'cue-far-off': () => ({
    what: 'the cue stands more than one block away from the quote',
    cure: 'check its offsets',
  }),
  'speaker-no-mention': () => ({
    what: 'where the speaker is named, none of the mentions of that voice stands',
    cure: 'correct the span, or add it to the mentions in lesson.json',
  }),
  'speaker-missing': () => ({
    what: 'nobody speaks this, though marks of its category have a speaker',
    cure: 'give a speaker; where the article hides who it is, make a voice of kind "anonymous"',
  }),
  'speaker-not-expected': () => ({
    what: 'marks of its category have no speaker and no cue',
    cure: 'make both null, or the category "attributed"',
  }),
  'voices-overlap': () => ({
    what: 'this mention overlaps an earlier one of the same voice',
    cure: 'keep one of them',
  }),
  'language-missing': ({ language = '' }) => ({
    what: `there is no text in "${language}", which pack.json promises`,
    cure: `write it, or take "${language}" out of "languages" in pack.json`,
  }),
  'not-written': ({ language = '' }) => ({
    what: `nobody has written this text in "${language}" yet`,
    cure: 'put a sentence in the place of the ellipsis',
  }),
  'language-not-declared': ({ language = '' }) => ({
    what: `there are texts in "${language}", which pack.json does not promise`,
    cure: `add "${language}" to "languages" in pack.json once everything is written in it`,
  }),
  'letter-twice': ({ letter = '', language = '' }) => ({
    what: `another category has the letter ${letter} in "${language}", too`,
    cure: 'give each its own: the letter is pressed to mark',
  }),
  'carriage-return': () => ({
    what: 'the text has carriage returns (line ends of Windows), and offsets count them',
    cure: 'save it with line feeds only, then correct the offsets after the first line',
  }),
  'byte-order-mark': () => ({
    what: 'the text begins with a byte order mark, and offsets count it',
    cure: 'save it without one, then make every offset smaller by one',
  }),
  'disputed-and-required': () => ({
    what: 'learners are told that experts differ here, but must have marked it',
    cure: 'make it acceptable or debatable, or take the dispute out',
  }),
  'category-unused': ({ category = '' }) => ({
    what: `no key item is of the category "${category}"`,
    cure: 'add one, or take the category out: a pen with nothing to find misleads',
  }),
  'techniques-unused': ({ techniques = '' }) => ({
    what: `no key item has these techniques: ${techniques}`,
    cure: 'take them out, unless they are meant to be looked for in vain',
  }),
  'voice-unused': ({ voice = '' }) => ({
    what: `the voice "${voice}" is mentioned nowhere and speaks nowhere`,
    cure: 'add its mentions, or take it out',
  }),
  gaming: ({ strategy = '', category = '', score = '', items = '' }) => ({
    what:
      `marking without reading (${strategy.replaceAll('-', ' ')}) scores ${score}` +
      `${category === '' ? '' : ` in "${category}"`}, because of ${items === '' ? 'too few items' : items}`,
    cure: 'narrow these items, or add others beside them; docs/gaming.md',
  }),
  'licence-missing': () => ({
    what: 'nobody can tell what they may do with this pack',
    cure: 'name a licence, best as an SPDX id ("CC-BY-4.0")',
  }),
  'cover-missing': () => ({
    what: 'the pack has no picture for the library',
    cure: 'add a PNG or JPEG and name it in "cover"',
  }),
  'cover-too-large': ({ limit = '' }) => ({
    what: `the picture is larger than ${limit} bytes`,
    cure: 'make it smaller: 640 by 360 points are enough',
  }),
  'cover-no-picture': () => ({
    what: 'this is not the kind of picture that its ending says',
    cure: 'save it as what it is called, PNG or JPEG',
  }),
};

export const findingInWords = ({ code, params }: Finding): FindingWords => WORDS[code](params);
