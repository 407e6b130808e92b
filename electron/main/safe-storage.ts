/* eslint-disable @typescript-eslint/no-deprecated -- What replaces it, Electron 33 doesn't have. */
import { safeStorage } from 'electron';

import type { Cipher } from '../services/class-output/cipher.ts';

/**
 * The system's own key ring. On Linux without one, Chromium would encrypt with a password that everyone knows; that counts as
 * not being able to.
 */
export const systemCipher: Cipher = {
  encrypt: (text) => (canEncrypt() ? safeStorage.encryptString(text) : null),
  decrypt: (bytes) => {
    try {
      return canEncrypt() ? safeStorage.decryptString(Buffer.from(bytes)) : null;
    } catch {
      // Encrypted by another user, or on another computer.
      return null;
    }
  },
};

const canEncrypt = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
