import type { Language } from '../language.ts';
import { findAttribution } from './attribution.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { findReports } from './reports.ts';
import { findPhrases, techniqueOf } from './sources.ts';
import {
  abbreviations,
  determiners,
  headlineSpeakers,
  institution,
  medium,
  notSubjects,
  personRole,
  titles,
  verbs,
} from './words.ts';

export const english: Language = {
  rules: { abbreviations, hasOrdinalStop: false, isReportingVerb: (word) => verbs.has(word) },
  nounPhraseEnd,
  findAttribution,
  findReports,
  isReportedByForm: () => false,
  findPhrases,
  techniqueOf,
  speaksInHeadlines: (word) => headlineSpeakers.has(word),
  isTitle: (word) => titles.has(word) || personRole.test(word),
  capitalsAreNames: true,
  isInstitution: (word) => institution.test(word) || medium.test(word) || notSubjects.has(word),
  isDeterminer: (word) => determiners.has(word),
};
