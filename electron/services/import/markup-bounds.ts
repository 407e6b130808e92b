import { Parser } from 'htmlparser2';

/**
 * What a page may hold so that reading it takes seconds and some hundred megabytes at worst: real articles have some thousand
 * elements, at most some dozen deep.
 */
export const pageBounds = { elements: 50_000, depth: 200 } as const;

/** Word sets each run of letters in several elements. */
export const documentBounds = { elements: 400_000, depth: 200 } as const;

interface Bounds {
  elements: number;
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
  { elements, depth }: Bounds,
  xmlMode: boolean,
): 'too-many-elements' | 'too-deep' | null {
  let count = 0;
  let open = 0;
  const parser = new Parser(
    {
      onopentagname: () => {
        count += 1;
        open += 1;
        if (count > elements) throw new Exceeded('too-many-elements');
        if (open > depth) throw new Exceeded('too-deep');
      },
      onclosetag: () => (open -= 1),
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
