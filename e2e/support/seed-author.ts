import { readFileSync } from 'node:fs';

import { expect, type Locator, type Page } from '@playwright/test';

import { around } from '../../lessons/authoring/key/stretch.ts';
import type { KeyItem } from '../../lessons/format/key.ts';
import type { SmallText, Voice } from '../../lessons/format/lesson.ts';
import type { Localized } from '../../lessons/format/localized.ts';
import { overlaps, sameSpan, textUnder, type Span } from '../../lessons/text/span.ts';
import { findWords } from '../../lessons/text/words.ts';
import { LessonPage } from './lesson-page.ts';
import { readPack } from './pack-file.ts';
import { dragOver } from './study.ts';

const folder = new URL('../../lessons/packs/wostotschny/', import.meta.url);

/** The pack that ships: what is to be entered. */
export const seed = readPack((name) => readFileSync(new URL(name, folder), 'utf8'));

/** What the new pack is called: the name of the one that ships is taken wherever Lesart is. */
export const packId = 'staatsbesuch';

const { text } = seed.lesson;
const wordsOf = (span: Span): string => textUnder(text, span);

const strengthNames = { required: 'Pflicht', acceptable: 'vertretbar', debatable: 'strittig' } as const;
const kindNames = {
  person: 'Person',
  official: 'Amt oder Sprecherin',
  collective: 'Gruppe',
  medium: 'Medium',
  anonymous: 'ungenannt',
} as const;

/** Someone who writes the lesson that ships, by mouse and keyboard, in German. */
export class SeedAuthor extends LessonPage {
  readonly undo: Locator;
  readonly redo: Locator;
  readonly #card: Locator;

  constructor(page: Page) {
    super(page, text);
    this.undo = page.getByRole('button', { name: 'Rückgängig' }).first();
    this.redo = page.getByRole('button', { name: 'Wiederholen' }).first();
    this.#card = page.getByTestId('item-card');
  }

  async begin(): Promise<void> {
    await this.page.locator('.author-button').click();
    await this.page.getByRole('textbox', { name: 'Der Artikel' }).fill(text);
    await this.page.getByTestId('begin-lesson').click();
    await expect(this.page.locator('.text-block').first()).toBeVisible();
  }

  /** Cuts blocks where those of the lesson begin, the last first, and says what each is. */
  async setBlocks(): Promise<void> {
    const { page } = this;
    const { blocks } = seed.lesson;
    const rows = page.locator('.text-block');
    for (let count = await rows.count(); count < blocks.length; count += 1) {
      const known = await rows.count();
      const rest = blocks[blocks.length - 1 - (known - 4)];
      if (rest === undefined) throw new Error('no block to cut');
      await rows.nth(3).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.block-words')).toBeFocused();
      for (let at = rest.end; at > rest.start; at -= 1) await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      await expect(rows).toHaveCount(known + 1);
      await page.keyboard.press('Escape');
    }
    const letters = {
      caption: 'b',
      teaser: 't',
      paragraph: 'a',
      headline: 's',
      lead: 'v',
      credit: 'n',
      subheading: 'z',
    };
    for (const [place, { kind }] of blocks.entries()) {
      await rows.nth(place).focus();
      await page.keyboard.press(letters[kind]);
      await expect(rows.nth(place)).toHaveAttribute('data-kind', kind);
    }
    await expect(rows.locator(':scope > :last-child')).toHaveText(blocks.map(wordsOf));
  }

  async writeDetails(): Promise<void> {
    const { page } = this;
    const { lesson, pack } = seed;
    await this.goTo(3);
    await page.getByRole('region', { name: 'Sprachen' }).getByRole('button', { name: 'Englisch' }).click();
    await this.#write('lesson title', lesson.title);
    await this.#write('lesson summary', lesson.summary);
    for (const [place, goal] of lesson.goals.entries()) {
      if (place > 0) await page.getByRole('button', { name: 'Lernziel hinzufügen' }).click();
      await this.#write(`lesson goals[${String(place)}]`, goal);
    }
    await this.#field('lesson minutes').fill(String(lesson.minutes));
    await this.#write('lesson rights.source', lesson.rights.source);
    await this.#write('lesson rights.notice', lesson.rights.notice);
    await this.#field('pack authors').fill(pack.authors.join('\n'));
    await this.#write('pack title', pack.title);
    await this.#field('lesson id').fill(lesson.id);
    await this.#field('pack id').fill(packId);
    await this.#field('pack id').blur();
  }

  async writeVoices(): Promise<void> {
    const voices = this.page.getByRole('region', { name: 'Stimmen' });
    for (const voice of seed.lesson.voices) {
      await voices.getByRole('textbox', { name: 'Neue Stimme' }).fill(voice.name);
      await this.page.keyboard.press('Enter');
      await this.#writeVoice(voices.getByRole('article', { name: voice.name, exact: true }), voice);
    }
  }

