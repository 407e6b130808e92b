import type { Result } from '../result.ts';
import type { AnnotatedText } from './annotated-text.ts';

/** A file of an import or export, already decoded from UTF-8; newlines exactly as they stand in the file. */
export interface TextFile {
  /** File name with its ending, no folders. */
  name: string;
  text: string;
}

/** Every kind of thing that can be lost on the way, or changed. */
export type LossKind =
  // Of articles.
  | 'image'
  | 'embedded-media'
  | 'formula'
  | 'table'
  | 'footnote'
  | 'comment'
  | 'tracked-deletion'
  | 'link'
  | 'list'
  | 'markup'
  | 'nesting'
  | 'code-layout'
  | 'front-matter'
  | 'outside-article'
  | 'invisible-character'
  | 'unreadable-character'
  | 'assumed-encoding'
  // Of texts, and of the records and files that hold them.
  | 'article'
  | 'unreadable-text'
  | 'text'
  | 'view'
  | 'record'
  | 'page'
  | 'column'
  | 'undeclared-cell'
  | 'line'
  | 'language'
  | 'name'
  | 'long-text'
  | 'sentence-text'
  | 'offset'
  | 'character'
  | 'lone-surrogate'
  | 'white-space'
  // Of annotations.
  | 'annotation'
  | 'skipped-annotation'
  | 'prediction'
  | 'annotator'
  | 'id'
  | 'label'
  | 'label-white-space'
  | 'feature'
  | 'text-feature'
  | 'feature-structure'
  | 'field'
  | 'note'
  | 'body'
  | 'body-field'
  | 'event'
  | 'region'
  // Of where they lie.
  | 'span'
  | 'empty-span'
  | 'target'
  | 'moved'
  | 'ambiguous-quote'
  | 'text-mismatch'
  | 'overlap'
  | 'discontinuous-span'
  | 'split-character'
  | 'span-across-lines'
  | 'phrase'
  | 'part-of-word'
  // Of what links them.
  | 'relation'
  | 'relation-label'
  | 'relation-feature'
  | 'relation-direction'
  // Of lessons and exercises.
  | 'lesson-field'
  | 'block'
  | 'mention'
  | 'setting'
  | 'labels-together'
  | 'asterisks';

/**
 * Something a format, or Lesart, could not carry. Never a sentence: those are made where people read them.
 *
 * `what` names the kind of thing in the model's words, `name` which one where there are several ("strength"), `count` how
 * many times, and `where` up to three of them: ids, or the words concerned.
 */
export interface Loss {
  what: LossKind;
  name: string;
  count: number;
  where: string[];
}

/** Every reason why a file can't be read as the format it is said to be, or no lesson can be made of it. */
export type ExchangeProblemCode =
  // Of files: too large or long, in another encoding, of another kind, a part of what a format consists of.
  | 'too-large'
  | 'too-long'
  | 'not-text'
  | 'not-utf8'
  | 'not-this-format'
  | 'newer-version'
  | 'unknown-ending'
  | 'text-missing'
  | 'type-system-without-text'
  // Of articles.
  | 'nothing-to-read'
  | 'too-deep'
  | 'too-many-elements'
  | 'not-a-docx'
  | 'old-or-locked-document'
  | 'unsafe-archive'
  // Of JSON and XML.
  | 'not-json'
  | 'json-damaged'
  | 'bad-shape'
  | 'xml-damaged'
  | 'document-type-refused'
  | 'nested-too-deeply'
  | 'name-space-unknown'
  // Of lines and columns.
  | 'bad-line'
  | 'column-not-understood'
  | 'row-not-understood'
  | 'sentence-without-text'
  | 'sentence-without-tokens'
  | 'text-differs-from-tokens'
  // Of offsets and the words under them.
  | 'offset-encoding-unknown'
  | 'offset-out-of-range'
  | 'offset-outside'
  | 'span-reversed'
  | 'spans-overlap'
  | 'text-mismatch'
  // Of ids.
  | 'id-twice'
  | 'repeated-id'
  | 'unknown-id'
  | 'too-many-references'
  // Of lessons.
  | 'no-text'
  | 'text-too-long'
  | 'not-a-lesson';

/** Why files can't be read as this format: which file, a code, and where in it ("line 12", "annotations[3].start"). */
export interface ExchangeProblem {
  file: string;
  code: ExchangeProblemCode;
  where: string;
}

/** Texts read, and what of the files had no place in them. */
export interface Imported {
  texts: AnnotatedText[];
  losses: Loss[];
}

/** Files written, and what of the texts the format could not carry. */
export interface Exported {
  files: TextFile[];
  losses: Loss[];
}

/** A format of another tool. Pure: who reads and writes the disk is not its matter. */
export interface ExchangeFormat {
  /** As typed on the command line: "brat", "webanno-tsv3". */
  id: string;
  /** As its makers write it: "brat standoff". */
  name: string;
  /** Endings of the files it consists of, with the dot. */
  endings: readonly string[];
  /** Names of the files that belong to one of this name where they lie beside it. Missing where each file is whole. */
  companions?: (name: string) => readonly string[];
  /** Null where a format can only be written. */
  read: ((files: readonly TextFile[]) => Result<Imported, ExchangeProblem>) | null;
  /** Null where a format can only be read. */
  write: ((texts: readonly AnnotatedText[]) => Exported) | null;
}
