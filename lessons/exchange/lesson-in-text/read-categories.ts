import { categoryColours, categoryLines, type Category } from '../../format/category.ts';
import { unwritten } from './prose.ts';
import { isSlug, slugOf, Slugs } from './slugs.ts';

/** As many as a lesson can have. */
const MOST_CATEGORIES = 9;
/** Takes the labels that are left when there are more labels than categories. */
const OTHER = 'other';
/** The technique of an item of which none is said. */
const UNSPECIFIED = 'unspecified';

/** Where a label leads to. */
export interface LabelPlace {
  category: Category;
  /** Said of every item of this label, where labels share a category. */
  technique: string | null;
}

/**
 * Categories for the labels of a text: those the lesson says it has, and a new one for each other label, with a letter,
 * colour and line of its own. Where there are too many labels, the rarer ones become techniques of one category. A label
 * with no place at all (the lesson has nine categories already) leads nowhere.
 *
 * @param labels every item's label, as often as it occurs
 * @param attributed labels of items that have a speaker or cue
 */
export function placeLabels(
  said: readonly Category[],
  labels: readonly string[],
  attributed: ReadonlySet<string>,
  language: string,
): { categories: Category[]; placeOf: (label: string) => LabelPlace | null } {
  const categories = said.map((category) => ({ ...category, techniques: [...category.techniques] }));
  const slugs = new Slugs(categories.map(({ id }) => id));
  const places = new Map<string, LabelPlace>();
  const strangers: string[] = [];
  for (const label of byFrequency(labels)) {
    const known =
      categories.find(({ id }) => id === label) ?? categories.find(({ id }) => id === slugOf(label));
    if (known !== undefined) places.set(label, { category: known, technique: null });
    else strangers.push(label);
  }
  const add = (label: string, name: string): Category => {
    const category = newCategory(slugs.make(label, 'label'), name, categories, language);
    categories.push(category);
    return category;
  };
  const room = MOST_CATEGORIES - categories.length;
  const alone = strangers.length <= room ? room : Math.max(0, room - 1);
  for (const label of strangers.slice(0, alone)) {
    const category = add(label, label);
    category.attributed = attributed.has(label);
    places.set(label, { category, technique: null });
  }
  const rest = strangers.slice(alone);
  if (rest.length > 0 && room > 0) {
    const other = add(OTHER, '…');
    const techniques = new Slugs();
    other.attributed = rest.some((label) => attributed.has(label));
    for (const label of rest) {
      const technique = techniques.make(label, 'label');
      other.techniques.push({ id: technique, name: named(label, language) });
      places.set(label, { category: other, technique });
    }
  }
  return { categories, placeOf: (label) => places.get(label) ?? null };
}

/** The technique's id, made known to the category where it wasn't. */
export function techniqueIn(category: Category, said: string | undefined, language: string): string {
  const wanted = said === undefined ? UNSPECIFIED : isSlug(said) ? said : slugOf(said) || UNSPECIFIED;
  if (!category.techniques.some(({ id }) => id === wanted)) {
    const name = said === undefined ? unwritten(language) : named(said, language);
    category.techniques.push({ id: wanted, name });
  }
  return wanted;
}

function byFrequency(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([label]) => label);
}

function newCategory(id: string, name: string, others: readonly Category[], language: string): Category {
  return {
    id,
    name: named(name, language),
    letter: { [language]: freeLetter(name, others) },
    ...freeLook(others),
    description: unwritten(language),
    techniques: [],
    attributed: false,
  };
}

const named = (name: string, language: string) => {
  const readable = name.trim().slice(0, 200).trim();
  return readable === '' ? unwritten(language) : { [language]: readable };
};

/** The first letter of the name that no other category has, else the first free one of the alphabet. */
function freeLetter(name: string, others: readonly Category[]): string {
  const taken = new Set(
    others.flatMap(({ letter }) => Object.values(letter)).map((letter) => letter.toUpperCase()),
  );
  const letters = Array.from(`${name.toUpperCase()}ABCDEFGHIJKLMNOPQRSTUVWXYZ`);
  return letters.find((letter) => /^\p{L}$/u.test(letter) && !taken.has(letter)) ?? 'X';
}

/** A colour and a line that nobody has; where the lines have run out, a pair that nobody has. */
function freeLook(others: readonly Category[]): Pick<Category, 'colour' | 'line'> {
  const rarest = <Look extends string>(looks: readonly Look[], has: (category: Category) => Look) =>
    [...looks].sort(
      (a, b) =>
        others.filter((other) => has(other) === a).length - others.filter((other) => has(other) === b).length,
    );
  const lines = rarest(categoryLines, ({ line }) => line);
  const colours = rarest(categoryColours, ({ colour }) => colour);
  const pairs = lines.flatMap((line) => colours.map((colour) => ({ colour, line })));
  const free = pairs.find(
    (pair) => !others.some(({ colour, line }) => colour === pair.colour && line === pair.line),
  );
  return free ?? { colour: categoryColours[0], line: categoryLines[0] };
}