  async #writeVoice(card: Locator, { id, role, kind, mentions }: Voice): Promise<void> {
    await this.#write(' role', role, card);
    await card.getByText(kindNames[kind], { exact: true }).click();
    for (const [place, mention] of mentions.entries()) {
      const words = wordsOf(mention);
      const nth = occurrences(words)
        .filter((span) => !mentions.slice(0, place).some((other) => overlaps(other, span)))
        .findIndex(({ start }) => start === mention.start);
      await card.getByRole('textbox', { name: 'Andere Wörter, die sie meinen' }).fill(words);
      await this.page.keyboard.press('Enter');
      const found = card.locator('.mention').filter({ hasText: 'Übernehmen' });
      await expect(found.locator('strong').first()).toHaveText(words);
      await found.nth(Math.max(0, nth)).getByRole('button').click();
      await expect(card.locator('.mention').filter({ hasText: 'Entfernen' })).toHaveCount(place + 1);
    }
    const name = card.getByRole('textbox', { name: 'Kurzname' });
    await name.fill(id);
    await name.blur();
  }

  async writeSmallTexts(): Promise<void> {
    const example = this.page.getByRole('region', { name: 'Beispiel', exact: true });
    const marked = example.locator('.small-span').getByRole('button', { name: /entfernen$/ });
    while ((await marked.count()) > 0) await marked.first().click();
    await this.#writeSmall(example.getByRole('article'), seed.lesson.example);
    const transfer = this.page.getByRole('region', { name: 'Übertragung', exact: true });
    for (const [place, sentence] of seed.lesson.transfer.entries()) {
      await transfer.getByRole('button', { name: 'Satz hinzufügen' }).click();
      await this.#writeSmall(transfer.getByRole('article').nth(place), sentence);
    }
  }

  async #writeSmall(card: Locator, small: SmallText): Promise<void> {
    const words = card.getByRole('textbox', { name: 'Text', exact: true });
    await words.fill(small.text);
    await words.blur();
    for (const [place, { category, core, margin, why }] of small.spans.entries()) {
      await card.getByRole('radio', { name: nameOf(category) }).click();
      await dragOver(this.page, card.getByTestId('small-text'), textUnder(small.text, core));
      const span = card.locator('.small-span').nth(place);
      const reach = async (button: string, between: string): Promise<void> => {
        for (const _word of findWords(between, 'de'))
          await span.getByRole('button', { name: button }).click();
      };
      await reach('Anfang ein Wort früher', small.text.slice(margin.start, core.start));
      await reach('Ende ein Wort später', small.text.slice(core.end, margin.end));
      await this.#write('.why', why, span);
    }
    await this.#write('comment', small.comment, card);
    const name = card.getByRole('textbox', { name: 'Kurzname' });
    await name.fill(small.id);
    await name.blur();
  }

  /** Marks an item and says everything about it on its card. */
  async writeItem(item: KeyItem): Promise<void> {
    const card = this.#card;
    if (!(await this.article.isVisible())) await this.goTo(2);
    await this.article.press('Escape');
    await this.takePen(nameOf(item.category));
    await this.#dragSpan(item.core);
    await expect(card.locator('.card-words')).toHaveText(wordsOf(item.core));
    await card.getByText(strengthNames[item.strength], { exact: true }).click();
    await card.getByRole('button', { name: /Technik/ }).click();
    await this.page.getByRole('option', { name: techniqueOf(item), exact: true }).click();
    await this.#writeLinks(item);
    await this.#writeBoundaries(item);
    for (const [language, tab] of [
      ['de', 'Deutsch'],
      ['en', 'Englisch'],
    ] as const) {
      await card.getByRole('tab', { name: tab }).click();
      for (const field of ['what', 'notice', 'counterTest', 'better'] as const) {
        const words = item.explanation[field][language] ?? '';
        await card.locator(`[data-place$=" explanation.${field}"] [data-language="${language}"]`).fill(words);
      }
    }
    await this.#openPart('Weiteres');
    const name = card.getByRole('textbox', { name: 'Kurzname' });
    await name.fill(item.id);
    await name.press('Enter');
    await expect(card).toHaveAttribute('data-place', `item:${item.id}`);
  }

  async #writeLinks({ speaker, cue }: KeyItem): Promise<void> {
    const card = this.#card;
    if (speaker !== null) {
      const voice = seed.lesson.voices.find(({ id }) => id === speaker.voice)?.name ?? '';
      await card.locator('.new-speaker .select-button').click();
      await this.page.getByRole('option', { name: voice, exact: true }).click();
      await card.locator('.speaker-name input').fill(speaker.name);
      if (speaker.span !== null) {
        await card.locator('.speaker-place').getByRole('button').click();
        await this.#dragSpan(speaker.span);
        await expect(card.locator('.speaker-place .article-words')).toHaveText(wordsOf(speaker.span));
      }
    }
    if (cue !== null) {
      await card.getByRole('button', { name: 'Das Redeverb im Text zeigen' }).click();
      await this.#dragSpan(cue);
      await expect(card.locator('.cue-row .article-words')).toHaveText(wordsOf(cue));
    }
  }

  async #writeBoundaries({ core, margin, alternatives }: KeyItem): Promise<void> {
    const card = this.#card;
    if (core.start === margin.start && core.end === margin.end && alternatives.length === 0) return;
    await this.#openPart('Grenzen');
    const boundaries = card.locator('.boundary');
    await widen(boundaries.first(), core, margin);
    for (const [place, other] of alternatives.entries()) {
      await card.getByRole('button', { name: 'Andere Grenzen im Text zeigen' }).click();
      await this.#dragSpan(other.core);
      await expect(boundaries).toHaveCount(place + 2);
      // What also counts has the item's own margin at first.
      if (sameSpan(around(margin, other.core), other.margin)) continue;
      const close = boundaries.nth(place + 1).getByRole('button', { name: 'Kein Spielraum' });
      if ((await close.count()) > 0) await close.click();
      await widen(boundaries.nth(place + 1), other.core, other.margin);
    }
  }

  async #openPart(title: string): Promise<void> {
    const button = this.#card.getByRole('button', { name: title, exact: true });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  }

  /** Says of everything that may be a mistake that it is meant so. */
  async acceptDoubts(): Promise<void> {
    await this.goTo(5);
    const doubtful = this.page.getByTestId('missing-doubtful');
    await expect(this.page.locator('.missing-searching')).toHaveCount(0, { timeout: 30_000 });
    if ((await doubtful.count()) > 0) await doubtful.click();
    const look = this.page.getByRole('button', { name: /^So gewollt/ });
    while ((await look.count()) > 0) await look.first().click();
  }

  async publish(): Promise<void> {
    await this.goTo(5);
    await this.saved();
    const button = this.page.getByRole('button', { name: /^Als Datei speichern/ });
    await expect(button).toBeEnabled({ timeout: 30_000 });
    await button.click();
    await expect(this.page.getByTestId('published')).toContainText('Version 1.0.0');
  }

  async goTo(step: 1 | 2 | 3 | 4 | 5): Promise<void> {
    await this.page.keyboard.press(`Control+${String(step)}`);
    const button = this.page
      .locator('.open-steps li')
      .nth(step - 1)
      .getByRole('button');
    await expect(button).toHaveAttribute('aria-current', 'step');
  }

  /** Writes a text in each language into the fields of a place, whose name ends so. */
  async #write(place: string, texts: Localized, within: Page | Locator = this.page): Promise<void> {
    for (const [language, words] of Object.entries(texts)) {
      await within.locator(`[data-place$="${place}"] [data-language="${language}"]`).fill(words);
    }
  }

  #field(place: string): Locator {
    return this.page.locator(`[data-place="${place}"]`).locator('input, textarea');
  }

  #dragSpan(span: Span): Promise<void> {
    const words = wordsOf(span);
    let occurrence = 0;
    for (let at = text.indexOf(words); at < span.start; at = text.indexOf(words, at + 1)) occurrence += 1;
    return this.drag(words, occurrence);
  }
}

