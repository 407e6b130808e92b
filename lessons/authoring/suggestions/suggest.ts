import type { Block } from '../../format/lesson.ts';
import { byReadingOrder } from '../../text/span.ts';
import { suggestInBlock } from './block.ts';
import { creditsIn } from './credits.ts';
import { english } from './english/english.ts';
import { german } from './german/german.ts';
import type { Language } from './language.ts';
import { findPeople } from './people.ts';
import { findQuotations } from './quotations.ts';
import { readStatements } from './statements.ts';
import type { Suggestion } from './suggestion.ts';
import { findTokens } from './tokens.ts';

/**
 * The rules for a language; null where there are none.
 *
 * @param tag BCP 47
 */
export function rulesFor(tag: string): Language | null {
  const [language] = tag.toLowerCase().split('-');
  if (language === 'de') return german;
  return language === 'en' ? english : null;
}

/**
 * Proposes quotations and sources for an article's key, by rules for German and English; for other languages nothing.
 * Each is for a person to accept or refuse: the rules see the form of a sentence, not what it says. In reading order,
 * each id once. Time is in proportion to the text.
 *
 * @param language BCP 47 tag of the text
 */
export function suggest(text: string, language: string, blocks: readonly Block[]): Suggestion[] {
  const rules = rulesFor(language);
  if (rules === null) return [];
  const readings = blocks.map((block) => {
    const tokens = findTokens(text, block);
    return readStatements(tokens, findQuotations(tokens), rules.rules);
  });
  const people = findPeople(readings, rules);
  const suggestions = blocks.flatMap((block, place): Suggestion[] => {
    const reading = readings[place];
    if (reading === undefined) return [];
    if (block.kind === 'credit') return creditsIn(text, block, reading);
    return [...creditsIn(text, block, reading), ...suggestInBlock(reading, block.kind, rules, people)];
  });
  return withoutDoubles(suggestions.sort((a, b) => byReadingOrder(a.span, b.span)));
}

/** Two rules can see the same words; the first is enough. */
function withoutDoubles(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Map<string, Suggestion>();
  for (const suggestion of suggestions) if (!seen.has(suggestion.id)) seen.set(suggestion.id, suggestion);
  return [...seen.values()];
}
