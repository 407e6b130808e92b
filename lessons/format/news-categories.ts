import type { Category } from './category.ts';

/**
 * The three categories of the codebook for news, with their techniques: what a lesson begins with where nothing else is
 * said. A lesson is free to have others.
 */
export const newsCategories: readonly Category[] = [
  {
    id: 'framing',
    name: {
      de: 'Framing',
      en: 'Framing',
    },
    letter: {
      de: 'F',
      en: 'F',
    },
    colour: 'amber',
    line: 'wavy',
    description: {
      de: 'Wörter oder eine Auswahl, die dir eine bestimmte Sicht nahelegen, mehr als nötig wäre, um das Ereignis mitzuteilen: wertende Wörter, Namen für Menschen und Konflikte, was hervorgehoben und was weggelassen wird.',
      en: 'Words or choices that nudge you towards one view, beyond what is needed to tell you what happened: loaded words, names for people and conflicts, what is stressed and what is left out.',
    },
    techniques: [
      {
        id: 'headline-framing',
        name: {
          de: 'Überschrift oder Vorspann lenkt',
          en: 'Steering headline or lead',
        },
      },
      {
        id: 'loaded-language',
        name: {
          de: 'Wertende Wörter',
          en: 'Loaded words',
        },
      },
      {
        id: 'naming',
        name: {
          de: 'Benennung',
          en: 'Naming',
        },
      },
      {
        id: 'agency',
        name: {
          de: 'Wer handelt?',
          en: 'Who acts?',
        },
      },
      {
        id: 'selective-context',
        name: {
          de: 'Ausgewählter Hintergrund',
          en: 'Selected background',
        },
      },
      {
        id: 'juxtaposition',
        name: {
          de: 'Nebeneinanderstellung',
          en: 'Placing side by side',
        },
      },
      {
        id: 'legitimisation',
        name: {
          de: 'Rechtfertigung oder Aufwertung',
          en: 'Justifying or building up',
        },
      },
      {
        id: 'adopted-voice',
        name: {
          de: 'Übernommene Wortwahl',
          en: 'Borrowed wording',
        },
      },
      {
        id: 'presupposition',
        name: {
          de: 'Stillschweigende Voraussetzung',
          en: 'Hidden assumption',
        },
      },
      {
        id: 'call-to-read',
        name: {
          de: 'Leseanreiz',
          en: 'Pull to read on',
        },
      },
    ],
    attributed: false,
  },
  {
    id: 'sourcing',
    name: {
      de: 'Quelle',
      en: 'Source',
    },
    letter: {
      de: 'Q',
      en: 'S',
    },
    colour: 'green',
    line: 'dotted',
    description: {
      de: 'Wörter, die dir sagen, woher eine Information kommt: wer spricht, mit welchem Redeverb und bei welchem Anlass, woher ein Bild stammt, oder dass eine Quelle fehlt. Markiere die Quelle, nicht das Gesagte.',
      en: 'Words that tell you where information comes from: who speaks, with which reporting verb and on what occasion, where a picture is from, or that a source is missing. Mark the source, not what was said.',
    },
    techniques: [
      {
        id: 'named-source',
        name: {
          de: 'Genannte Person',
          en: 'Named person',
        },
      },
      {
        id: 'official-spokesperson',
        name: {
          de: 'Amtliche Sprecherin oder Sprecher',
          en: 'Official spokesperson',
        },
      },
      {
        id: 'collective-source',
        name: {
          de: 'Gruppe ohne Namen',
          en: 'Group without names',
        },
      },
      {
        id: 'media-credit',
        name: {
          de: 'Nachweis von Bild oder Agentur',
          en: 'Picture or agency credit',
        },
      },
      {
        id: 'self-reference',
        name: {
          de: 'Hinweis auf eigenes Material',
          en: 'Pointer to own material',
        },
      },
      {
        id: 'unsourced-claim',
        name: {
          de: 'Behauptung ohne Quelle',
          en: 'Claim without a source',
        },
      },
    ],
    attributed: false,
  },
  {
    id: 'quote',
    name: {
      de: 'Zitat',
      en: 'Quote',
    },
    letter: {
      de: 'Z',
      en: 'Q',
    },
    colour: 'violet',
    line: 'solid',
    description: {
      de: 'Worte, die jemandem zugeschrieben werden: wörtlich in Anführungszeichen oder wiedergegeben, zum Beispiel mit „dass“ oder „zu“. Markiere das Gesagte und verbinde es mit der Person und dem Redeverb.',
      en: 'Words that are attributed to someone: direct, in quotation marks, or reported, for example with “dass” (that) or “zu” (to). Mark what was said and link it to the person and the reporting verb.',
    },
    techniques: [
      {
        id: 'direct',
        name: {
          de: 'Wörtlich',
          en: 'Direct',
        },
      },
      {
        id: 'indirect',
        name: {
          de: 'Wiedergegeben (indirekte Rede)',
          en: 'Reported (indirect speech)',
        },
      },
    ],
    attributed: true,
  },
];