/** Moves the margin's edges outwards from the core's. */
async function widen(boundary: Locator, core: Span, margin: Span): Promise<void> {
  const step = async (name: string, between: string): Promise<void> => {
    const button = boundary.getByRole('button', { name });
    for (let piece = 0; piece < countPieces(between); piece += 1) await button.click();
  };
  await step('Spielraum: Anfang früher', text.slice(margin.start, core.start));
  await step('Spielraum: Ende später', text.slice(core.end, margin.end));
}

/** Words, and stretches of punctuation between them: what one step of an edge goes over. */
function countPieces(stretch: string): number {
  let rest = stretch;
  for (const { start, end } of findWords(stretch, 'de').reverse())
    rest = `${rest.slice(0, start)} w ${rest.slice(end)}`;
  return rest.split(/\s+/u).filter((piece) => piece !== '').length;
}

/** Where words stand in the article as whole words. */
function occurrences(words: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length))
    found.push({ start, end: start + words.length });
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  return found.filter(({ start, end }) => !isLetter(start - 1) && !isLetter(end));
}

const nameOf = (category: string): string =>
  seed.lesson.categories.find(({ id }) => id === category)?.name['de'] ?? '';

const techniqueOf = ({ category, technique }: KeyItem): string =>
  seed.lesson.categories.find(({ id }) => id === category)?.techniques.find(({ id }) => id === technique)
    ?.name['de'] ?? '';
