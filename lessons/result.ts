/** The outcome of something that can fail in a way the caller must handle. Failures are codes, never sentences. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

export const succeed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const fail = <Failure>(error: Failure): { ok: false; error: Failure } => ({ ok: false, error });

/** Ends a `switch` over a closed union: the compiler complains here when a member was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`unhandled member: ${JSON.stringify(value)}`);
}
