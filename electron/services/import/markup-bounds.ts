import { Parser } from 'htmlparser2';

/**
 * What a page may hold so that reading it takes seconds and some hundred megabytes at worst: real articles have some thousand
 * elements, at most some dozen deep.
 */
export const pageBounds = { elements: 40_000, texts: 100_000, depth: 120 } as const;

/** Word sets each run of letters in several elements. */
export const documentBounds = { elements: 400_000, texts: 800_000, depth: 200 } as const;

interface Bounds {
  elements: number;
  /** Stretches of text; each entity is one, and each becomes a node of its own. */
  texts: number;
  depth: number;
}

class Exceeded extends Error {
  constructor(readonly code: 'too-many-elements' | 'too-deep') {
    super(code);
  }
}

/**
 * Which bound a piece of HTML or XML exceeds; null where it keeps within them. Looks at tags as they come and builds nothing,
 * with the parser that the page's tree will be built by, so that both see the same depth.
 */
export function exceededBound(
  markup: string,
  { elements, texts, depth }: Bounds,
  xmlMode: boolean,
): 'too-many-elements' | 'too-deep' | null {
  let count = 0;
  let open = 0;
  let stretches = 0;
  const parser = new Parser(
    {
      onopentagname: () => {
        count += 1;
        open += 1;
        if (count > elements) throw new Exceeded('too-many-elements');
        if (open > depth) throw new Exceeded('too-deep');
      },
      onclosetag: () => (open -= 1),
      ontext: () => {
        stretches += 1;
        if (stretches > texts) throw new Exceeded('too-many-elements');
      },
    },
    { xmlMode },
  );
  try {
    parser.end(markup);
    return null;
  } catch (error) {
    if (error instanceof Exceeded) return error.code;
    throw error;
  }
}
