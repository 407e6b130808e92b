import { readFileSync } from 'node:fs';

import * as z from 'zod';

import { versionSchema } from '../../lessons/format/identity.ts';

const packageFile = new URL('../../package.json', import.meta.url);

/** The version of the Lesart that this terminal belongs to. */
export const appVersion: string = z
  .object({ version: versionSchema })
  .parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version;
