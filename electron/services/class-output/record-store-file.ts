import { rm } from 'node:fs/promises';

import * as z from 'zod';

import type { RecordStore } from '../../contract/class-output.ts';
import type { Failure } from '../../contract/errors.ts';
import { readSaved, type SavedFormat } from '../../../lessons/format/saved.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { syncFolder, writeAtomically } from '../files/atomic-write.ts';
import { errnoOf } from '../files/failures.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import type { Cipher } from './cipher.ts';
import { readAddress } from './record-store-address.ts';
import { dirname } from 'node:path';

const LIMIT = 64 * 1024;

const savedStoreSchema = z.strictObject({
  format: z.literal('lesart-record-store'),
  formatVersion: z.literal(1),
  address: z.string(),
  key: z.string(),
  /** As this user's system encrypted it, base64. */
  secret: z.base64(),
});

const savedStoreFormat: SavedFormat<z.infer<typeof savedStoreSchema>> = {
  name: 'lesart-record-store',
  version: 1,
  schema: savedStoreSchema,
  migrations: {},
};

/** Where to send to, and as whom. */
export interface RecordStoreAccess {
  address: URL;
  key: string;
  secret: string;
}

/**
 * Which learning record store the teacher has set, in a file of its own. Its secret is on the disk only as the system encrypted it for
 * this user; where a system can't, it is known until the app ends, and nothing at all is written.
 */
export class RecordStoreFile {
  readonly #file: string;
  readonly #cipher: Cipher;
  #session: RecordStoreAccess | null = null;

  constructor(file: string, cipher: Cipher) {
    this.#file = file;
    this.#cipher = cipher;
  }

  async look(): Promise<RecordStore | null> {
    const access = await this.access();
    if (access === null) return null;
    return { address: access.address.href, key: access.key, kept: this.#session === null };
  }

  /** Null where none is set, or what is set can't be read any more. */
  async access(): Promise<RecordStoreAccess | null> {
    if (this.#session !== null) return this.#session;
    const bytes = await readBytes(this.#file, LIMIT);
    const json = bytes.ok ? decodeJson(bytes.value) : bytes;
    const saved = json.ok ? readSaved(savedStoreFormat, json.value) : json;
    if (!saved.ok) return null;
    const address = readAddress(saved.value.address);
    const secret = this.#cipher.decrypt(Buffer.from(saved.value.secret, 'base64'));
    return address.ok && secret !== null ? { address: address.value, key: saved.value.key, secret } : null;
  }

  async set(typed: { address: string; key: string; secret: string }): Promise<Result<RecordStore, Failure>> {
    const address = readAddress(typed.address);
    if (!address.ok) return fail({ code: address.error, params: {} });
    const { key, secret } = typed;
    const encrypted = this.#cipher.encrypt(secret);
    if (encrypted === null) {
      await this.forget();
      this.#session = { address: address.value, key, secret };
      return succeed({ address: address.value.href, key, kept: false });
    }
    const saved: z.infer<typeof savedStoreSchema> = {
      format: 'lesart-record-store',
      formatVersion: 1,
      address: address.value.href,
      key,
      secret: Buffer.from(encrypted).toString('base64'),
    };
    try {
      await writeAtomically(this.#file, Buffer.from(`${JSON.stringify(saved, null, 2)}\n`));
    } catch (error) {
      return fail({ code: 'settings-not-saved', params: { file: this.#file, reason: errnoOf(error) } });
    }
    this.#session = null;
    return succeed({ address: address.value.href, key, kept: true });
  }

  async forget(): Promise<void> {
    this.#session = null;
    await rm(this.#file, { force: true });
    await syncFolder(dirname(this.#file));
  }
}
