/**
 * Tells the developer what a script is doing: on stderr, so that stdout stays free for results
 * (`npm run --silent lesart -- ... --json | ...`).
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`[lesart] ${line}\n`);
}

/**
 * An error whose message is all a developer needs: what happened and what to do. It is shown without a stack.
 */
export class Obstacle extends Error {}

/**
 * Runs a script's main function. Sets the exit code it returns, or 1 when it fails.
 *
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof Obstacle) say(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
