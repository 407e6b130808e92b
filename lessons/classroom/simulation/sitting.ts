import type { Attempt } from '../../marks/attempt.ts';
import { marksOf } from '../../marks/history.ts';
import type { Mark } from '../../marks/mark.ts';
import type { Result } from '../../result.ts';

/** A learner before an attempt, with a watch: what they do goes through the same functions as in the window, and takes time. */
export class Sitting {
  #attempt: Attempt;
  #now: number;

  constructor(attempt: Attempt) {
    this.#attempt = attempt;
    this.#now = Date.parse(attempt.startedAt);
  }

  get attempt(): Attempt {
    return this.#attempt;
  }

  get marks(): Mark[] {
    return marksOf(this.#attempt.history);
  }

  /** The instant, ISO 8601. */
  get at(): string {
    return new Date(this.#now).toISOString();
  }

  /** Works on for some seconds, in the step it is at. */
  spend(seconds: number): void {
    const whole = Math.max(1, Math.round(seconds));
    const { step } = this.#attempt.stage;
    this.#now += whole * 1000;
    this.#attempt = {
      ...this.#attempt,
      seconds: { ...this.#attempt.seconds, [step]: (this.#attempt.seconds[step] ?? 0) + whole },
    };
  }

  /**
   * Does one thing; whether it could be done. That a place is marked already happens to everyone.
   *
   * @throws where it can't be done at all: a mistake of the simulation
   */
  does(act: (attempt: Attempt, at: string) => Result<Attempt, string>): boolean {
    const done = act(this.#attempt, this.at);
    if (done.ok) this.#attempt = done.value;
    else if (done.error !== 'already-marked' && done.error !== 'nothing-changed') throw new Error(done.error);
    return done.ok;
  }
}
