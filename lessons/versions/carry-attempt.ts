import type { Attempt, Check, Stage } from '../marks/attempt.ts';
import type { Carried, MovedWords, OpenCase } from '../marks/carried.ts';
import { emptyHistory, marksOf, type Edit, type History } from '../marks/history.ts';
import type { Mark } from '../marks/mark.ts';
import { Anchorer } from '../text/anchoring/anchorer.ts';
import { textUnder, type Span } from '../text/span.ts';
import { unsettledCases } from './open-cases.ts';
import { quote, questionOf } from './quotation.ts';

/** What an attempt is carried to. */
export interface NewText {
  lesson: Attempt['lesson'];
  text: string;
  /** ISO 8601. */
  at: string;
  /** The name of the file that keeps the attempt as it was. */
  copy: string;
}

/**
 * The attempt at a corrected article. Every span of it is anchored anew: marks, the whole history, the marks of both checks
 * and of the reveal, speakers and cues, the cursor. What was said and when stays, above all the frozen score.
 *
 * The history stays sound: undoing in the new attempt gives what undoing in the old one gave, carried. Edits that come to
 * nothing are left out. Marks in force that find no place are listed as open cases, with the learner's reasons; marks that
 * were undone or deleted before and find none are kept in the copy only.
 *
 * What was handed in is never carried: it stays what it is.
 *
 * @param article the text the attempt was made on
 */
export function carryAttempt(attempt: Attempt, article: string, to: NewText): Attempt {
  const inForce = marksOf(attempt.history);
  const marks = new MarkCarrier(article, to.text, inForce);
  const earlier = attempt.carried;
  const carried: Carried = {
    at: to.at,
    from: attempt.lesson.packVersion,
    copy: to.copy,
    seen: false,
    marks: inForce.length,
    moved: [
      ...(earlier?.seen === false ? earlier.moved : []),
      ...inForce.flatMap((mark) => marks.moved(mark)),
    ],
    // What an earlier correction left open is still open; its places were in a text that is gone. What was settled since
    // is not: where its words are lost again, that is a new case.
    open: [
      ...unsettledCases(attempt).map((open) => ({ ...marks.homeless(open), candidates: [] })),
      ...inForce.flatMap((mark) => marks.open(mark)),
    ],
  };
  return {
    ...attempt,
    lesson: to.lesson,
    article: to.text,
    carried,
    history: carryHistory(attempt.history, marks),
    stage: carryStage(attempt.stage, marks),
    cursor: marks.offset(attempt.cursor),
  };
}

/** Carries marks one by one, each always in the same way. */
class MarkCarrier {
  readonly #anchorer: Anchorer;
  readonly #article: string;
  /** Marks in force that would stand on the same words as another; the later ones give way. */
  readonly #taken: ReadonlySet<string>;

  constructor(article: string, text: string, inForce: readonly Mark[]) {
    this.#anchorer = new Anchorer(article, text);
    this.#article = article;
    this.#taken = this.#findTaken(inForce);
  }

  offset(offset: number): number {
    return this.#anchorer.offset(offset);
  }

