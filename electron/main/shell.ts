import type { BrowserWindow } from 'electron';

import type { Notice } from '../contract/messages.ts';
import type { Settings } from '../contract/settings.ts';
import type { Attempts } from '../services/attempts/attempts.ts';
import type { ClassLists } from '../services/class-lists/class-lists.ts';
import type { Collector } from '../services/collecting/collector.ts';
import type { Drafts } from '../services/drafts/drafts.ts';
import type { Gradebook } from '../services/gradebook/gradebook.ts';
import type { GradebookChoice } from '../services/gradebook/gradebook-choice.ts';
import type { Library } from '../services/library/library.ts';
import type { PracticeFile } from '../services/practice/practice-file.ts';
import type { SelfStudy } from '../services/practice/self-study.ts';
import type { HandIns } from '../services/hand-ins/hand-ins.ts';
import type { PacksPlace } from '../services/pack-files/installed-packs.ts';
import type { KnownSigners } from '../services/pack-format/known-signers.ts';
import type { PackOffers } from '../services/pack-offers/pack-offers.ts';
import type { Publisher } from '../services/publishing/publisher.ts';
import type { SettingsFile } from '../services/settings.ts';
import type { WorkFolder } from '../services/work-folder.ts';
import type { LearnerClearing } from './clearing.ts';
import type { ClosingGuard } from './closing.ts';
import type { Log } from './log.ts';
import type { Say } from './messages.ts';
import type { OpenedFiles } from './opened-files.ts';
import type { Places } from './places.ts';

/** What the handlers work with. */
export interface Shell {
  places: Places;
  library: Library;
  packsPlace: PacksPlace;
  offers: PackOffers;
  signers: KnownSigners;
  openedFiles: OpenedFiles;
  attempts: Attempts;
  classLists: ClassLists;
  drafts: Drafts;
  publisher: Publisher;
  gradebook: Gradebook;
  gradebookChoice: GradebookChoice;
  collector: Collector;
  practice: PracticeFile;
  selfStudy: SelfStudy;
  workFolder: WorkFolder;
  handIns: HandIns;
  clearing: LearnerClearing;
  settingsFile: SettingsFile;
  settings: () => Settings;
  /** Makes settings take effect in the shell: theme, menu, dialogs. */
  useSettings: (settings: Settings) => void;
  /** What went wrong before there was a page to tell; told once. */
  startNotices: Notice[];
  closing: ClosingGuard;
  window: () => BrowserWindow;
  say: () => Say;
  log: Log;
}
