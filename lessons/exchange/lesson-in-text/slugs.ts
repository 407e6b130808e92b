import { slugSchema } from '../../format/identity.ts';

const LONGEST = 80;

/** Slugs of one kind of thing, none of them given twice. */
export class Slugs {
  readonly #taken: Set<string>;
  /** Where to go on counting for a name that came before, so that many equal names don't take long. */
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** Takes the slug as it is; false where it is none or taken. */
  take(slug: string): boolean {
    if (this.#taken.has(slug) || !isSlug(slug)) return false;
    this.#taken.add(slug);
    return true;
  }

  /**
   * "Org-Arg 2" becomes "org-arg-2", a second one "org-arg-2-2". A name without a letter or digit of the Latin alphabet
   * becomes `otherwise`.
   */
  make(name: string, otherwise: string): string {
    const base = slugOf(name) || otherwise;
    if (this.take(base)) return base;
    for (let number = this.#next.get(base) ?? 2; ; number += 1) {
      const ending = `-${String(number)}`;
      const slug = base.slice(0, LONGEST - ending.length).replace(/-+$/, '') + ending;
      if (!this.take(slug)) continue;
      this.#next.set(base, number + 1);
      return slug;
    }
  }
}

export const isSlug = (text: string): boolean => slugSchema.safeParse(text).success;

/** Empty where the name holds no letter or digit of the Latin alphabet. */
export const slugOf = (name: string): string =>
  name
    .slice(0, 4 * LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
