import type { Language } from '../language.ts';
import { findAttribution } from './attribution.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { findReports, isReportedByForm } from './reports.ts';
import { findPhrases, techniqueOf } from './sources.ts';
import {
  abbreviations,
  determiners,
  headlineSpeakers,
  institution,
  medium,
  notSubjects,
  titles,
  verbs,
} from './words.ts';

export const german: Language = {
  rules: { abbreviations, hasOrdinalStop: true, isReportingVerb: (word) => verbs.has(word) },
  nounPhraseEnd,
  findAttribution,
  findReports,
  isReportedByForm,
  findPhrases,
  techniqueOf,
  speaksInHeadlines: (word) => headlineSpeakers.has(word),
  isTitle: (word) => titles.test(word),
  capitalsAreNames: false,
  isInstitution: (word) => institution.test(word) || medium.test(word) || notSubjects.has(word),
  isDeterminer: (word) => determiners.has(word),
};
