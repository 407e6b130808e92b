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
