/** A piece of an article as its source sets it: before anyone guesses what it is. */
export interface ArticlePart {
  role: 'heading' | 'paragraph' | 'caption' | 'byline';
  /** 1 to 6 for headings, 0 for others. */
  level: number;
  /** With whatever white space and invisible characters the source has. */
  text: string;
  /** All of it is set apart: bold, italic, or named a lead by the source. */
  emphasised: boolean;
  /** All of it is one link. */
  linked: boolean;
}

export const paragraphPart = (text: string, more: Partial<ArticlePart> = {}): ArticlePart => ({
  role: 'paragraph',
  level: 0,
  text,
  emphasised: false,
  linked: false,
  ...more,
});
