import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Failure } from '../contract/errors.ts';
import type { Notice } from '../contract/messages.ts';
import { defaultSettings, salvageSettings, settingsFormat, type Settings } from '../contract/settings.ts';
import { readSaved } from '../../lessons/format/saved.ts';
import { fail, succeed, type Result } from '../../lessons/result.ts';
import { writeAtomically } from './files/atomic-write.ts';
import { errnoOf } from './files/failures.ts';
import { decodeJson, readBytes } from './files/read-file.ts';
import { stampOf } from './stamp.ts';

const SETTINGS_LIMIT = 1024 * 1024;

/** The settings as they are kept in one file. */
export class SettingsFile {
  readonly #file: string;
  readonly #now: () => Date;
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, now: () => Date) {
    this.#file = join(folder, 'settings.json');
    this.#now = now;
  }

  /**
   * The saved settings; the defaults where there are none. A file that can't be understood is set aside, not overwritten,
   * and what is valid in it goes on being used.
   */
  async read(): Promise<{ settings: Settings; notices: Notice[] }> {
    const bytes = await readBytes(this.#file, SETTINGS_LIMIT);
    if (!bytes.ok && bytes.error.code === 'missing') return { settings: defaultSettings, notices: [] };
    const json = bytes.ok ? decodeJson(bytes.value) : bytes;
    const saved = json.ok ? readSaved(settingsFormat, json.value) : json;
    if (saved.ok) return { settings: saved.value, notices: [] };
    const kept = `${this.#file}.damaged-${stampOf(this.#now())}`;
    const moved = await rename(this.#file, kept).then(
      () => true,
      () => false,
    );
    const params = {
      file: basename(this.#file),
      kept: basename(moved ? kept : this.#file),
      reason: saved.error.code,
    };
    const settings = json.ok ? salvageSettings(json.value) : defaultSettings;
    // At once, or the next start would find no file and forget them; where it can't be written, this session has them.
    if (JSON.stringify(settings) !== JSON.stringify(defaultSettings)) await this.save(settings);
    return { settings, notices: [{ code: 'settings-damaged', params }] };
  }

  /** Writes one after the other, so that the last one asked for is the one that stays. */
  async save(settings: Settings): Promise<Result<null, Failure>> {
    const bytes = Buffer.from(`${JSON.stringify(settings, null, 2)}\n`);
    const turn = this.#last.then(() => writeAtomically(this.#file, bytes));
    this.#last = turn.catch(() => undefined);
    try {
      await turn;
      return succeed(null);
    } catch (error) {
      return fail({ code: 'settings-not-saved', params: { file: this.#file, reason: errnoOf(error) } });
    }
  }
}