  /** Null where its words find no place. A link that finds none is let go. */
  carry(mark: Mark): Mark | null {
    const span = this.#place(mark);
    if (span === null || this.#taken.has(nameOf(mark))) return null;
    return { ...mark, ...span, speaker: this.#placeLink(mark.speaker), cue: this.#placeLink(mark.cue) };
  }

  /** What was found, but is worth a look. */
  moved(mark: Mark): MovedWords[] {
    if (this.carry(mark) === null) return [];
    return partsOf(mark).flatMap(([part, span]) => {
      const found = this.#anchorer.anchor(span);
      if (found.kind !== 'found' || found.confidence === 'same' || found.confidence === 'same-words')
        return [];
      const { confidence } = found;
      return [{ mark: mark.id, part, confidence, words: textUnder(this.#article, span) }];
    });
  }

  open(mark: Mark): OpenCase[] {
    const { start: _start, end: _end, ...rest } = mark;
    const waiting = { ...rest, speaker: this.#placeLink(mark.speaker), cue: this.#placeLink(mark.cue) };
    return partsOf(mark).flatMap(([part, span]): OpenCase[] => {
      const question = questionOf(this.#article, span, this.#anchorer.anchor(span));
      if (question !== null) return [{ part, mark: waiting, ...question }];
      if (part !== 'mark' || !this.#taken.has(nameOf(mark))) return [];
      return [
        { part, mark: waiting, quotation: quote(this.#article, span), reason: 'taken', candidates: [] },
      ];
    });
  }

  /** A case left open before, its links in the newer text. */
  homeless(open: OpenCase): OpenCase {
    const { speaker, cue } = open.mark;
    return { ...open, mark: { ...open.mark, speaker: this.#placeLink(speaker), cue: this.#placeLink(cue) } };
  }

  #place(span: Span): Span | null {
    const found = this.#anchorer.anchor({ start: span.start, end: span.end });
    return found.kind === 'found' ? found.span : null;
  }

  #placeLink = (span: Span | null): Span | null => (span === null ? null : this.#place(span));

  #findTaken(inForce: readonly Mark[]): ReadonlySet<string> {
    const places = new Set<string>();
    const taken = new Set<string>();
    for (const mark of inForce) {
      const span = this.#place(mark);
      if (span === null) continue;
      const place = `${mark.category} ${String(span.start)} ${String(span.end)}`;
      if (places.has(place)) taken.add(nameOf(mark));
      places.add(place);
    }
    return taken;
  }
}

const nameOf = ({ id, category, start, end }: Mark): string =>
  [id, category, String(start), String(end)].join(' ');

function partsOf(mark: Mark): (readonly [OpenCase['part'], Span])[] {
  const links = [
    ['speaker', mark.speaker],
    ['cue', mark.cue],
  ] as const;
  return [
    ['mark', { start: mark.start, end: mark.end }] as const,
    ...links.flatMap(([part, span]) => (span === null ? [] : [[part, span] as const])),
  ];
}

/** Each edit anew, as the step between what stood before and after it, carried. */
function carryHistory(history: History, marks: MarkCarrier): History {
  const carried: History = { edits: [], position: 0 };
  const before = new Map<string, Mark>();
  history.edits.forEach((edit, place) => {
    const step = carryEdit(edit, before, marks);
    if (step !== null) carried.edits.push(step);
    if (place < history.position) carried.position = carried.edits.length;
  });
  return carried.edits.length === 0 ? emptyHistory : carried;
}

/** @param standing the carried marks before this edit; brought up to date */
function carryEdit(edit: Edit, standing: Map<string, Mark>, marks: MarkCarrier): Edit | null {
  const after = edit.kind === 'remove' ? null : marks.carry(edit.kind === 'add' ? edit.mark : edit.after);
  const id = edit.kind === 'change' ? edit.after.id : edit.mark.id;
  const before = standing.get(id) ?? null;
  if (after === null) standing.delete(id);
  else standing.set(id, after);
  if (before === null) return after === null ? null : { kind: 'add', mark: after };
  if (after === null) return { kind: 'remove', mark: before };
  return JSON.stringify(before) === JSON.stringify(after) ? null : { kind: 'change', before, after };
}

function carryStage(stage: Stage, marks: MarkCarrier): Stage {
  const carryAll = (all: readonly Mark[]): Mark[] => all.flatMap((mark) => marks.carry(mark) ?? []);
  const carryCheck = (check: Check): Check => ({ ...check, marks: carryAll(check.marks) });
  switch (stage.step) {
    case 'read':
    case 'mark':
    case 'handed-in':
      return stage;
    case 'check':
      return {
        ...stage,
        first: carryCheck(stage.first),
        second: stage.second === null ? null : carryCheck(stage.second),
      };
    case 'compare':
    case 'transfer':
      return {
        ...stage,
        first: carryCheck(stage.first),
        second: carryCheck(stage.second),
        frozen: { ...stage.frozen, marks: carryAll(stage.frozen.marks) },
      };
  }
}
