// npm run schema: writes docs/schema anew from the schemas that Lesart itself reads packs by.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { tsImport } from 'tsx/esm/api';
import { projectRoot } from './project.mjs';

const folder = join(projectRoot, 'docs', 'schema');
const source = join(projectRoot, 'lessons', 'format', 'json-schema.ts');

/** @type {{ jsonSchemas: () => Record<string, object> }} */
const { jsonSchemas } = await tsImport(source, import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const file = join(folder, name);
  await writeFile(
    file,
    await format(JSON.stringify(schema), { ...(await resolveConfig(file)), filepath: file }),
  );
}
