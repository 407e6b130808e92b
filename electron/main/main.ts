import { randomUUID } from 'node:crypto';

import { app, Menu, session, shell as system, type BrowserWindow } from 'electron';

import type { Settings } from '../contract/settings.ts';
import { Attempts } from '../services/attempts/attempts.ts';
import { ClassLists } from '../services/class-lists/class-lists.ts';
import { ClassOutput } from '../services/class-output/class-output.ts';
import { RecordStoreFile } from '../services/class-output/record-store-file.ts';
import { WorksheetDesk } from '../services/class-output/worksheet-desk.ts';
import { Collector } from '../services/collecting/collector.ts';
import { Drafts } from '../services/drafts/drafts.ts';
import { classLibrary } from '../services/gradebook/class-library.ts';
import { Gradebook } from '../services/gradebook/gradebook.ts';
import { GradebookChoice } from '../services/gradebook/gradebook-choice.ts';
import { OwnPlace } from '../services/gradebook/own-place.ts';
import { SharedAddressFile } from '../services/gradebook/shared-address-file.ts';
import { Library } from '../services/library/library.ts';
import { PackIndex } from '../services/library/pack-index.ts';
import { HandIns } from '../services/hand-ins/hand-ins.ts';
import { PracticeFile } from '../services/practice/practice-file.ts';
import { SelfStudy } from '../services/practice/self-study.ts';
import { preparePacks, type PacksPlace } from '../services/pack-files/installed-packs.ts';
import { KnownSigners } from '../services/pack-format/known-signers.ts';
import { PackOffers } from '../services/pack-offers/pack-offers.ts';
import { Publisher } from '../services/publishing/publisher.ts';
import { SettingsFile } from '../services/settings.ts';
import { WorkFolder } from '../services/work-folder.ts';
import { LearnerClearing } from './clearing.ts';
import { clockFor } from './clock.ts';
import { closeBeforeQuitting, ClosingGuard } from './closing.ts';
import { reviveAfterCrash, watchFailures } from './failures.ts';
import { appHandlers } from './handlers/app.ts';
import { classListHandlers } from './handlers/class-lists.ts';
import { classHandlers } from './handlers/classes.ts';
import { collectingHandlers } from './handlers/collecting.ts';
import { draftHandlers } from './handlers/drafts.ts';
import { handingInHandlers } from './handlers/handing-in.ts';
import { gradebookHandlers } from './handlers/gradebook.ts';
import { lessonHandlers } from './handlers/lessons.ts';
import { classOutputHandlers, classReader } from './handlers/class-output.ts';
import { choosePackFiles, packHandlers } from './handlers/packs.ts';
import { secondHandlers } from './handlers/second.ts';
import { selfStudyHandlers } from './handlers/self-study.ts';
import { workHandlers } from './handlers/work.ts';
import { registerMessages, sendEvent } from './ipc.ts';
import { languageOf, systemLanguage } from './language.ts';
import { openLog } from './log.ts';
import { menuTemplate, type MenuActions } from './menu-template.ts';
import { sayIn, type Say } from './messages.ts';
import { OpenedFiles, filesIn } from './opened-files.ts';
import { packFolders, settlePlaces } from './places.ts';
import { registerScheme, servePages } from './protocol.ts';
import { systemCipher } from './safe-storage.ts';
import { closeDoors, lockDown } from './security.ts';
import type { Shell } from './shell.ts';
import { deskOf, followTheme, openWindow } from './window.ts';
import { WindowStateFile } from './window-state.ts';

const FOLDER_WATCH_INTERVAL = 2000;

/** The composition root: everything is made here, once, and handed to what needs it. */
const places = settlePlaces(import.meta.dirname);
const log = openLog(places.logs);
let say: Say = sayIn('en');
let window: BrowserWindow | null = null;
const openedFiles = new OpenedFiles();
openedFiles.add(filesIn(process.argv, process.cwd()));

watchFailures(log, () => say);
registerScheme();
closeDoors();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args, folder) => {
    openedFiles.add(filesIn(args, folder));
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  });
  // On macOS files that are double-clicked come this way, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openedFiles.add([path]);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  // Not awaited at the top level: an ES module that waits for "ready" there never gets it.
  void start();
} else {
  app.quit();
}

