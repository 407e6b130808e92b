import type { Lesson, SmallText } from '../format/lesson.ts';
import { isUnwritten, type Localized } from '../format/localized.ts';
import { newsCategories } from '../format/news-categories.ts';
import type { Span } from '../text/span.ts';

/** A small text as it is written here: spans by their words. */
interface Written {
  text: string;
  spans: readonly { category: string; core: string; margin?: string; why: Localized }[];
  comment: Localized;
}

/**
 * The worked example that comes with Lesart, for lessons with the three categories of the codebook; null for articles in
 * languages it was not written in.
 */
export function stockExample(lesson: Pick<Lesson, 'language' | 'categories'>): SmallText | null {
  const written = hasNewsCategories(lesson) ? examples[primary(lesson.language)] : undefined;
  return written === undefined ? null : smallText('example', written);
}

/** Transfer sentences that come with Lesart, the last of them clean; none where there is no `stockExample`. */
export function stockTransfer(lesson: Pick<Lesson, 'language' | 'categories'>): SmallText[] {
  const written = hasNewsCategories(lesson) ? (transfers[primary(lesson.language)] ?? []) : [];
  return written.map((each, place) => smallText(`transfer-${String(place + 1)}`, each));
}

/** The lesson with Lesart's own worked example where nobody has written one. */
export function withExample(lesson: Lesson): Lesson {
  const example = isUnwritten(lesson.example.text) ? stockExample(lesson) : null;
  return example === null ? lesson : { ...lesson, example };
}

const primary = (language: string): string => language.split('-')[0] ?? language;

const hasNewsCategories = ({ categories }: Pick<Lesson, 'categories'>): boolean =>
  newsCategories.every(({ id }) => categories.some((category) => category.id === id));

function smallText(id: string, { text, spans, comment }: Written): SmallText {
  return {
    id,
    text,
    spans: spans.map(({ category, core, margin = core, why }) => ({
      category,
      core: placeOf(core, text),
      margin: placeOf(margin, text),
      why,
    })),
    comment,
  };
}

