import type { en } from '../en/index.ts';
import type { Translated } from '../shape.ts';
import { authorPublish } from './author-publish.ts';
import { author } from './author.ts';
import { authorSaving } from './author-saving.ts';
import { authorKey } from './author-key.ts';
import { authorSuggestions } from './author-suggestions.ts';
import { authorStart } from './author-start.ts';
import { authorText } from './author-text.ts';
import { authorDetails } from './author-details.ts';
import { authorMissing } from './author-missing.ts';
import { authorSecond } from './author-second.ts';
import { classView } from './class-view.ts';
import { classLists } from './class-lists.ts';
import { classLearners } from './class-learners.ts';
import { classOutput } from './class-output.ts';
import { classes } from './classes.ts';
import { collecting } from './collecting.ts';
import { common } from './common.ts';
import { exam } from './exam.ts';
import { faults } from './faults.ts';
import { feedback } from './feedback.ts';
import { gradebook } from './gradebook.ts';
import { handingIn } from './handing-in.ts';
import { library } from './library.ts';
import { opening } from './opening.ts';
import { packs } from './packs.ts';
import { projector } from './projector.ts';
import { reader } from './reader.ts';
import { settings } from './settings.ts';
import { study } from './study.ts';
import { versions } from './versions.ts';
import { voices } from './voices.ts';
import { worksheet } from './worksheet.ts';

export const de: Translated<typeof en> = {
  author,
  authorSaving,
  authorKey,
  authorSuggestions,
  authorStart,
  authorText,
  authorDetails,
  authorMissing,
  authorPublish,
  authorSecond,
  classView,
  classLists,
  classLearners,
  classOutput,
  classes,
  collecting,
  common,
  exam,
  faults,
  feedback,
  gradebook,
  handingIn,
  library,
  opening,
  packs,
  projector,
  reader,
  settings,
  study,
  versions,
  voices,
  worksheet,
};
