import type { Token } from './tokens.ts';

/** A stretch in quotation marks: the places of the opening and the closing mark among the tokens. */
export interface Quotation {
  open: number;
  close: number;
}

/** Marks that can belong together, whichever way round a language sets them. */
const families: Readonly<Record<string, string>> = {
  '„': 'double',
  '“': 'double',
  '”': 'double',
  '"': 'double',
  '‚': 'single',
  '‘': 'single',
  '’': 'single',
  "'": 'single',
  '«': 'guillemets',
  '»': 'guillemets',
  '‹': 'single-guillemets',
  '›': 'single-guillemets',
};

const ALWAYS_OPENING = new Set(['„', '‚']);
const PRECEDES_OPENING = new Set(['(', '[', '–', '—', '-', '/', '…']);

/**
 * The outermost quotations among a block's tokens, in order. Which way a mark opens is told by the space around it, so
 * that „…“, »…«, «…», “…” and "…" are read alike. Marks without a partner count for nothing, and an apostrophe at a
 * word's end does not close anything while a better mark follows.
 */
export function findQuotations(tokens: readonly Token[]): Quotation[] {
  const directions = findDirections(tokens);
  const nextSingle = nextMarks(tokens, directions);
  const open = new Map<string, number[]>();
  const found: Quotation[] = [];
  tokens.forEach((token, place) => {
    const direction = directions[place];
    const family = families[token.text];
    if (direction === null || family === undefined) return;
    if (direction === 'opens') {
      const places = open.get(family);
      if (places === undefined) open.set(family, [place]);
      else places.push(place);
      return;
    }
    if (
      family === 'single' &&
      isPossessive(tokens, place) &&
      directions[nextSingle[place] ?? -1] === 'closes'
    )
      return;
    const opening = open.get(family)?.pop();
    if (opening === undefined) return;
    // What was opened within and never closed has no partner.
    for (const places of open.values()) while ((places.at(-1) ?? -1) > opening) places.pop();
    found.push({ open: opening, close: place });
  });
  return outermost(found);
}

function findDirections(tokens: readonly Token[]): ('opens' | 'closes' | null)[] {
  const directions: ('opens' | 'closes' | null)[] = [];
  tokens.forEach((token, place) => {
    directions.push(directionOf(token, tokens[place - 1], directions[place - 1], tokens[place + 1]));
  });
  return directions;
}

function directionOf(
  token: Token,
  before: Token | undefined,
  directionBefore: 'opens' | 'closes' | null | undefined,
  after: Token | undefined,
): 'opens' | 'closes' | null {
  if (families[token.text] === undefined) return null;
  if (ALWAYS_OPENING.has(token.text)) return 'opens';
  const opens =
    !token.spaceAfter &&
    (token.spaceBefore ||
      before === undefined ||
      PRECEDES_OPENING.has(before.text) ||
      directionBefore === 'opens');
  if (!opens) return token.spaceBefore ? null : 'closes';
  // An apostrophe at a word's beginning: ’90s, ’em.
  const isApostrophe = token.text === '’' || (token.text === "'" && /^\p{N}/u.test(after?.text ?? ''));
  return isApostrophe ? null : 'opens';
}

/** For each place, the next place of a single mark that opens or closes. */
function nextMarks(tokens: readonly Token[], directions: readonly ('opens' | 'closes' | null)[]): number[] {
  const next = new Array<number>(tokens.length);
  let following = -1;
  for (let place = tokens.length - 1; place >= 0; place -= 1) {
    next[place] = following;
    if (directions[place] !== null && families[tokens[place]?.text ?? ''] === 'single') following = place;
  }
  return next;
}

/** Whether a single mark stands as the apostrophe of "the owls' keepers" would. */
function isPossessive(tokens: readonly Token[], place: number): boolean {
  const before = tokens[place - 1];
  const after = tokens[place + 1];
  return (
    before !== undefined &&
    /s$/u.test(before.lower) &&
    after?.isWord === true &&
    (tokens[place]?.spaceAfter ?? false)
  );
}

/** Without those that lie in others. Quotations come by their closing marks; of two, one lies in the other or beside it. */
function outermost(quotations: readonly Quotation[]): Quotation[] {
  const sorted = [...quotations].sort((a, b) => a.open - b.open);
  const kept: Quotation[] = [];
  for (const quotation of sorted) {
    if ((kept.at(-1)?.close ?? -1) < quotation.open) kept.push(quotation);
  }
  return kept;
}
