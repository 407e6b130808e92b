/** Filled by the transfer step. */
export function TransferMargin() {
  return null;
}
