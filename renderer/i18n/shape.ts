/** The same keys with any text: what a translation must match, no key missing and none left over. */
export type Translated<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Translated<Shape[Key]>;
};
