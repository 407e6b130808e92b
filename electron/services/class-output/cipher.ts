/** Encrypts for this user on this computer, as far as its system can; null where it can't. */
export interface Cipher {
  encrypt(text: string): Uint8Array | null;
  decrypt(bytes: Uint8Array): string | null;
}
