import type { GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import { checkLesson } from '../../../lessons/format/check.ts';
import { compareVersions } from '../../../lessons/format/identity.ts';
import { keyFormat, type KeyItem } from '../../../lessons/format/key.ts';
import { localize } from '../../../lessons/format/localized.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import type { Failure } from '../../contract/errors.ts';
import type { Result } from '../../../lessons/result.ts';
import { decodeJson } from '../files/read-file.ts';
import { gradingLesson } from '../gradebook/grading-lesson.ts';
import type { Gradebook } from '../gradebook/gradebook.ts';
import type { SealedLesson } from '../library/lesson-folder.ts';
import type { LibraryLesson } from '../library/library.ts';
import { unsealKey } from '../pack-format/seal-key.ts';
import type { Refusal } from './sources/source.ts';

/** A lesson to grade by, or why there is none. */
export type AtHand = { kind: 'lesson'; by: GradingLesson; title: string } | ({ kind: 'refused' } & Refusal);

/** Where lessons are looked up: the library, or packs that were named. */
export interface LessonShelf {
  /** Fails with `lesson-missing`, or as a lesson that can't be used. */
  read: (reference: Reference) => Promise<Result<LibraryLesson, Failure>>;
  /** Null where there is no such pack. */
  find: (pack: string) => Promise<{ pack: { version: string } } | null>;
}

export type Unlocked = 'opened' | 'wrong-passphrase' | 'damaged' | 'lesson-missing';

type Reference = Pick<Attempt['lesson'], 'pack' | 'lesson'>;

/**
 * The lessons hand-ins are graded by, each read once: as the gradebook grades it already, else as the library has it. Opened
 * keys are held in memory until the app is closed and written nowhere.
 */
export class LessonsAtHand {
  readonly #library: LessonShelf;
  readonly #gradebook: Pick<Gradebook, 'gradingLesson'> | null;
  readonly #known = new Map<string, Promise<AtHand>>();
  /** By lesson and text: a corrected lesson needs its passphrase anew. */
  readonly #opened = new Map<string, KeyItem[]>();

  /** @param gradebook null where nothing is kept: every lesson is then the library's */
  constructor(library: LessonShelf, gradebook: Pick<Gradebook, 'gradingLesson'> | null = null) {
    this.#library = library;
    this.#gradebook = gradebook;
  }

  /** The lesson an attempt was made on, in whichever version it is here. */
  async find(made: Attempt['lesson']): Promise<AtHand> {
    const name = nameOf(made);
    const known = this.#known.get(name) ?? this.#look(made);
    this.#known.set(name, known);
    const found = await known;
    if (found.kind === 'refused') return found;
    const { by } = found;
    // What was made on a later text would have to be carried back to words that were mended since.
    const isLater = compareVersions(made.packVersion, by.packVersion) > 0;
    return isLater && made.textHash !== by.textHash
      ? refused('lesson-newer', { ...referenceOf(made), version: made.packVersion, here: by.packVersion })
      : found;
  }

  /** From now on every lesson is read anew; opened keys stay open. */
  refresh(): void {
    this.#known.clear();
  }

  /** Opens a sealed key. Takes a second: passphrases are made slow to guess. */
  async unlock(of: Reference, passphrase: string): Promise<Unlocked> {
    const read = await this.#library.read({ pack: of.pack, lesson: of.lesson });
    if (!read.ok) return 'lesson-missing';
    if (read.value.sealedKey === null) {
      this.#known.delete(nameOf(of));
      return 'opened';
    }
    const key = await openKey(read.value, passphrase);
    if (!Array.isArray(key)) return key;
    this.#opened.set(sealedName(of, read.value), key);
    this.#known.delete(nameOf(of));
    return 'opened';
  }

  async #look(made: Attempt['lesson']): Promise<AtHand> {
    const reference = referenceOf(made);
    const graded = await this.#gradebook?.gradingLesson(reference);
    if (graded?.ok === false) return refused('not-kept', { code: graded.error.code });
    if (graded !== undefined && graded.value !== null) return lessonOf(graded.value);
    const read = await this.#library.read(reference);
    if (!read.ok) return this.#missing(made, read);
    const lesson = this.#withKey(reference, read.value);
    if (lesson === null) return refused('sealed', { ...reference, title: titleOf(read.value.lesson) });
    return lessonOf(gradingLesson(read.value.pack, { ...read.value, lesson }));
  }

  #withKey(of: Reference, found: LibraryLesson): GradingLesson['lesson'] | null {
    if (found.sealedKey === null) return found.lesson;
    const key = this.#opened.get(sealedName(of, found));
    return key === undefined ? null : { ...found.lesson, key };
  }

  async #missing(
    made: Attempt['lesson'],
    { error }: Extract<Result<never, Failure>, { ok: false }>,
  ): Promise<AtHand> {
    const reference = referenceOf(made);
    if (error.code !== 'lesson-missing') return refused('lesson-unusable', { ...reference });
    const found = await this.#library.find(made.pack);
    const version = made.packVersion;
    if (found === null) return refused('lesson-unknown', { ...reference, version });
    const here = found.pack.version;
    return refused('lesson-not-in-pack', { ...reference, version, here });
  }
}

async function openKey(found: SealedLesson, passphrase: string): Promise<KeyItem[] | Unlocked> {
  const bytes = await unsealKey(found.sealedKey, passphrase);
  if (!bytes.ok) return bytes.error === 'wrong-passphrase' ? 'wrong-passphrase' : 'damaged';
  const json = decodeJson(bytes.value);
  const key = json.ok ? readSaved(keyFormat, json.value) : json;
  if (!key.ok) return 'damaged';
  const { items } = key.value;
  return checkLesson({ ...found.lesson, key: items }).length === 0 ? items : 'damaged';
}

const lessonOf = (by: GradingLesson): AtHand => ({ kind: 'lesson', by, title: titleOf(by.lesson) });

/** In the lesson's own language. */
const titleOf = ({ title, language }: Pick<GradingLesson['lesson'], 'title' | 'language'>): string =>
  localize(title, language, language).text;

const referenceOf = ({ pack, lesson }: Reference): { pack: string; lesson: string } => ({ pack, lesson });
const nameOf = ({ pack, lesson }: Reference): string => `${pack}/${lesson}`;
const sealedName = (of: Reference, { sealedKey }: SealedLesson): string =>
  `${nameOf(of)} ${sealedKey.textHash} ${sealedKey.cipher.tag}`;

const refused = (code: Refusal['code'], params: Record<string, string>): AtHand => ({
  kind: 'refused',
  code,
  params,
});