function placeOf(words: string, text: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const examples: Readonly<Record<string, Written>> = {
  de: {
    text: 'Die Stadt verschleudert ihr Schwimmbad: Für 900 000 Euro geht das Freibad am Ostring an einen Investor. „Wir konnten es nicht länger halten“, sagte Kämmerin Ruth Ansel am Montag. Der Vertrag soll im Juni unterschrieben werden.',
    spans: [
      {
        category: 'framing',
        core: 'verschleudert',
        margin: 'Die Stadt verschleudert ihr Schwimmbad',
        why: {
          de: 'Wer etwas „verschleudert“, verlangt zu wenig dafür. Ob 900 000 Euro zu wenig sind, steht nirgends. Neutral: „verkauft“.',
          en: 'To “verschleudern” (squander) something is to ask too little for it. Whether 900,000 euros is too little isn’t said anywhere. Neutral: “sells”.',
        },
      },
      {
        category: 'quote',
        core: '„Wir konnten es nicht länger halten“',
        why: {
          de: 'Ein wörtliches Zitat, samt seinen Anführungszeichen. Es spricht Ruth Ansel; „sagte“ ist das Redeverb.',
          en: 'A direct quote, quotation marks included (“We could not keep it any longer”). Ruth Ansel is speaking; “sagte” (said) is the reporting verb.',
        },
      },
      {
        category: 'sourcing',
        core: 'sagte Kämmerin Ruth Ansel',
        margin: 'sagte Kämmerin Ruth Ansel am Montag',
        why: {
          de: 'Redeverb, Amt, Name und Tag: So weiß man, von wem die Worte stammen. Bei welchem Anlass sie fielen, fehlt.',
          en: 'Reporting verb, office, name and day: you know whose words these are. On what occasion isn’t said.',
        },
      },
    ],
    comment: {
      de: 'Frag dich bei jedem Satz: Was lenkt mich? Woher weiß man das? Wer spricht? Der letzte Satz bleibt frei, er teilt nur mit, was sich nachprüfen lässt.',
      en: 'Ask yourself at every sentence: what steers me? How do they know? Who is speaking? The last sentence (“The contract is to be signed in June”) stays unmarked: it only tells you what can be checked.',
    },
  },
  en: {
    text: 'The city is giving away its pool: the lido on East Road goes to an investor for 900,000 euros. “We could not keep it any longer,” said treasurer Ruth Ansel on Monday. The contract is to be signed in June.',
    spans: [
      {
        category: 'framing',
        core: 'giving away',
        margin: 'The city is giving away its pool',
        why: {
          de: 'Wer etwas verschenkt („giving away“), bekommt nichts dafür, hier aber 900 000 Euro. Ob das zu wenig ist, steht nirgends. Neutral: „selling“ (verkauft).',
          en: 'To give something away is to get nothing for it; here it is 900,000 euros. Whether that is too little isn’t said anywhere. Neutral: “selling”.',
        },
      },
      {
        category: 'quote',
        core: '“We could not keep it any longer,”',
        why: {
          de: 'Ein wörtliches Zitat („Wir konnten es nicht länger halten“), samt seinen Anführungszeichen. Es spricht Ruth Ansel; „said“ (sagte) ist das Redeverb.',
          en: 'A direct quote, quotation marks included. Ruth Ansel is speaking; “said” is the reporting verb.',
        },
      },
      {
        category: 'sourcing',
        core: 'said treasurer Ruth Ansel',
        margin: 'said treasurer Ruth Ansel on Monday',
        why: {
          de: 'Redeverb, Amt, Name und Tag: So weiß man, von wem die Worte stammen. Bei welchem Anlass sie fielen, fehlt.',
          en: 'Reporting verb, office, name and day: you know whose words these are. On what occasion isn’t said.',
        },
      },
    ],
    comment: {
      de: 'Frag dich bei jedem Satz: Was lenkt mich? Woher weiß man das? Wer spricht? Der letzte Satz („Der Vertrag soll im Juni unterschrieben werden“) bleibt frei, er teilt nur mit, was sich nachprüfen lässt.',
      en: 'Ask yourself at every sentence: what steers me? How do they know? Who is speaking? The last sentence stays unmarked: it only tells you what can be checked.',
    },
  },
};

const transfers: Readonly<Record<string, readonly Written[]>> = {
  de: [
    {
      text: 'Nach monatelangem Gezerre bekommt der Hafen nun seine Brücke.',
      spans: [
        {
          category: 'framing',
          core: 'Gezerre',
          margin: 'Nach monatelangem Gezerre',
          why: {
            de: '„Gezerre“ macht aus Verhandlungen ein sinnloses Hin und Her. Neutral: „Nach monatelangen Verhandlungen“.',
            en: '“Gezerre” (tug-of-war) turns negotiations into pointless squabbling. Neutral: “After months of negotiations”.',
          },
        },
      ],
      comment: {
        de: 'Ein einziges Wort wertet hier. Wer verhandelt hat und worüber, erfährst du nicht.',
        en: 'A single word judges here. Who negotiated, and about what, you don’t learn.',
      },
    },
    {
      text: 'Der Verein habe die Miete stets pünktlich gezahlt, erklärte Schatzmeister Ali Demir auf Anfrage.',
      spans: [
        {
          category: 'quote',
          core: 'Der Verein habe die Miete stets pünktlich gezahlt',
          why: {
            de: 'Indirekte Rede: „habe“ statt „hat“ zeigt, dass hier Ali Demir spricht und nicht die Zeitung.',
            en: 'Indirect speech (“the club had always paid its rent on time”): “habe” instead of “hat” (has) shows that Ali Demir is speaking, not the paper.',
          },
        },
        {
          category: 'sourcing',
          core: 'erklärte Schatzmeister Ali Demir',
          margin: 'erklärte Schatzmeister Ali Demir auf Anfrage',
          why: {
            de: 'Redeverb, Amt und Name, dazu wie es zu der Aussage kam: auf Anfrage.',
            en: 'Reporting verb, office and name, and how the statement came about: “auf Anfrage” (on request).',
          },
        },
      ],
      comment: {
        de: 'Framing gibt es hier keins. Gut gemacht: Was gesagt wurde und von wem, lässt sich sauber trennen.',
        en: 'There is no framing here. Well done: what was said and by whom can be told apart cleanly.',
      },
    },
    {
      text: 'Die Messe beginnt am 4. April um 9 Uhr. Eine Tageskarte kostet zwölf Euro, Kinder unter sechs Jahren zahlen nichts.',
      spans: [],
      comment: {
        de: 'Hier gibt es nichts zu markieren: Tag, Uhrzeit und Preise stehen da, und nichts davon lobt oder klagt.',
        en: 'There is nothing to mark here: day, time and prices are stated, and nothing praises or complains.',
      },
    },
  ],
  en: [
    {
      text: 'After months of squabbling the harbour is now getting its bridge.',
      spans: [
        {
          category: 'framing',
          core: 'squabbling',
          margin: 'After months of squabbling',
          why: {
            de: '„Squabbling“ (Gezänk) macht aus Verhandlungen ein sinnloses Hin und Her. Neutral: „negotiations“.',
            en: '“Squabbling” turns negotiations into a pointless quarrel. Neutral: “After months of negotiations”.',
          },
        },
      ],
      comment: {
        de: 'Ein einziges Wort wertet hier. Wer verhandelt hat und worüber, erfährst du nicht.',
        en: 'A single word judges here. Who negotiated, and about what, you don’t learn.',
      },
    },
    {
      text: 'The club had always paid its rent on time, treasurer Ali Demir said when asked.',
      spans: [
        {
          category: 'quote',
          core: 'The club had always paid its rent on time',
          why: {
            de: 'Indirekte Rede ohne „that“: Erst „Demir said“ am Ende zeigt, dass das seine Worte sind und nicht die der Zeitung.',
            en: 'Indirect speech without “that”: only “Demir said” at the end shows that these are his words, not the paper’s.',
          },
        },
        {
          category: 'sourcing',
          core: 'treasurer Ali Demir said',
          margin: 'treasurer Ali Demir said when asked',
          why: {
            de: 'Amt, Name und Redeverb, dazu wie es zu der Aussage kam: „when asked“ (auf Anfrage).',
            en: 'Office, name and reporting verb, and how the statement came about: when asked.',
          },
        },
      ],
      comment: {
        de: 'Framing gibt es hier keins. Gut gemacht: Was gesagt wurde und von wem, lässt sich sauber trennen.',
        en: 'There is no framing here. Well done: what was said and by whom can be told apart cleanly.',
      },
    },
    {
      text: 'The fair opens at 9 am on 4 April. A day ticket costs twelve euros; children under six pay nothing.',
      spans: [],
      comment: {
        de: 'Hier gibt es nichts zu markieren: Tag, Uhrzeit und Preise stehen da, und nichts davon lobt oder klagt.',
        en: 'There is nothing to mark here: day, time and prices are stated, and nothing praises or complains.',
      },
    },
  ],
};
