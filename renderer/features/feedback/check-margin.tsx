/** Filled by the check step. */
export function CheckMargin() {
  return null;
}
