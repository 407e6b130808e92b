import { expect, type Locator, type Page } from '@playwright/test';

/** The step in which a class is managed. */
export class ManagePage {
  /** One line of the list of names each. */
  readonly rows: Locator;
  readonly strangers: Locator;
  /** What a corrected key would change. */
  readonly regrade: Locator;

  constructor(readonly page: Page) {
    this.rows = page.locator('.name-table tbody tr');
    this.strangers = page.locator('.strangers');
    this.regrade = page.locator('.regrade-look');
  }

  /** From the shelf of classes. */
  async open(name: string): Promise<void> {
    await this.page.getByTestId('class').filter({ hasText: name }).getByTestId('open-class').click();
    await expect(this.page.locator('.class-screen')).toBeVisible();
    await this.page.keyboard.press('Control+5');
  }

  /** Pastes names and has them put on the list. */
  async paste(names: string, button: string): Promise<void> {
    await this.page.getByTestId('paste-names').fill(names);
    await this.page.getByRole('button', { name: button }).click();
  }

  codes(): Promise<string[]> {
    return this.rows.locator('th').allTextContents();
  }

  async removeLearner(code: string): Promise<void> {
    await this.page.locator('.delete-learner .select-button').click();
    await this.page.getByRole('option', { name: code }).click();
    await this.page.locator('.delete-learner .button').click();
    await this.page.getByRole('button', { name: 'Endgültig löschen' }).click();
  }
}
