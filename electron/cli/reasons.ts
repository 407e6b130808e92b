/**
 * What the codes of checks and readers mean, in words that finish the sentence "... can't be used: ". Codes that are not
 * here name themselves; they are those of the schema library for shapes nobody makes by accident.
 */
const REASONS: Readonly<Record<string, string>> = {
  missing: 'there is no such file',
  unreadable: 'the system does not let it be read',
  'not-a-file': 'it is not an ordinary file',
  'too-large': 'it is too large',
  'pack-too-large': 'all its files together are too large',
  'not-utf8': 'it is not UTF-8 text',
  'not-json': 'it is not JSON',
  'too-deep': 'its arrays and objects lie too deep in one another',
  'too-many-values': 'it holds more values than any lesson',
  'special-key': 'it has the key "__proto__"',
  'not-this-format': 'it is JSON, but not of this format',
  'newer-version': 'it was made by a newer version of Lesart',
  invalid_type: 'something is missing or of the wrong type',
  invalid_value: 'a value is none of those allowed',
  invalid_format: 'a text has the wrong form',
  unrecognized_keys: 'there is a field that is not known',
  too_small: 'a number, text or list is too small',
  too_big: 'a number, text or list is too large',
  'span-empty-or-reversed': 'a span ends before it starts, or where it starts',
  'span-reversed': 'a span ends before it starts',
  'span-beyond-document': 'a span ends after the document',
  'outside-text': 'a span ends after the text',
  'core-outside-margin': 'a core is not within its margin',
  'unknown-category': 'the lesson has no such category',
  'category-not-listed': 'a span has a category that is not in "categories"',
  'not-a-slug': 'an id is not of small letters, digits and single hyphens ("my-lesson")',
  'not-a-version': 'a version is not three numbers with points between them ("1.0.0")',
  'not-a-picture-name':
    'the name of a picture is not of small letters, digits and hyphens, ending in .png or .jpg',
  'not-one-letter': 'the letter of a category is not exactly one letter',
  invalid: 'it is not as its format says',
  'not-base64': 'bytes are not written in base64',
  'not-so-many-bytes': 'a hash, key or signature is not as long as it must be',
  'language-tag': 'a language is not written as a tag ("de", "en", "pt-BR")',
  'no-language': 'a text is there in no language at all',
  'control-character': 'a name holds a line break or another control character',
  'unknown-technique': 'the category has no such technique',
  'unknown-voice': 'the lesson has no such voice',
  'unknown-first-part':
    'the item that this one continues is not there, of another category, or continues one itself',
  'speaker-missing': 'there are further speakers, but no first one',
  'blocks-overlap': 'a block starts before the one in front of it ends',
  'text-between-blocks': 'there are words between this block and the one before it that are in no block',
  'text-after-blocks': 'there are words after the last block',
  'repeated-id': 'an id comes twice',
  'id-not-the-folder': 'its id is not the name of its folder',
  'key-open-and-sealed': 'there is an open key beside the sealed one; one of them must go',
  'other-text': 'it was sealed for another text',
  'other-lesson': 'it was sealed for another lesson',
  'wrong-passphrase': 'the passphrase is not the one it was sealed with',
  damaged: 'the passphrase is right, but the file was changed or damaged since it was sealed',
};

/** A reason and where it shows ("" : everywhere), as the end of a sentence. */
export const reasonInWords = (code: string, path = '', further = 0): string =>
  (REASONS[code] ?? code) +
  (path === '' ? '' : `, at ${path}`) +
  (further === 0 ? '' : ` (and ${String(further)} more)`);
