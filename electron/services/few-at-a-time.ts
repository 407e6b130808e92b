/**
 * Runs a task for each item, at most `width` at once, and returns the results in the items' order. A task that throws
 * ends the whole.
 */
export async function fewAtATime<Item, Value>(
  items: readonly Item[],
  width: number,
  task: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = new Array<Value>(items.length);
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [place, item] of waiting) values[place] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return values;
}
