import type { Result } from '../../lessons/result.ts';
import type { Failure } from './errors.ts';
import type { EventPayload } from './events.ts';
import type { Channel, Input, Output } from './messages.ts';

/** What comes back from a message: its value, or why there is none. */
export type Answer<Name extends Channel> = Promise<Result<Output<Name>, Failure>>;

/** What the preload puts on `window.lesart`: one method a message, nothing generic. Answers are never rejections. */
export interface Bridge {
  start(): Answer<'app.start'>;
  saveSettings(settings: Input<'settings.save'>): Answer<'settings.save'>;
  listLibrary(): Answer<'library.list'>;
  checkLibrary(): Answer<'library.check'>;
  openLesson(input: Input<'lesson.open'>): Answer<'lesson.open'>;
  saveAttempt(input: Input<'attempt.save'>): Answer<'attempt.save'>;
  keepMyAttempt(input: Input<'attempt.keepMine'>): Answer<'attempt.keepMine'>;
  takeOtherAttempt(input: Input<'attempt.takeOther'>): Answer<'attempt.takeOther'>;
  saveAttemptCopy(input: Input<'attempt.saveCopy'>): Answer<'attempt.saveCopy'>;
  chooseWorkFolder(input: Input<'workFolder.choose'>): Answer<'workFolder.choose'>;
  showProgress(): Answer<'progress.show'>;
  beginPractice(): Answer<'practice.begin'>;
  answerPractice(input: Input<'practice.answer'>): Answer<'practice.answer'>;
  choosePack(): Answer<'pack.choose'>;
  /** @param file a `File` as the page got it by a drop; anything else is refused */
  dropPack(file: unknown): Answer<'pack.drop'>;
  nextOffer(): Answer<'pack.nextOffer'>;
  installPack(input: Input<'pack.install'>): Answer<'pack.install'>;
  declinePack(input: Input<'pack.decline'>): Answer<'pack.decline'>;
  describePack(input: Input<'pack.details'>): Answer<'pack.details'>;
  removePack(input: Input<'pack.remove'>): Answer<'pack.remove'>;
  choosePacksFolder(): Answer<'packsFolder.choose'>;
  listSchoolPacks(): Answer<'packsFolder.files'>;
  openSchoolPack(input: Input<'packsFolder.open'>): Answer<'packsFolder.open'>;
  forgetPacksFolder(): Answer<'packsFolder.forget'>;
  listDrafts(): Answer<'draft.list'>;
  createDraft(input: Input<'draft.create'>): Answer<'draft.create'>;
  chooseDraftFiles(): Answer<'draft.chooseFiles'>;
  /** @param files `File`s as the page got them by a drop; anything else is refused */
  dropDraftFiles(files: readonly unknown[]): Answer<'draft.drop'>;
  nextWaitingDraft(): Answer<'draft.nextWaiting'>;
  openDraft(input: Input<'draft.open'>): Answer<'draft.open'>;
  appendToDraft(input: Input<'draft.append'>): Answer<'draft.append'>;
  saveDraftBeside(input: Input<'draft.saveBeside'>): Answer<'draft.saveBeside'>;
  publishDraft(input: Input<'draft.publish'>): Answer<'draft.publish'>;
  removeDraft(input: Input<'draft.remove'>): Answer<'draft.remove'>;
  chooseSecond(input: Input<'second.choose'>): Answer<'second.choose'>;
  listClasses(): Answer<'class.list'>;
  createClass(input: Input<'class.create'>): Answer<'class.create'>;
  renameClass(input: Input<'class.rename'>): Answer<'class.rename'>;
  showClassLesson(input: Input<'class.lesson'>): Answer<'class.lesson'>;
  listLearners(input: Input<'class.learners'>): Answer<'class.learners'>;
  listCodes(input: Input<'class.codes'>): Answer<'class.codes'>;
  renameLearner(input: Input<'class.renameLearner'>): Answer<'class.renameLearner'>;
  openWork(input: Input<'class.work'>): Answer<'class.work'>;
  showClassProgress(input: Input<'class.progress'>): Answer<'class.progress'>;
  removeLearner(input: Input<'class.removeLearner'>): Answer<'class.removeLearner'>;
  removeClass(input: Input<'class.remove'>): Answer<'class.remove'>;
  removeEverything(): Answer<'class.removeEverything'>;
  lookAtRegrade(input: Input<'class.lookAtRegrade'>): Answer<'class.lookAtRegrade'>;
  regrade(input: Input<'class.regrade'>): Answer<'class.regrade'>;
  lookAtCollecting(input: Input<'collect.look'>): Answer<'collect.look'>;
  chooseHandIns(input: Input<'collect.choose'>): Answer<'collect.choose'>;
  /** @param files `File`s as the page got them by a drop; anything else is refused */
  dropHandIns(input: { class: string; files: readonly unknown[] }): Answer<'collect.drop'>;
  cancelCollecting(input: Input<'collect.cancel'>): Answer<'collect.cancel'>;
  resumeCollecting(input: Input<'collect.resume'>): Answer<'collect.resume'>;
  collectAgain(input: Input<'collect.again'>): Answer<'collect.again'>;
  unlockHandIns(input: Input<'collect.unlock'>): Answer<'collect.unlock'>;
  clearCollected(input: Input<'collect.clear'>): Answer<'collect.clear'>;
  watchFolder(input: Input<'collect.watch'>): Answer<'collect.watch'>;
  unwatchFolder(input: Input<'collect.unwatch'>): Answer<'collect.unwatch'>;
  listWaitingHandIns(): Answer<'collect.waiting'>;
  takeWaitingHandIns(input: Input<'collect.takeWaiting'>): Answer<'collect.takeWaiting'>;
  openClassList(input: Input<'classList.open'>): Answer<'classList.open'>;
  chooseClassList(input: Input<'classList.choose'>): Answer<'classList.choose'>;
  saveClassList(input: Input<'classList.save'>): Answer<'classList.save'>;
  forgetClassList(input: Input<'classList.forget'>): Answer<'classList.forget'>;
  deleteClassList(input: Input<'classList.delete'>): Answer<'classList.delete'>;
  showOutput(input: Input<'output.lesson'>): Answer<'output.lesson'>;
  saveTable(input: Input<'output.saveTable'>): Answer<'output.saveTable'>;
  saveStatements(input: Input<'output.saveStatements'>): Answer<'output.saveStatements'>;
  chooseWorksheet(): Answer<'worksheet.choose'>;
  chooseSubmissions(): Answer<'worksheet.chooseSubmissions'>;
  saveWorksheet(input: Input<'worksheet.save'>): Answer<'worksheet.save'>;
  lookAtRecordStore(): Answer<'recordStore.look'>;
  setRecordStore(input: Input<'recordStore.set'>): Answer<'recordStore.set'>;
  forgetRecordStore(): Answer<'recordStore.forget'>;
  sendToRecordStore(input: Input<'recordStore.send'>): Answer<'recordStore.send'>;
  setUnsaved(input: Input<'window.unsaved'>): Answer<'window.unsaved'>;
  editText(input: Input<'text.edit'>): Answer<'text.edit'>;
  print(): Answer<'page.print'>;
  savePdf(input: Input<'page.savePdf'>): Answer<'page.savePdf'>;
  openLog(): Answer<'log.open'>;
  reportError(input: Input<'log.report'>): Answer<'log.report'>;
  /** Returns the way to stop listening. */
  onMenuCommand(listener: (payload: EventPayload<'menu.command'>) => void): () => void;
  onPackWaiting(listener: (payload: EventPayload<'pack.waiting'>) => void): () => void;
  onDraftWaiting(listener: (payload: EventPayload<'draft.waiting'>) => void): () => void;
  onCollecting(listener: (payload: EventPayload<'collect.progress'>) => void): () => void;
  onHandInWaiting(listener: (payload: EventPayload<'hand-in.waiting'>) => void): () => void;
  onWorkFolder(listener: (payload: EventPayload<'work.folder'>) => void): () => void;
}
