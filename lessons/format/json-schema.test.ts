import { readdirSync, readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { jsonSchemas } from './json-schema.ts';

const readJson = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
const published = new URL('../../docs/schema/', import.meta.url);
const pack = new URL('../packs/wostotschny/', import.meta.url);
const files = {
  'pack.schema.json': new URL('pack.json', pack),
  'lesson.schema.json': new URL('gipfel-in-wostotschny/lesson.json', pack),
  'key.schema.json': new URL('gipfel-in-wostotschny/key.json', pack),
};

describe('the JSON Schemas in docs/schema', () => {
  it('are those of the format as it is now (npm run schema writes them)', () => {
    const schemas = jsonSchemas();
    expect(readdirSync(published).sort()).toEqual(Object.keys(schemas).sort());
    for (const [name, schema] of Object.entries(schemas))
      expect(readJson(new URL(name, published)), name).toEqual(schema);
  });

  it.each(Object.entries(files))('%s knows the shipped pack’s file from one with a fault', (name, file) => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      readJson(new URL(name, published)) as object,
    );
    const content = readJson(file) as Record<string, unknown>;
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...content, unknown: 1 })).toBe(false);
    expect(validate({ ...content, formatVersion: 2 })).toBe(false);
    const { format: _format, ...rest } = content;
    expect(validate(rest)).toBe(false);
  });
});
