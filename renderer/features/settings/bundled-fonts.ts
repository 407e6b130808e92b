/** A typeface that comes with the app, with its licence as its makers wrote it. */
export interface BundledFont {
  name: string;
  maker: string;
  licence: () => Promise<string>;
}

export const fonts: readonly BundledFont[] = [
  {
    name: 'Source Serif 4',
    maker: 'Frank Grießhammer, Adobe',
    licence: async () => (await import('@fontsource-variable/source-serif-4/LICENSE?raw')).default,
  },
  {
    name: 'Source Sans 3',
    maker: 'Paul D. Hunt, Adobe',
    licence: async () => (await import('@fontsource-variable/source-sans-3/LICENSE?raw')).default,
  },
  {
    name: 'Atkinson Hyperlegible Next',
    maker: 'Braille Institute, Applied Design Works, Elliott Scott, Megan Eiswerth, Letters From Sweden',
    licence: async () =>
      (await import('@fontsource-variable/atkinson-hyperlegible-next/LICENSE?raw')).default,
  },
];
