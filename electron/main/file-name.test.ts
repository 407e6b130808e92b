import { expect, it } from 'vitest';

import { fileName } from './file-name.ts';

it.each([
  ['Gipfel in Wostotschny', 'Gipfel in Wostotschny.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['a:b*c?"<d>|e\\f', 'a b c d e f.pdf'],
  ['line\nbreak\u0000', 'line break.pdf'],
  [' .. ', 'Lesart.pdf'],
  ['x'.repeat(300), `${'x'.repeat(120)}.pdf`],
])('%j becomes a file name that every system takes', (title, name) => {
  expect(fileName(title, '.pdf')).toBe(name);
});
