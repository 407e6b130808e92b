import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
  type ScryptOptions,
} from 'node:crypto';

import type { SealedKeyFile } from '../../../lessons/format/sealed-key.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';

/**
 * Why a sealed key stays shut. GCM alone tells only that something does not fit. The passphrase check parts the two likely
 * causes: where it fails, the passphrase is another one (or the check or the salt is damaged); where it holds and
 * the seal does not, the file was changed.
 */
export type UnsealProblem = 'wrong-passphrase' | 'damaged';

type Derivation = SealedKeyFile['derivation'];

/** Which text a key belongs to; the seal covers it, so that a sealed key can't be put beside another text. */
export interface SealedFor {
  /** Id of the lesson. */
  lesson: string;
  /** sha256 of its article.txt. */
  textHash: string;
}

/** What a key is sealed with today: 64 MiB and some tenths of a second a guess. */
const today = { name: 'scrypt', N: 2 ** 16, r: 8, p: 1 } as const;

/**
 * Seals the bytes of `key.json` with a passphrase: scrypt (RFC 7914) makes a secret of it, HKDF (RFC 5869) parts that into
 * the key of AES-256-GCM and the passphrase check.
 *
 * @param passphrase taken in Unicode's composed form, so that "ü" is the same from every keyboard
 */
export async function sealKey(
  key: Uint8Array,
  passphrase: string,
  { lesson, textHash }: SealedFor,
): Promise<SealedKeyFile> {
  const derivation: Derivation = { ...today, salt: toBase64(randomBytes(16)) };
  const { cipherKey, check } = await deriveFrom(passphrase, derivation);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', cipherKey, iv).setAAD(boundTo({ lesson, textHash }));
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    format: 'lesart-sealed-key',
    formatVersion: 1,
    lesson,
    textHash,
    derivation,
    passphraseCheck: toBase64(check),
    cipher: { name: 'aes-256-gcm', iv: toBase64(iv), tag: toBase64(cipher.getAuthTag()) },
    ciphertext: toBase64(ciphertext),
  };
}

/** The bytes of `key.json` out of a sealed key whose file a schema has read: its schema bounds what scrypt may cost. */
export async function unsealKey(
  sealed: SealedKeyFile,
  passphrase: string,
): Promise<Result<Uint8Array, UnsealProblem>> {
  const { cipherKey, check } = await deriveFrom(passphrase, sealed.derivation);
  if (!timingSafeEqual(check, fromBase64(sealed.passphraseCheck))) return fail('wrong-passphrase');
  const decipher = createDecipheriv('aes-256-gcm', cipherKey, fromBase64(sealed.cipher.iv), {
    authTagLength: 16,
  })
    .setAAD(boundTo(sealed))
    .setAuthTag(fromBase64(sealed.cipher.tag));
  try {
    return succeed(Buffer.concat([decipher.update(fromBase64(sealed.ciphertext)), decipher.final()]));
  } catch {
    return fail('damaged');
  }
}

async function deriveFrom(passphrase: string, { N, r, p, salt }: Derivation) {
  const secret = await scryptOf(passphrase.normalize('NFC'), fromBase64(salt), 32, {
    N,
    r,
    p,
    // Node refuses more than 32 MiB unless told; the rest is what OpenSSL needs beside the table.
    maxmem: 128 * N * r + 1024 * 1024,
  });
  const part = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), `lesart-sealed-key 1 ${purpose}`, length));
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

const boundTo = ({ lesson, textHash }: SealedFor): Buffer =>
  Buffer.from(`lesart-sealed-key 1\n${lesson}\n${textHash}`, 'utf8');

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');
