import type { KeyItem } from '../../format/key.ts';

/** Parts of an item to be set; an optional one that is `undefined` is to go. */
export type ItemParts = { [Name in keyof KeyItem]?: KeyItem[Name] | undefined };

/** The item with other parts. What is `undefined` is no part of it any more. */
export const withParts = (item: KeyItem, parts: ItemParts): KeyItem =>
  // Only optional parts are ever undefined.
  Object.fromEntries(
    Object.entries({ ...item, ...parts }).filter(([, value]) => value !== undefined),
  ) as KeyItem;
