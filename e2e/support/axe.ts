import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds wrong on the page as it stands, by rule and place. Everything it knows is asked, not WCAG alone. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Electron has no second page for axe to gather frames in; legacy mode does without.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
