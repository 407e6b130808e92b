import * as z from 'zod';

import { keyFormat } from './key.ts';
import { lessonFormat } from './lesson.ts';
import { packFormat } from './pack.ts';
import { sealedKeyFormat } from './sealed-key.ts';
import type { SavedFormat } from './saved.ts';
import { signatureFormat } from './signature.ts';

const formats: Readonly<Record<string, { format: SavedFormat<unknown>; file: string }>> = {
  'pack.schema.json': { format: packFormat, file: 'pack.json' },
  'lesson.schema.json': { format: lessonFormat, file: 'lesson.json' },
  'key.schema.json': { format: keyFormat, file: 'key.json' },
  'sealed-key.schema.json': { format: sealedKeyFormat, file: 'key.sealed.json' },
  'signature.schema.json': { format: signatureFormat, file: 'signature.json' },
};

/**
 * The JSON Schema (draft 2020-12) of each file of a pack, by the name it has in docs/schema: for editors and other people's
 * programs. It says what one file may hold; what only several files together show (offsets beyond the text, ids that are not
 * there) is `checkLesson`'s to find.
 */
export const jsonSchemas = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(formats).map(([name, { format, file }]) => {
      const { $schema, ...schema } = z.toJSONSchema(format.schema, { io: 'input' });
      const title = `${file} of a Lesart pack, version ${String(format.version)}`;
      return [name, { $schema, title, ...schema }];
    }),
  );
