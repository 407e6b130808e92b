import type { ExchangeProblem, ExchangeProblemCode } from '../../lessons/exchange/exchange-format.ts';
import type { ContentProblem } from '../services/library/problems.ts';
import { reasonInWords } from './reasons.ts';
import { CannotDo } from './terminal.ts';

/** Why a file can't be imported, in words that finish the sentence "... can't be imported: ". */
const REASONS: Readonly<Record<ExchangeProblemCode, string>> = {
  'too-large': 'it is too large',
  'too-long': 'it is longer than a lesson may be',
  'not-text': 'it is no text file',
  'not-utf8': 'it is not UTF-8 text',
  'not-this-format': 'it is not of this format',
  'newer-version': 'it is of a newer version of the format than Lesart knows',
  'unknown-ending': 'the ending of its name is none that the format has',
  'text-missing': 'the text that it belongs to is not there',
  'type-system-without-text': 'it describes types only; the file with the text is missing',
  'nothing-to-read': 'there is no word in it',
  'too-deep': 'its elements are nested too deeply',
  'too-many-elements': 'it has more elements than any article',
  'not-a-docx': 'it is no Word document (.docx)',
  'old-or-locked-document': 'it is in an older format of Word or has a password: save it anew as .docx',
  'unsafe-archive': 'it is damaged, or not safe to unpack',
  'not-json': 'it is not JSON',
  'json-damaged': 'it is damaged, or not JSON',
  'bad-shape': 'something in it is not of the shape that the format has',
  'xml-damaged': 'it is damaged, or not XML',
  'document-type-refused': 'it has a document type declaration, which is not safe to read',
  'nested-too-deeply': 'its elements are nested too deeply',
  'name-space-unknown': 'an element is in a name space that is not declared',
  'bad-line': 'a line is not as the format has it',
  'column-not-understood': 'a column is declared in a way that is not understood',
  'row-not-understood': 'a line is not as the format has it',
  'sentence-without-text': "a sentence's text is missing before its words",
  'sentence-without-tokens': 'a sentence has no words below its text',
  'text-differs-from-tokens': "a sentence's text and the words below it differ",
  'offset-encoding-unknown': 'it does not say in a known way how offsets are counted',
  'offset-out-of-range': 'an offset lies outside of the text',
  'offset-outside': 'an offset lies outside of the text',
  'span-reversed': 'an annotation ends before it starts',
  'spans-overlap': 'the parts of an annotation overlap',
  'text-mismatch': 'an annotation repeats other words than stand in the text at its offsets',
  'id-twice': 'an id comes twice',
  'repeated-id': 'an id comes twice',
  'unknown-id': 'an id is named that nothing in it has',
  'too-many-references': 'its feature structures point to one another more often than in any real file',
  'no-text': 'there is no word in it',
  'text-too-long': 'its text is longer than a lesson may be',
  'not-a-lesson': 'no lesson can be made of it',
};

/** The file can't be imported, in a sentence for whoever types. */
export function cannotImport({ file, code, where }: ExchangeProblem): CannotDo {
  return new CannotDo(`${file} can't be imported: ${REASONS[code]}${where === '' ? '' : ` (${where})`}`);
}

/** No pack can be made at `folder`, as Lesart could not open it again. */
export const cannotMake = (folder: string, { file, reason, path }: ContentProblem): CannotDo =>
  new CannotDo(
    `${folder} can't be made: of its ${file}, Lesart would say: ${reasonInWords(reason, path)}. Import less at a time`,
  );
