import type { WrittenCas, WrittenValue } from './cas-of-layers.ts';

/** The CAS as JSON, its types included. */
export function writeCasJson({ sofa, structures, types }: WrittenCas): string {
  const described = [...types].map(([name, { supertype, features }]) => [
    name,
    {
      '%NAME': name,
      '%SUPER_TYPE': supertype,
      ...Object.fromEntries(
        [...features].map(([feature, range]) => [feature, { '%NAME': feature, '%RANGE': range }]),
      ),
    },
  ]);
  // Arrays are structures of their own; their ids follow those of the others, which rise.
  let lastId = structures.at(-1)?.id ?? sofa.id;
  const written: Record<string, unknown>[] = [];
  for (const { id, type, features } of structures) {
    const arrays: Record<string, unknown>[] = [];
    const own = [...features].map(([name, value]): [string, unknown] => {
      if (value.kind !== 'references') return jsonFeature(name, value);
      lastId += 1;
      arrays.push({ '%ID': lastId, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': value.ids });
      return [`@${name}`, lastId];
    });
    written.push({ '%ID': id, '%TYPE': type, ...Object.fromEntries(own) }, ...arrays);
  }
  const content = {
    '%TYPES': Object.fromEntries(described) as Record<string, unknown>,
    '%FEATURE_STRUCTURES': [
      {
        '%ID': sofa.id,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: sofa.name,
        mimeType: 'text',
        sofaString: sofa.text,
      },
      ...written,
    ],
    '%VIEWS': { [sofa.name]: { '%SOFA': sofa.id, '%MEMBERS': structures.map(({ id }) => id) } },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function jsonFeature(
  name: string,
  value: Exclude<WrittenValue, { kind: 'references' }>,
): [string, string | number] {
  switch (value.kind) {
    case 'text':
      return [name, value.text];
    case 'number':
      return [name, value.number];
    case 'reference':
      return [`@${name}`, value.id];
  }
}
