import type { ClassTableWords } from '../../lessons/classroom/output/class-table.ts';
import type { ItemTableWords } from '../../lessons/classroom/output/item-table.ts';

/** How the tables of `lesart report` speak. English for statistics; German for those who open them in a German spreadsheet. */
interface TableWords {
  learners: ClassTableWords;
  items: ItemTableWords;
}

const english: TableWords = {
  learners: {
    language: 'en',
    column: {
      class: 'class',
      learner: 'learner',
      pack: 'pack',
      lesson: 'lesson',
      handedInAt: 'handed in at',
      mode: 'mode',
      intact: 'unchanged',
      attempts: 'attempts',
      marks: 'marks',
      expected: 'to find',
      found: 'found',
      boundary: 'found, other boundary',
      missed: 'missed',
      reconsider: 'to reconsider',
      arguable: 'arguable',
      score: 'score',
      scoreAtFirstCheck: 'score at first check',
      scoreAtSecondCheck: 'score at second check',
      agreementWithKey: 'agreement with key (alpha)',
      convinced: 'convinced',
      disagree: 'disagrees',
    },
    ofCategory: (category, what) =>
      `${category}: ${{ expected: 'to find', found: 'found', reconsider: 'to reconsider' }[what]}`,
    secondsOf: (step) =>
      `seconds: ${
        {
          read: 'reading',
          mark: 'marking',
          check: 'checking',
          compare: 'comparing',
          transfer: 'transfer',
          'handed-in': 'handed in',
        }[step]
      }`,
    mode: { guided: 'guided', exam: 'exam' },
    yes: 'yes',
    no: 'no',
  },
  items: {
    language: 'en',
    column: {
      class: 'class',
      learner: 'learner',
      lesson: 'lesson',
      item: 'item',
      category: 'category',
      technique: 'technique',
      strength: 'strength',
      words: 'words',
      outcome: 'outcome',
      sure: 'sure',
      why: 'reason beside the mark',
      stance: 'stance',
      disagreement: 'reason to disagree',
    },
    outcome: {
      found: 'found',
      boundary: 'found, other boundary',
      'other-category': 'other category',
      arguable: 'arguable',
      missed: 'missed',
      'not-needed': 'not needed',
    },
    strength: { required: 'required', acceptable: 'acceptable', debatable: 'debatable' },
    stance: { convinced: 'convinced', disagree: 'disagrees' },
    yes: 'yes',
    no: 'no',
  },
};

const german: TableWords = {
  learners: {
    language: 'de',
    column: {
      class: 'Klasse',
      learner: 'Code',
      pack: 'Paket',
      lesson: 'Lektion',
      handedInAt: 'Abgegeben am',
      mode: 'Modus',
      intact: 'Unverändert',
      attempts: 'Versuche',
      marks: 'Markierungen',
      expected: 'Zu finden',
      found: 'Gefunden',
      boundary: 'Gefunden, andere Grenze',
      missed: 'Übersehen',
      reconsider: 'Zu überdenken',
      arguable: 'Strittig',
      score: 'Ergebnis',
      scoreAtFirstCheck: 'Ergebnis beim ersten Prüfen',
      scoreAtSecondCheck: 'Ergebnis beim zweiten Prüfen',
      agreementWithKey: 'Übereinstimmung mit dem Schlüssel (Alpha)',
      convinced: 'Überzeugt',
      disagree: 'Anderer Meinung',
    },
    ofCategory: (category, what) =>
      `${category}: ${{ expected: 'zu finden', found: 'gefunden', reconsider: 'zu überdenken' }[what]}`,
    secondsOf: (step) =>
      `Sekunden: ${
        {
          read: 'Lesen',
          mark: 'Markieren',
          check: 'Prüfen',
          compare: 'Vergleichen',
          transfer: 'Übertragen',
          'handed-in': 'Abgegeben',
        }[step]
      }`,
    mode: { guided: 'begleitet', exam: 'Klausur' },
    yes: 'ja',
    no: 'nein',
  },
  items: {
    language: 'de',
    column: {
      class: 'Klasse',
      learner: 'Code',
      lesson: 'Lektion',
      item: 'Stelle',
      category: 'Kategorie',
      technique: 'Technik',
      strength: 'Verbindlichkeit',
      words: 'Wörter',
      outcome: 'Ergebnis',
      sure: 'Sicher',
      why: 'Begründung an der Markierung',
      stance: 'Haltung',
      disagreement: 'Warum anderer Meinung',
    },
    outcome: {
      found: 'gefunden',
      boundary: 'gefunden, andere Grenze',
      'other-category': 'andere Kategorie',
      arguable: 'strittig',
      missed: 'übersehen',
      'not-needed': 'nicht nötig',
    },
    strength: { required: 'Pflicht', acceptable: 'vertretbar', debatable: 'strittig' },
    stance: { convinced: 'überzeugt', disagree: 'anderer Meinung' },
    yes: 'ja',
    no: 'nein',
  },
};

export const tableWords: Readonly<Record<'en' | 'de', TableWords>> = { en: english, de: german };
