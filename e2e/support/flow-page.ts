import { expect, type Locator, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { keyFormat } from '../../lessons/format/key.ts';
import { lessonFormat, type LessonFile } from '../../lessons/format/lesson.ts';
import { readSaved, type SavedFormat } from '../../lessons/format/saved.ts';
import { attemptFormat, type Attempt } from '../../lessons/marks/attempt.ts';
import { LessonPage } from './lesson-page.ts';

const folder = new URL('../../lessons/packs/wostotschny/gipfel-in-wostotschny/', import.meta.url);
const key = read(keyFormat, readFileSync(new URL('key.json', folder), 'utf8'));
const lesson = read(lessonFormat, readFileSync(new URL('lesson.json', folder), 'utf8'));

/** What only the key says, in every language: none of it may be in the page before the reveal. */
const keyTexts = key.items.flatMap(({ explanation }) => Object.values(explanation).flatMap(textsOf));
/** What is only said once a transfer sentence is answered. */
const transferTexts = lesson.transfer.flatMap(textsOfSentence);

/** What the screens say, as far as the flow's tests look at it. */
export const said = {
  de: {
    steps: ['Lesen', 'Markieren', 'Prüfen', 'Vergleichen', 'Übertragen'],
    framing: 'Framing',
    source: 'Quelle',
    quote: 'Zitat',
    found: (found: number) => new RegExp(`^${String(found)} von \\d+ gefunden`),
    reconsider: 'zum Überdenken',
    onTarget: 'getroffen',
    oneTooMany: 'ein Wort zu viel',
    tooLong: 'Ein Wort zu lang: Waffen.',
    otherCategory: 'andere Kategorie',
    arguable: 'vertretbar',
    notInKey: 'nicht in dieser Lösung',
    missed: 'nicht markiert',
    changed: 'seit der Prüfung geändert',
    noVerdictYet: 'Noch kein Urteil über einzelne Markierungen.',
    parts: ['Was hier passiert', 'Woran du es merkst', 'Gegenprobe'],
    neutral: 'Neutral gesagt',
    whoSpeaks: 'Wer spricht, zu wem, und woher man es weiß',
    clean: /nichts zu finden war, hast du zu Recht in Ruhe gelassen/,
    convinced: 'Überzeugt',
    disagree: 'Sehe ich anders …',
    filterMissed: /^nicht markiert \(\d+\)$/,
    nothingHere: 'Hier ist nichts zu markieren',
    check: 'Meine Markierungen prüfen',
    wasClean: 'Richtig: Dieser Satz ist sauber.',
    nextSentence: 'Nächster Satz',
    done: 'Geschafft',
    result: 'Ergebnis: Gipfel in Wostotschny',
    wrong: /\bfalsch/iu,
  },
  en: {
    steps: ['Read', 'Mark', 'Check', 'Compare', 'Transfer'],
    framing: 'Framing',
    source: 'Source',
    quote: 'Quote',
    found: (found: number) => new RegExp(`^${String(found)} of \\d+ found`),
    reconsider: 'to reconsider',
    onTarget: 'on target',
    oneTooMany: 'one word too many',
    tooLong: 'One word too long: Waffen.',
    otherCategory: 'other category',
    arguable: 'arguable',
    notInKey: 'not in this key',
    missed: 'not marked',
    changed: 'changed since the check',
    noVerdictYet: 'No verdict on a single mark yet.',
    parts: ['What happens here', 'How you notice it', 'Counter-test'],
    neutral: 'Put neutrally',
    whoSpeaks: 'Who speaks, to whom, and how we know',
    clean: /without anything to mark: you rightly left/,
    convinced: 'Convinced',
    disagree: 'I see it differently …',
    filterMissed: /^not marked \(\d+\)$/,
    nothingHere: 'Nothing to mark here',
    check: 'Check my marks',
    wasClean: 'Right: this sentence is clean.',
    nextSentence: 'Next sentence',
    done: 'Done',
    result: 'Result: Summit at Vostochny',
    wrong: /\bwrong\b/iu,
  },
} as const;

/** Stretches of the article, each of which meets the key in a way of its own. */
export const stretches = {
  onTarget: '"Ich werde immer zu Russland stehen"',
  oneTooMany: 'US-Vertreter warnten Kim im Vorfeld seines Staatsbesuchs davor, Waffen',
  otherCategory: 'sagte Putin',
  arguable: 'seltenen Besuche',
  notInKey: 'Amur-Region im Fernen Osten',
} as const;

/** The guided flow from the first reading to the result. */
export class FlowPage extends LessonPage {
  readonly verdicts: Locator;
  readonly rows: Locator;
  readonly card: Locator;
  readonly reason: Locator;
  readonly smallText: Locator;

  constructor(page: Page) {
    super(page);
    this.verdicts = page.locator('.margin .row');
    this.rows = page.getByTestId('row');
    this.card = page.getByTestId('row-card');
    this.reason = page.getByTestId('reason');
    this.smallText = page.getByTestId('small-text');
  }

  /** The words beside a category in the counts. */
  tally(category: string): Locator {
    return this.margin
      .locator('.tally')
      .filter({ has: this.page.getByText(category, { exact: true }) })
      .locator('.tally-words');
  }

  /** What else is said of a category: marks to reconsider, arguable ones. */
  besides(category: string): Locator {
    return this.margin
      .locator('.tally')
      .filter({ has: this.page.getByText(category, { exact: true }) })
      .locator('.tally-besides');
  }

  /** The row of a stretch in the list on screen. */
  rowOf(words: string): Locator {
    return this.verdicts.filter({ hasText: words });
  }

  /** Not a word of any explanation is in the page, seen or hidden. */
  async hidesKey(): Promise<void> {
    expect(await this.leaks(keyTexts)).toEqual([]);
  }

  /** Nothing tells how a transfer sentence is meant to be answered. */
  async hidesTransfer(): Promise<void> {
    expect(await this.leaks(transferTexts)).toEqual([]);
  }

  /** No single mark is judged, in words or by a sign. */
  async judgesNoMark(words: (typeof said)['de' | 'en']): Promise<void> {
    await expect(this.verdicts).toHaveCount(0);
    await expect(this.card).toHaveCount(0);
    for (const verdict of [
      words.onTarget,
      words.oneTooMany,
      words.otherCategory,
      words.notInKey,
      words.missed,
    ]) {
      await expect(this.page.getByText(verdict)).toHaveCount(0);
    }
  }

  /** Of the sentences from `place` on nothing is told. */
  async hidesOpenTransfer(place: number): Promise<void> {
    expect(await this.leaks(lesson.transfer.slice(place).flatMap(textsOfSentence))).toEqual([]);
  }

  private leaks(texts: readonly string[]): Promise<string[]> {
    return this.page.evaluate((secrets) => {
      const html = document.documentElement.outerHTML;
      const text = document.documentElement.textContent;
      return secrets.filter((secret) => html.includes(secret) || text.includes(secret));
    }, texts);
  }
}

/** The attempt as it lies on the disk. */
export function attemptOnDisk(userData: string): Attempt {
  const work = join(userData, 'work');
  const file = readdirSync(work).find((name) => name.endsWith('.lesart-attempt'));
  if (file === undefined) throw new Error('no attempt on the disk');
  return read(attemptFormat, readFileSync(join(work, file), 'utf8'));
}

function read<Value>(format: SavedFormat<Value>, text: string): Value {
  const found = readSaved(format, JSON.parse(text));
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

function textsOf(texts: Record<string, string>): string[] {
  return Object.values(texts);
}

function textsOfSentence({ comment, spans }: LessonFile['transfer'][number]): string[] {
  return [...textsOf(comment), ...spans.flatMap(({ why }) => textsOf(why))];
}
