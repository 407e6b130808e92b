import type { Page } from '@playwright/test';

/**
 * What no catalogue holds: the lesson's own texts (they carry their language), and what is the same in every language
 * (paths, key caps, numbers).
 */
const notOurs = [
  '[translate="no"]',
  'body [lang]',
  '.article',
  '.gutter',
  '.pen-name',
  '.pen-letter',
  '.category-mark',
].join(', ');

/** Every text and every spoken name on the page that did not come from the pseudo-language's catalogue. */
export const findUntranslated = (page: Page): Promise<string[]> =>
  page.evaluate((notOurs) => {
    const isOurs = (element: Element | null): boolean =>
      element !== null && element.closest(notOurs) === null && element.checkVisibility();
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue?.trim() ?? '';
      if (/\p{L}/u.test(text) && isOurs(node.parentElement) && !/[⟦⟧]/u.test(text)) found.push(text);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const text = element.getAttribute(name) ?? '';
        // React Aria's own way out of a dialog for screen readers, in its own words.
        if (element.matches('button[tabindex="-1"][style]')) continue;
        if (isOurs(element) && /\p{L}/u.test(text) && !text.includes('⟦')) found.push(`${name}: ${text}`);
      }
    }
    return found;
  }, notOurs);

/** Every text outside the article that sticks out of what holds it, or that its box cuts off. */
export const findCutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      const text = node.nodeValue?.trim() ?? '';
      if (text === '' || holder === null || !holder.checkVisibility()) continue;
      // Hidden from the eye on purpose; words in a field, which goes down with them; or shortened on purpose, with the whole elsewhere.
      if (holder.closest('.visually-hidden, .article, .gutter, textarea, [data-live-announcer]') !== null)
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = range.getBoundingClientRect();
      for (let box: Element | null = holder; box !== null; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.textOverflow === 'ellipsis') break;
        const { left, right } = box.getBoundingClientRect();
        const isHolding = style.overflowX !== 'visible' || box.matches('button, label, html');
        if (isHolding && (words.left < left - 1 || words.right > right + 1)) {
          found.push(`${text} (out of ${box.tagName.toLowerCase()}.${box.className})`);
          break;
        }
        if (style.position === 'fixed') break;
      }
    }
    return found;
  });

/** Everything that scrolls sideways, where reading would mean scrolling to and fro. */
export const findSidewaysScrolling = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const scrolls =
          overflowX === 'auto' || overflowX === 'scroll' || element === document.documentElement;
        return scrolls && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  );

/** Every control smaller than 24 by 24 pixels that is not a link or button within a line of text. */
export const findSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // Inputs themselves lie hidden under the label or thumb that is pressed.
    const controls =
      'button:not([tabindex="-1"][style]), a[href], label:has(input), [role="row"], .slider-thumb, textarea';
    return [...document.querySelectorAll(controls)]
      .filter((element) => element.checkVisibility() && element.closest('.visually-hidden') === null)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ element, box }) => `${element.textContent} ${box.width} × ${box.height}`);
  });
