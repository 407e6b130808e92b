import type { ClassTableWords } from '../../lessons/classroom/output/class-table.ts';
import type { ItemTableWords } from '../../lessons/classroom/output/item-table.ts';
import type { Step } from '../../lessons/marks/attempt.ts';

/** How the tables of `lesart report` speak: as those of the window do, so that both can be laid together. */
interface TableWords {
  learners: ClassTableWords;
  items: ItemTableWords;
}

type Column = keyof ClassTableWords['column'] | keyof ItemTableWords['column'];

/** What both tables of a language are made of. */
interface Words extends Pick<ClassTableWords, 'language' | 'mode' | 'yes' | 'no'> {
  column: Readonly<Record<Column, string>>;
  seconds: string;
  step: Readonly<Record<Step, string>>;
  outcome: ItemTableWords['outcome'];
  strength: ItemTableWords['strength'];
  stance: ItemTableWords['stance'];
}

const tablesOf = ({ seconds, step, mode, outcome, strength, stance, ...both }: Words): TableWords => ({
  learners: {
    ...both,
    mode,
    ofCategory: (category, what) => `${category}: ${both.column[what]}`,
    secondsOf: (name) => `${seconds}: ${step[name]}`,
  },
  items: { ...both, outcome, strength, stance },
});

const english: Words = {
  language: 'en',
  column: {
    class: 'class',
    learner: 'code',
    pack: 'pack',
    lesson: 'lesson',
    handedInAt: 'handed in',
    mode: 'mode',
    intact: 'unchanged',
    attempts: 'attempts',
    marks: 'marks',
    expected: 'places',
    found: 'found',
    boundary: 'of these other boundaries',
    missed: 'not marked',
    reconsider: 'not in this key',
    arguable: 'arguable',
    score: 'match (0–1)',
    scoreAtFirstCheck: 'at the first check (0–1)',
    scoreAtSecondCheck: 'at the second check (0–1)',
    agreementWithKey: 'alpha with the key',
    convinced: 'convinced',
    disagree: 'disagreed',
    item: 'place',
    category: 'category',
    technique: 'technique',
    strength: 'strength',
    words: 'words in the article',
    outcome: 'outcome',
    sure: 'sure',
    why: 'why',
    stance: 'stance',
    disagreement: 'disagreement',
  },
  seconds: 'seconds',
  step: {
    read: 'reading',
    mark: 'marking',
    check: 'checking',
    compare: 'comparing',
    transfer: 'transferring',
    'handed-in': 'handed in',
  },
  mode: { guided: 'guided', exam: 'exam' },
  outcome: {
    found: 'found',
    boundary: 'found, other boundaries',
    'other-category': 'other category',
    arguable: 'arguable',
    missed: 'not marked',
    'not-needed': 'not needed',
  },
  strength: { required: 'to be marked', acceptable: 'may be marked', debatable: 'debatable' },
  stance: { convinced: 'convinced', disagree: 'disagrees' },
  yes: 'yes',
  no: 'no',
};

const german: Words = {
  language: 'de',
  column: {
    class: 'Klasse',
    learner: 'Code',
    pack: 'Paket',
    lesson: 'Lektion',
    handedInAt: 'abgegeben',
    mode: 'Modus',
    intact: 'unverändert',
    attempts: 'Versuche',
    marks: 'Markierungen',
    expected: 'Stellen',
    found: 'gefunden',
    boundary: 'davon andere Grenzen',
    missed: 'nicht markiert',
    reconsider: 'nicht in dieser Lösung',
    arguable: 'vertretbar',
    score: 'Übereinstimmung (0–1)',
    scoreAtFirstCheck: 'bei der ersten Prüfung (0–1)',
    scoreAtSecondCheck: 'bei der zweiten Prüfung (0–1)',
    agreementWithKey: 'Alpha mit der Lösung',
    convinced: 'überzeugt',
    disagree: 'widersprochen',
    item: 'Stelle',
    category: 'Kategorie',
    technique: 'Technik',
    strength: 'Verbindlichkeit',
    words: 'Wörter im Artikel',
    outcome: 'Ergebnis',
    sure: 'sicher',
    why: 'Warum',
    stance: 'Haltung',
    disagreement: 'Widerspruch',
  },
  seconds: 'Sekunden',
  step: {
    read: 'Lesen',
    mark: 'Markieren',
    check: 'Prüfen',
    compare: 'Vergleichen',
    transfer: 'Übertragen',
    'handed-in': 'Abgegeben',
  },
  mode: { guided: 'angeleitet', exam: 'Prüfung' },
  outcome: {
    found: 'gefunden',
    boundary: 'gefunden, andere Grenzen',
    'other-category': 'andere Kategorie',
    arguable: 'vertretbar',
    missed: 'nicht markiert',
    'not-needed': 'nicht nötig',
  },
  strength: { required: 'gehört markiert', acceptable: 'darf markiert sein', debatable: 'strittig' },
  stance: { convinced: 'überzeugt', disagree: 'widerspricht' },
  yes: 'ja',
  no: 'nein',
};

export const tableWords: Readonly<Record<'en' | 'de', TableWords>> = {
  en: tablesOf(english),
  de: tablesOf(german),
};
