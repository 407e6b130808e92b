/** One line of an .ann file, by itself: nothing is looked up yet. `number` counts from 1. */
export type Line = TextBound | EventLine | RelationLine | EquivalenceLine | FeatureLine | NoteLine;

export interface TextBound {
  kind: 'text-bound';
  number: number;
  id: string;
  type: string;
  /** In code points, half-open; nothing is known of them but that they are whole numbers. */
  fragments: { start: number; end: number }[];
  /** The words marked, as the line repeats them; null where it doesn't. */
  words: string | null;
}

export interface EventLine {
  kind: 'event';
  number: number;
  id: string;
  type: string;
  trigger: string;
  roles: { role: string; target: string }[];
}

interface RelationLine {
  kind: 'relation';
  number: number;
  id: string;
  type: string;
  from: string;
  to: string;
}

interface EquivalenceLine {
  kind: 'equivalence';
  number: number;
  type: string;
  targets: string[];
}

/** An attribute, a modification or a normalization. */
interface FeatureLine {
  kind: 'feature';
  number: number;
  target: string;
  name: string;
  value: string;
}

interface NoteLine {
  kind: 'note';
  number: number;
  target: string;
  type: string;
  text: string;
}

/** Null for an empty line, `unknown` for a kind of line that says nothing of a text, `bad` for one that breaks the rules. */
export function parseLine(content: string, number: number): Line | 'unknown' | 'bad' | null {
  if (content.trim() === '') return null;
  const [id = '', body = '', ...rest] = content.split('\t');
  const words = body.trim().split(/ +/);
  const [type = '', target = ''] = words;
  const tail = rest.join('\t');
  switch (id.charAt(0)) {
    case 'T':
      return parseTextBound(id, body, rest.length === 0 ? null : tail, number);
    case 'E': {
      const [head, ...roles] = words.map(parseRole);
      if (head === undefined || head === null || roles.includes(null)) return 'bad';
      const known = roles.filter((role) => role !== null);
      return { kind: 'event', number, id, type: head.role, trigger: head.target, roles: known };
    }
    case 'R': {
      const [from = null, to = null, ...more] = words.slice(1).map(parseRole);
      if (type === '' || from === null || to === null || more.length > 0) return 'bad';
      return { kind: 'relation', number, id, type, from: from.target, to: to.target };
    }
    case '*':
      return words.length < 3 ? 'bad' : { kind: 'equivalence', number, type, targets: words.slice(1) };
    case 'A':
    case 'M':
      if (target === '') return 'bad';
      return { kind: 'feature', number, target, name: type, value: words.slice(2).join(' ') || 'true' };
    case 'N': {
      const [, base, entry] = /^([^:]+):(.+)$/.exec(words[2] ?? '') ?? [];
      if (base === undefined || entry === undefined) return 'bad';
      return {
        kind: 'feature',
        number,
        target,
        name: `normalization.${type}.${base}`,
        value: `${entry}\t${tail}`,
      };
    }
    case '#':
      return target === '' ? 'unknown' : { kind: 'note', number, target, type, text: tail };
    default:
      return 'unknown';
  }
}

function parseTextBound(id: string, body: string, words: string | null, number: number): TextBound | 'bad' {
  const [, type, places] = /^(\S+) +(.+)$/.exec(body) ?? [];
  const fragments = places?.split(';').map((place) => {
    const [, start, end] = /^ *(\d{1,9}) +(\d{1,9}) *$/.exec(place) ?? [];
    return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
  });
  if (type === undefined || fragments === undefined || fragments.includes(null)) return 'bad';
  return {
    kind: 'text-bound',
    number,
    id,
    type,
    fragments: fragments.filter((fragment) => fragment !== null),
    words,
  };
}

/** "Merge-org:T3": what something is to an event, and what. */
function parseRole(word: string): { role: string; target: string } | null {
  const colon = word.lastIndexOf(':');
  return colon > 0 && colon < word.length - 1
    ? { role: word.slice(0, colon), target: word.slice(colon + 1) }
    : null;
}
