import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
  type ScryptOptions,
} from 'node:crypto';

import type { Seal } from '../../../lessons/format/sealed-key.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';

/**
 * Why something sealed stays shut. GCM alone tells only that something does not fit. The passphrase check parts the two
 * likely causes: where it fails, the passphrase is another one (or the check, the salt or the costs were changed); where it
 * holds and the seal does not, the rest was changed or moved to where it does not belong.
 */
export type UnsealProblem = 'wrong-passphrase' | 'damaged';

/** What is sealed with today: 64 MiB and some tenths of a second a guess. */
const today = { name: 'scrypt', N: 2 ** 16, r: 8, p: 1 } as const;

/**
 * Seals bytes with a passphrase: scrypt (RFC 7914) makes a secret of it, HKDF (RFC 5869) parts that into the key of
 * AES-256-GCM and the passphrase check.
 *
 * @param passphrase taken in Unicode's composed form, so that "ü" is the same from every keyboard
 * @param belongsTo what the seal covers without holding it; opening needs the same words
 */
export async function seal(bytes: Uint8Array, passphrase: string, belongsTo: string): Promise<Seal> {
  const derivation = { ...today, salt: toBase64(randomBytes(16)) };
  const { cipherKey, check } = await deriveFrom(passphrase, derivation);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', cipherKey, iv).setAAD(Buffer.from(belongsTo, 'utf8'));
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return {
    derivation,
    passphraseCheck: toBase64(check),
    cipher: { name: 'aes-256-gcm', iv: toBase64(iv), tag: toBase64(cipher.getAuthTag()) },
    ciphertext: toBase64(ciphertext),
  };
}

/**
 * What was sealed.
 *
 * @param sealed as a schema has read it: the schema bounds what scrypt may cost
 */
export async function unseal(
  { derivation, passphraseCheck, cipher, ciphertext }: Seal,
  passphrase: string,
  belongsTo: string,
): Promise<Result<Uint8Array, UnsealProblem>> {
  const { cipherKey, check } = await deriveFrom(passphrase, derivation);
  if (!timingSafeEqual(check, fromBase64(passphraseCheck))) return fail('wrong-passphrase');
  const decipher = createDecipheriv('aes-256-gcm', cipherKey, fromBase64(cipher.iv), { authTagLength: 16 })
    .setAAD(Buffer.from(belongsTo, 'utf8'))
    .setAuthTag(fromBase64(cipher.tag));
  try {
    return succeed(Buffer.concat([decipher.update(fromBase64(ciphertext)), decipher.final()]));
  } catch {
    return fail('damaged');
  }
}

async function deriveFrom(passphrase: string, { N, r, p, salt }: Seal['derivation']) {
  const secret = await scryptOf(passphrase.normalize('NFC'), fromBase64(salt), 32, {
    N,
    r,
    p,
    // Node refuses more than 32 MiB unless told; the rest is what OpenSSL needs beside the table.
    maxmem: 128 * N * r + 1024 * 1024,
  });
  const part = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), `lesart-seal 1 ${purpose}`, length));
  return { cipherKey: part('key', 32), check: part('check', 8) };
}

const scryptOf = (
  passphrase: string,
  salt: Uint8Array,
  length: number,
  options: ScryptOptions,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase, salt, length, options, (error, secret) => {
      if (error === null) resolve(secret);
      else reject(error);
    });
  });

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');
