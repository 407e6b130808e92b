/** A quotient, or null where it is undefined (the divisor is 0). Never NaN, never an invented 0. */
export const ratio = (dividend: number, divisor: number): number | null =>
  divisor === 0 ? null : dividend / divisor;

/** The same with 0 for the undefined case, for published measures that define it so. */
export const ratioOrZero = (dividend: number, divisor: number): number => ratio(dividend, divisor) ?? 0;

/** Harmonic mean of two shares; 0 where both are 0. */
export const harmonicMean = (one: number, other: number): number => ratioOrZero(2 * one * other, one + other);

/** Arithmetic mean of the defined values; null where there is none. */
export function meanOfDefined(values: readonly (number | null)[]): number | null {
  const defined = values.filter((value) => value !== null);
  return ratio(
    defined.reduce((sum, value) => sum + value, 0),
    defined.length,
  );
}