async function start(): Promise<void> {
  const now = clockFor(app.isPackaged, process.env['LESART_CLOCK']);
  const settingsFile = new SettingsFile(places.userFolder, now);
  const [read] = await Promise.all([settingsFile.read(), app.whenReady()]);
  let { settings } = read;

  const workFolder = new WorkFolder(places.ownWork, settings.workFolder);
  const closing = new ClosingGuard();
  const developer = !app.isPackaged;

  const useSettings = (next: Settings): void => {
    settings = next;
    workFolder.share(settings.sharedComputer);
    say = sayIn(languageOf(settings, systemLanguage(app.getPreferredSystemLanguages())));
    followTheme(settings);
    const actions: MenuActions = {
      command: (command) => {
        if (window !== null) sendEvent(window.webContents, 'menu.command', { command });
      },
      openPack: () => {
        if (window !== null) void choosePackFiles(shell);
      },
      openLog: () => void system.openPath(log.file),
      developer,
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(say, actions, process.platform)));
    window?.setBackgroundColor(deskOf(settings));
  };
  const index = new PackIndex(places.packIndex, app.getVersion());
  const library = new Library(packFolders(places, settings), index);
  const practice = new PracticeFile(now);

  const packsPlace: PacksPlace = {
    folder: places.ownPacks,
    shipped: places.shippedPacks,
    appVersion: app.getVersion(),
  };
  const signers = new KnownSigners({ file: places.knownSigners, now });
  const { waitingRoom } = places;
  const offers = new PackOffers({ place: packsPlace, signers, waitingRoom, newId: randomUUID });

  const drafts = new Drafts({
    folder: workFolder,
    library,
    now,
    newId: randomUUID,
    discard: (path) => system.trashItem(path),
  });
  const { workshop } = places;
  const publisher = new Publisher({ drafts, library, place: packsPlace, workshop, now });

  const gradebook = new Gradebook({
    place: new OwnPlace(places.gradebook),
    library: classLibrary(library),
    now,
    newId: randomUUID,
  });
  const gradebookChoice = new GradebookChoice({
    gradebook,
    addresses: new SharedAddressFile(places.sharedGradebook, systemCipher, now),
    own: places.gradebook,
    waiting: places.waitingHandIns,
    now,
    changed: (state) => {
      if (window !== null) sendEvent(window.webContents, 'gradebook.state', state);
    },
  });
  const collector = new Collector({
    library,
    gradebook,
    now,
    remembered: places.watchedFolders,
    tell: (collected) => {
      if (window !== null) sendEvent(window.webContents, 'collect.progress', collected);
    },
  });

  closeBeforeQuitting(() => collector.close().then(() => gradebook.close()));

  const parts = {
    places,
    library,
    packsPlace,
    offers,
    signers,
    openedFiles,
    attempts: new Attempts({ folder: workFolder, now, newId: randomUUID }),
    classLists: new ClassLists(places.classListPlaces),
    drafts,
    publisher,
    practice,
    gradebook,
    gradebookChoice,
    collector,
    selfStudy: new SelfStudy({ folder: workFolder, library, practice, now }),
    workFolder,
    handIns: new HandIns({ now, appVersion: app.getVersion() }),
    settingsFile,
    settings: () => settings,
    useSettings,
    startNotices: read.notices,
    closing,
    window: () => {
      if (window === null) throw new Error('there is no window');
      return window;
    },
    say: () => say,
    log,
  };
  const shell: Shell = { ...parts, clearing: new LearnerClearing(parts) };

  useSettings(settings);

  lockDown(session.defaultSession, log);
  servePages(places.pages, (pack) => library.cover(pack));
  const classes = classHandlers(shell);
  const recordStore = new RecordStoreFile(places.recordStore, systemCipher);
  const output = {
    classOutput: new ClassOutput(classReader(classes), recordStore),
    recordStore,
    worksheetDesk: new WorksheetDesk(randomUUID),
  };
  const handlers = {
    ...appHandlers(shell),
    ...lessonHandlers(shell),
    ...draftHandlers(shell),
    ...secondHandlers(shell),
    ...classes,
    ...classListHandlers(shell),
    ...gradebookHandlers(shell),
    ...collectingHandlers(shell),
    ...classOutputHandlers(shell, output),
    ...handingInHandlers(shell),
    ...packHandlers(shell),
    ...selfStudyHandlers(shell),
    ...workHandlers(shell),
  };
  registerMessages(handlers, () => window?.webContents ?? null, log);

  // Before the page can list or open any: what a crash left of installing must not be taken for a pack.
  await Promise.all([
    preparePacks(packsPlace, Date.now()),
    offers.prepare(),
    publisher.prepare(),
    gradebookChoice.begin().then((notices) => read.notices.push(...notices)),
  ]);
  openedFiles.whenWaiting((kind) => {
    if (window !== null) sendEvent(window.webContents, `${kind}.waiting`, {});
  });

  const opened = openWindow(places.shell, settings, new WindowStateFile(places.userFolder), developer);
  window = opened;
  closing.guard(opened, () => say);
  reviveAfterCrash(opened, log, () => say);
  opened.on('closed', () => {
    window = null;
  });
  log.info('started', {
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
  });

  await workFolder.prepare(Date.now());
  workFolder.watch((reachable) => {
    log.info('work folder', { reachable });
    if (window !== null) sendEvent(window.webContents, 'work.folder', { reachable });
  }, FOLDER_WATCH_INTERVAL);
}
