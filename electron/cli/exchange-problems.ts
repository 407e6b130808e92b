import type { ExchangeProblem } from '../../lessons/exchange/exchange-format.ts';
import { reasonInWords } from './reasons.ts';
import { CannotDo } from './terminal.ts';

/** Why a file of another format can't be read; codes that are not here are those of Lesart's own files, or name themselves. */
const REASONS: Readonly<Record<string, string>> = {
  'too-large': 'it is too large',
  'too-long': 'it is longer than a lesson may be',
  'text-too-long': 'its text is longer than a lesson may be',
  'not-text': 'it is no text file',
  'not-utf8': 'it is not UTF-8 text',
  'nothing-to-read': 'there is no word in it',
  'no-text': 'there is no word in it',
  'too-deep': 'its elements are nested too deeply',
  'too-many-elements': 'it has more elements than any article',
  'not-a-docx': 'it is no Word document (.docx)',
  'old-or-locked-document': 'it is in an older format of Word or has a password: save it anew as .docx',
  'unsafe-archive': 'it is damaged, or not safe to unpack',
  'not-this-format': 'it is not of this format',
  'not-a-lesson': 'no lesson can be made of it',
};

/** `path` can't be imported, in a sentence for whoever types. */
export function cannotImport({ file, code, where }: ExchangeProblem): CannotDo {
  const reason = REASONS[code] ?? reasonInWords(code);
  return new CannotDo(`${file} can't be imported: ${reason}${where === '' ? '' : ` (${where})`}`);
}
