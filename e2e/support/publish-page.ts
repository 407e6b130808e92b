import { expect, type Locator, type Page } from '@playwright/test';

import { gamingWarnings } from '../../lessons/compare/gaming/warnings.ts';
import { cardOf } from '../../lessons/authoring/draft-card.ts';
import type { Draft } from '../../lessons/authoring/draft.ts';
import { draftOf, follow, recordEdit, startHistory } from '../../lessons/authoring/history.ts';
import { doubtName } from '../../lessons/authoring/missing/gap.ts';
import { missing } from '../../lessons/authoring/missing/missing.ts';
import { ask, seedLesson, value } from './bridge.ts';

/** The last step of writing a lesson, as a hand, an eye and an ear meet it. */
export class PublishPage {
  readonly heading: Locator;
  readonly toFile: Locator;
  readonly toLibrary: Locator;
  readonly version: Locator;
  readonly changes: Locator;
  readonly done: Locator;
  readonly alert: Locator;
  readonly paper: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1, name: /^(Herausgeben|Publish)$/ });
    this.toFile = page.getByRole('button', { name: /^(Als Datei speichern|Save as a file)/ });
    this.toLibrary = page.getByRole('button', { name: /^(In die eigene Bibliothek|Put into my own)/ });
    this.version = page.getByRole('textbox', { name: 'Version' });
    this.changes = page.getByRole('list', { name: /^(Änderungen|Changes) / }).getByRole('listitem');
    this.done = page.getByTestId('published');
    this.alert = page.getByRole('alert');
    this.paper = page.locator('.paper-sheet');
  }

  /** Begins a draft as a copy of the shipped lesson; what there was to say and to look at has been said and looked at. */
  async beginFinished(): Promise<string> {
    const source = { kind: 'lesson', ...seedLesson, as: 'model' };
    const begun = value(await ask(this.page, 'createDraft', { source, beside: false }));
    if (begun.kind !== 'begun') throw new Error(begun.kind);
    const file = begun.files[0] ?? '';
    await this.edit(file, (draft) => {
      const said = { ...draft, pack: { ...draft.pack, authors: ['Ada Beispiel'] } };
      return { ...said, accepted: missing(said, gamingWarnings(said.lesson)).map(doubtName) };
    });
    return file;
  }

  /** Does one thing to a draft that is not open. */
  async edit(file: string, change: (draft: Draft) => Draft): Promise<void> {
    const { draft, records, token } = value(await ask(this.page, 'openDraft', { file }));
    const history = records.reduce(follow, startHistory(draft));
    const after = change(draftOf(history));
    const at = new Date().toISOString();
    const record = recordEdit(history, 'details', after, at);
    if (record === null) throw new Error('nothing was changed');
    value(await ask(this.page, 'appendToDraft', { file, token, card: cardOf(after, at), records: [record] }));
  }

  /** From the library to this step of a draft. */
  async open(title: string): Promise<void> {
    await this.page.locator('.author-button').click();
    await this.page.getByTestId('draft').filter({ hasText: title }).getByTestId('open-draft').first().click();
    await expect(this.page.locator('.author-bar')).toBeVisible();
    await this.page.keyboard.press('Control+5');
    await expect(this.heading).toBeVisible();
  }

  /** Back to the library, from wherever in the draft one is. */
  async leave(): Promise<void> {
    await expect(this.page.getByTestId('save-state')).toHaveAttribute('data-saving', 'saved');
    await this.page.locator('.author-bar .back').click();
    await this.page.locator('.title-bar .back').click();
    await expect(this.page.locator('.author-button')).toBeVisible();
  }

  /** Goes on with Tab until this has the keyboard. */
  async tabTo(wanted: Locator): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press('Tab');
      await expect(wanted).toBeFocused({ timeout: 50 });
    }).toPass({ intervals: [0], timeout: 20_000 });
  }
}
