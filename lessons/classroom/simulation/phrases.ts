/** What simulated learners write, in German and English: short, as in class. */
interface Phrases {
  /** Beside a mark, by category; `any` for those of other lessons. */
  whys: Readonly<Record<string, readonly string[]>> & { any: readonly string[] };
  /** Instead of an edit, before the second check. */
  reasons: readonly string[];
  /** To an explanation that did not convince. */
  disagreements: readonly string[];
}

const german: Phrases = {
  whys: {
    framing: [
      'Das klingt wertend.',
      'Man könnte es neutraler sagen.',
      'Das soll mich auf eine Seite ziehen.',
      'Hier wird etwas größer gemacht, als es ist.',
    ],
    sourcing: [
      'Hier steht, woher das kommt.',
      'Das ist die Quelle.',
      'Wer genau das ist, bleibt offen.',
      'Name und Amt sind genannt.',
    ],
    quote: [
      'Das hat jemand gesagt.',
      'Steht in Anführungszeichen.',
      'Indirekte Rede, man sieht es am Verb.',
      'Das sind nicht die Worte der Redaktion.',
    ],
    any: ['Das ist mir aufgefallen.', 'Passt zur Erklärung der Kategorie.'],
  },
  reasons: [
    'Ich finde meine Stellen richtig so.',
    'Ich habe alles noch einmal gelesen und bleibe dabei.',
    'Mehr habe ich nicht gefunden.',
    'Die anderen Wörter sind für mich sachlich.',
  ],
  disagreements: [
    'Für mich ist das ein ganz normales Wort.',
    'Das steht so im Zitat, dafür kann der Text nichts.',
    'Ich würde die Stelle kürzer markieren.',
    'Es stimmt doch, was da steht.',
    'Man weiß beim Lesen auch so, wer gemeint ist.',
  ],
};

const english: Phrases = {
  whys: {
    framing: [
      'This takes a side.',
      'You could put it more neutrally.',
      'It wants me to feel something.',
      'It makes this bigger than it is.',
    ],
    sourcing: [
      'This says where it comes from.',
      'That is the source.',
      'It does not say who exactly.',
      'Name and office are given.',
    ],
    quote: [
      'Somebody said this.',
      'It is in quotation marks.',
      'Reported speech: look at the verb.',
      'These are not the writer’s own words.',
    ],
    any: ['I noticed this.', 'It fits what the category means.'],
  },
  reasons: [
    'I think my passages are right.',
    'I read it all again and I stay with it.',
    'I could not find any more.',
    'The other words sound factual to me.',
  ],
  disagreements: [
    'To me this is an ordinary word.',
    'It is part of the quote, the article can’t help it.',
    'I would mark less of it.',
    'But it is true, what it says.',
    'You know who is meant without it.',
  ],
};

/** In the lesson's language: German for German ones, English for all others. */
export const phrasesIn = (language: string): Phrases => (/^de\b/.test(language) ? german : english);
