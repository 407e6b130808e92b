/** Filled by the compare step. */
export function CompareMargin() {
  return null;
}
