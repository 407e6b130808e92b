import { overlaps, type Span } from '../../../lessons/text/span.ts';
import type { TextMap } from './text-map.ts';

/** Spans to paint under one registered highlight. */
export interface Layer {
  name: string;
  spans: readonly Span[];
}

/**
 * Paints spans over the article with the CSS Custom Highlight API: one registered highlight a name, ranges added and
 * taken away singly. Only what lies within `window` is registered, for the engine repaints every registered range when
 * one changes; so a mark costs the same in an article with ten marks and with ten thousand.
 */
export class Painter {
  readonly #map: TextMap;
  readonly #registry: HighlightRegistry;
  readonly #painted = new Map<string, { highlight: Highlight; ranges: Map<string, StaticRange> }>();
  #layers: readonly Layer[] = [];
  #window: Span = { start: 0, end: 0 };

  constructor(map: TextMap, registry: HighlightRegistry = CSS.highlights) {
    this.#map = map;
    this.#registry = registry;
  }

  /** The part of the text that can be seen, UTF-16 code units. */
  get window(): Span {
    return this.#window;
  }

  /** @param layers in painting order, the lowest first; names not among them are taken off the page */
  paint(layers: readonly Layer[], window: Span = this.#window): void {
    this.#layers = layers;
    this.#window = window;
    const names = new Set(layers.map(({ name }) => name));
    for (const name of [...this.#painted.keys()]) if (!names.has(name)) this.#unregister(name);
    layers.forEach((layer, priority) => {
      this.#paintLayer(layer, priority);
    });
  }

  /** Paints the same layers for another part of the text. */
  moveWindow(window: Span): void {
    this.paint(this.#layers, window);
  }

  clear(): void {
    for (const name of [...this.#painted.keys()]) this.#unregister(name);
  }

  #paintLayer({ name, spans }: Layer, priority: number): void {
    let painted = this.#painted.get(name);
    if (painted === undefined) {
      painted = { highlight: new Highlight(), ranges: new Map() };
      this.#painted.set(name, painted);
      this.#registry.set(name, painted.highlight);
    }
    painted.highlight.priority = priority;
    const wanted = new Map<string, Span>();
    for (const span of spans) {
      if (overlaps(span, this.#window)) wanted.set(`${String(span.start)}-${String(span.end)}`, span);
    }
    for (const [key, range] of painted.ranges) {
      if (wanted.has(key)) continue;
      painted.highlight.delete(range);
      painted.ranges.delete(key);
    }
    for (const [key, span] of wanted) {
      if (painted.ranges.has(key)) continue;
      const range = this.#map.staticRange(span);
      if (range === null) continue;
      painted.highlight.add(range);
      painted.ranges.set(key, range);
    }
  }

  #unregister(name: string): void {
    this.#registry.delete(name);
    this.#painted.delete(name);
  }
}
