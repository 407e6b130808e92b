/** A colour as red, green, blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What a token says: a colour and how much of it covers what is below, 0 to 1. */
export interface Paint {
  colour: Colour;
  alpha: number;
}

/** Reads "#rrggbb" or "#rrggbbaa". */
export function parsePaint(hex: string): Paint {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})?$/.exec(hex);
  if (parts === null) throw new Error(`not a colour: ${hex}`);
  const [red, green, blue, alpha] = parts.slice(1).map((part) => Number.parseInt(part || 'ff', 16));
  return { colour: [red ?? 0, green ?? 0, blue ?? 0], alpha: (alpha ?? 255) / 255 };
}

/** Paints one over the other, as the browser does: in sRGB, channel by channel. */
export function paintOver({ colour, alpha }: Paint, below: Colour): Colour {
  const mix = (place: 0 | 1 | 2): number => colour[place] * alpha + below[place] * (1 - alpha);
  return [mix(0), mix(1), mix(2)];
}

/** Contrast from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Matrix = readonly [Colour, Colour, Colour];

/**
 * How linear RGB changes where one kind of cone is missing. Machado, Oliveira and Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", 2009, severity 1.
 */
export const colourVision = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** How different two colours look, in OKLab (Ottosson, 2020); about 0.02 can just be told apart side by side. */
export function difference(one: Colour, other: Colour, seenBy: Matrix): number {
  const a = oklab(one, seenBy);
  const b = oklab(other, seenBy);
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklab(colour: Colour, seenBy: Matrix): Colour {
  const [red, green, blue] = times(seenBy, linear(colour)).map((channel) => Math.max(0, channel)) as [
    number,
    number,
    number,
  ];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

const times = (matrix: Matrix, [x, y, z]: Colour): Colour => {
  const row = ([a, b, c]: Colour): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** sRGB without its gamma, each channel 0 to 1. */
const linear = ([red, green, blue]: Colour): Colour => [unbend(red), unbend(green), unbend(blue)];

function unbend(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
