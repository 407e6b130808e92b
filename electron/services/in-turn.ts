/** Runs tasks of one name one after the other, in the order they came; tasks of other names don't wait for them. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  run<Value>(name: string, task: () => Promise<Value>): Promise<Value> {
    const turn = (this.#last.get(name) ?? Promise.resolve()).then(task);
    const settled = turn.catch(() => undefined);
    this.#last.set(name, settled);
    void settled.then(() => {
      if (this.#last.get(name) === settled) this.#last.delete(name);
    });
    return turn;
  }
}
