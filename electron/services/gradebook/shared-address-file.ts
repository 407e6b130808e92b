import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';

import * as z from 'zod';

import { authoritySchema } from '../../contract/gradebook.ts';
import type { Notice } from '../../contract/messages.ts';
import { readSaved, type SavedFormat } from '../../../lessons/format/saved.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { Cipher } from '../class-output/cipher.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { stampOf } from '../stamp.ts';

const fileSchema = z.strictObject({
  format: z.literal('lesart-shared-gradebook'),
  formatVersion: z.literal(1),
  /** Without the password. */
  address: z.string(),
  password: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    /** Base64 of what the system's cipher made of it. */
    z.strictObject({ kind: z.literal('sealed'), bytes: z.base64() }),
    /** Where the system has no cipher: readable for this user, and for whoever may read this user's files. */
    z.strictObject({ kind: z.literal('plain'), text: z.string() }),
  ]),
  authority: authoritySchema.nullable(),
});

const fileFormat: SavedFormat<z.infer<typeof fileSchema>> = {
  name: 'lesart-shared-gradebook',
  version: 1,
  schema: fileSchema,
  migrations: {},
};

/** Where a shared gradebook is, and how to get at it. */
export interface SharedAddress {
  /** Without the password. */
  address: string;
  /** Empty where there is none, or it can't be read any more. */
  password: string;
  sealed: boolean;
  authority: z.infer<typeof authoritySchema> | null;
}

const LIMIT = 1024 * 1024;

/** The address of the shared gradebook, in a file of its own: not in the settings, which people hand on when they ask for help. */
export class SharedAddressFile {
  readonly #file: string;
  readonly #cipher: Cipher;
  readonly #now: () => Date;

  constructor(file: string, cipher: Cipher, now: () => Date) {
    this.#file = file;
    this.#cipher = cipher;
    this.#now = now;
  }

  /** Null where no shared gradebook is used; why not, where the file can't be understood. */
  async read(): Promise<Result<SharedAddress | null, string>> {
    const bytes = await readBytes(this.#file, LIMIT);
    if (!bytes.ok && bytes.error.code === 'missing') return succeed(null);
    const json = bytes.ok ? decodeJson(bytes.value) : bytes;
    const saved = json.ok ? readSaved(fileFormat, json.value) : json;
    if (!saved.ok) return fail(saved.error.code);
    const { address, password, authority } = saved.value;
    return succeed({
      address,
      authority,
      password: this.#open(password),
      sealed: password.kind === 'sealed',
    });
  }

  /** Puts a file that can't be understood beside itself, so that nothing is lost, and says so: work goes elsewhere now. */
  async setAside(): Promise<Notice> {
    const kept = `${this.#file}.damaged-${stampOf(this.#now())}`;
    const moved = await rename(this.#file, kept).then(
      () => true,
      () => false,
    );
    return {
      code: 'gradebook-address-damaged',
      params: { kept: basename(moved ? kept : this.#file) },
    };
  }

  async write({ address, password, authority }: Omit<SharedAddress, 'sealed'>): Promise<void> {
    const file: z.infer<typeof fileSchema> = {
      format: 'lesart-shared-gradebook',
      formatVersion: 1,
      address,
      password: this.#seal(password),
      authority,
    };
    await writeAtomically(this.#file, Buffer.from(`${JSON.stringify(file, null, 2)}\n`), undefined, 0o600);
  }

  async remove(): Promise<void> {
    await rm(this.#file, { force: true });
  }

  get canSeal(): boolean {
    return this.#cipher.encrypt('') !== null;
  }

  #seal(password: string): z.infer<typeof fileSchema>['password'] {
    if (password === '') return { kind: 'none' };
    const sealed = this.#cipher.encrypt(password);
    if (sealed === null) return { kind: 'plain', text: password };
    return { kind: 'sealed', bytes: Buffer.from(sealed).toString('base64') };
  }

  #open(password: z.infer<typeof fileSchema>['password']): string {
    if (password.kind === 'plain') return password.text;
    if (password.kind === 'none') return '';
    // What another account sealed can't be opened: the server will refuse, and the password is asked for again.
    return this.#cipher.decrypt(Buffer.from(password.bytes, 'base64')) ?? '';
  }
}
