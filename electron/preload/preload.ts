import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';

import type { Answer, Bridge } from '../contract/bridge.ts';
import type { EventName, EventPayload } from '../contract/events.ts';
import type { Channel, Input } from '../contract/messages.ts';

const bridge: Bridge = {
  start: () => ask('app.start', {}),
  saveSettings: (settings) => ask('settings.save', settings),
  listLibrary: () => ask('library.list', {}),
  checkLibrary: () => ask('library.check', {}),
  openLesson: (input) => ask('lesson.open', input),
  saveAttempt: (input) => ask('attempt.save', input),
  keepMyAttempt: (input) => ask('attempt.keepMine', input),
  takeOtherAttempt: (input) => ask('attempt.takeOther', input),
  chooseWorkFolder: (input) => ask('workFolder.choose', input),
  showProgress: () => ask('progress.show', {}),
  beginPractice: () => ask('practice.begin', {}),
  answerPractice: (input) => ask('practice.answer', input),
  choosePack: () => ask('pack.choose', {}),
  dropPack: (file) => ask('pack.drop', { path: pathOf(file) }),
  nextOffer: () => ask('pack.nextOffer', {}),
  installPack: (input) => ask('pack.install', input),
  declinePack: (input) => ask('pack.decline', input),
  describePack: (input) => ask('pack.details', input),
  removePack: (input) => ask('pack.remove', input),
  choosePacksFolder: () => ask('packsFolder.choose', {}),
  listSchoolPacks: () => ask('packsFolder.files', {}),
  openSchoolPack: (input) => ask('packsFolder.open', input),
  forgetPacksFolder: () => ask('packsFolder.forget', {}),
  listDrafts: () => ask('draft.list', {}),
  createDraft: (input) => ask('draft.create', input),
  chooseDraftFiles: () => ask('draft.chooseFiles', {}),
  dropDraftFiles: (files) => ask('draft.drop', { paths: files.map(pathOf) }),
  nextWaitingDraft: () => ask('draft.nextWaiting', {}),
  openDraft: (input) => ask('draft.open', input),
  appendToDraft: (input) => ask('draft.append', input),
  saveDraftBeside: (input) => ask('draft.saveBeside', input),
  publishDraft: (input) => ask('draft.publish', input),
  removeDraft: (input) => ask('draft.remove', input),
  chooseSecond: (input) => ask('second.choose', input),
  listClasses: () => ask('class.list', {}),
  createClass: (input) => ask('class.create', input),
  renameClass: (input) => ask('class.rename', input),
  showClassLesson: (input) => ask('class.lesson', input),
  listLearners: (input) => ask('class.learners', input),
  listCodes: (input) => ask('class.codes', input),
  renameLearner: (input) => ask('class.renameLearner', input),
  openWork: (input) => ask('class.work', input),
  showClassProgress: (input) => ask('class.progress', input),
  removeLearner: (input) => ask('class.removeLearner', input),
  removeClass: (input) => ask('class.remove', input),
  removeEverything: () => ask('class.removeEverything', {}),
  lookAtRegrade: (input) => ask('class.lookAtRegrade', input),
  regrade: (input) => ask('class.regrade', input),
  lookAtCollecting: (input) => ask('collect.look', input),
  chooseHandIns: (input) => ask('collect.choose', input),
  dropHandIns: ({ class: id, files }) => ask('collect.drop', { class: id, paths: files.map(pathOf) }),
  cancelCollecting: (input) => ask('collect.cancel', input),
  resumeCollecting: (input) => ask('collect.resume', input),
  collectAgain: (input) => ask('collect.again', input),
  unlockHandIns: (input) => ask('collect.unlock', input),
  clearCollected: (input) => ask('collect.clear', input),
  watchFolder: (input) => ask('collect.watch', input),
  unwatchFolder: (input) => ask('collect.unwatch', input),
  listWaitingHandIns: () => ask('collect.waiting', {}),
  takeWaitingHandIns: (input) => ask('collect.takeWaiting', input),
  openClassList: (input) => ask('classList.open', input),
  chooseClassList: (input) => ask('classList.choose', input),
  saveClassList: (input) => ask('classList.save', input),
  forgetClassList: (input) => ask('classList.forget', input),
  deleteClassList: (input) => ask('classList.delete', input),
  showOutput: (input) => ask('output.lesson', input),
  saveTable: (input) => ask('output.saveTable', input),
  saveStatements: (input) => ask('output.saveStatements', input),
  chooseWorksheet: () => ask('worksheet.choose', {}),
  chooseSubmissions: () => ask('worksheet.chooseSubmissions', {}),
  saveWorksheet: (input) => ask('worksheet.save', input),
  lookAtRecordStore: () => ask('recordStore.look', {}),
  setRecordStore: (input) => ask('recordStore.set', input),
  forgetRecordStore: () => ask('recordStore.forget', {}),
  sendToRecordStore: (input) => ask('recordStore.send', input),
  enterLearner: (input) => ask('learner.enter', input),
  leaveLearner: () => ask('learner.leave', {}),
  saveHandIn: (input) => ask('handIn.save', input),
  findHandIn: (input) => ask('handIn.find', input),
  showHandIn: (input) => ask('handIn.show', input),
  lookAtClearing: (input) => ask('handIn.lookAtClearing', input),
  clearLearner: (input) => ask('handIn.clear', input),
  chooseHandInFolder: () => ask('handInFolder.choose', {}),
  forgetHandInFolder: () => ask('handInFolder.forget', {}),
  lookAtGradebook: () => ask('gradebook.look', {}),
  chooseAuthority: () => ask('gradebook.chooseAuthority', {}),
  tryGradebook: (input) => ask('gradebook.try', input),
  shareGradebook: (input) => ask('gradebook.share', input),
  useOwnGradebook: () => ask('gradebook.own', {}),
  lookForGradebook: () => ask('gradebook.lookAgain', {}),
  setFullScreen: (input) => ask('window.fullScreen', input),
  setUnsaved: (input) => ask('window.unsaved', input),
  editText: (input) => ask('text.edit', input),
  print: () => ask('page.print', {}),
  savePdf: (input) => ask('page.savePdf', input),
  openLog: () => ask('log.open', {}),
  reportError: (input) => ask('log.report', input),
  onMenuCommand: (listener) => hear('menu.command', listener),
  onPackWaiting: (listener) => hear('pack.waiting', listener),
  onDraftWaiting: (listener) => hear('draft.waiting', listener),
  onCollecting: (listener) => hear('collect.progress', listener),
  onHandInWaiting: (listener) => hear('hand-in.waiting', listener),
  onGradebook: (listener) => hear('gradebook.state', listener),
  onWorkFolder: (listener) => hear('work.folder', listener),
};

contextBridge.exposeInMainWorld('lesart', bridge);

/** Shapes are checked on the other side, where a page can't reach; here every answer becomes a value. */
async function ask<Name extends Channel>(name: Name, input: Input<Name>): Answer<Name> {
  try {
    return (await ipcRenderer.invoke(name, input)) as Awaited<Answer<Name>>;
  } catch {
    return { ok: false, error: { code: 'unexpected', params: {} } };
  }
}

/** Where a dropped file lies; nowhere for files that the page made itself. */
const pathOf = (file: unknown): string => (isFile(file) ? webUtils.getPathForFile(file) : '');

/** Electron's versions differ in what they take for the type of a file. */
const isFile = (value: unknown): value is Parameters<typeof webUtils.getPathForFile>[0] =>
  value instanceof File;

/** Hands on the payload alone: the event itself would give the page the sender. */
function hear<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  const hand = (_event: IpcRendererEvent, payload: EventPayload<Name>): void => {
    listener(payload);
  };
  ipcRenderer.on(name, hand);
  return () => {
    ipcRenderer.off(name, hand);
  };
}
