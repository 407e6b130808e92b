import { describe, expect, it } from 'vitest';

import { jsonForTerminal } from './terminal.ts';

describe('JSON on a terminal', () => {
  const value = { title: 'A\u009b2J\u007f\u200e\u200f\u061c\u202eB\u2069', 'key\u0085': ['ä\n“ü”'] };

  it('holds nothing that takes hold of it or turns text around', () => {
    expect(jsonForTerminal(value)).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    expect(jsonForTerminal(value)).toContain('A\\u009b2J\\u007f\\u200e\\u200f\\u061c\\u202eB\\u2069');
  });

  it('is the same JSON, with ordinary letters as they are', () => {
    expect(JSON.parse(jsonForTerminal(value))).toEqual(value);
    expect(jsonForTerminal(value)).toContain('ä\\n“ü”');
  });
});
