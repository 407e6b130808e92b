import type { ErrorCode } from '../../../electron/contract/errors.ts';
import type { Notice } from '../../../electron/contract/messages.ts';

/** What happened, and what to do now. */
interface Sentences {
  readonly what: string;
  readonly help: string;
}

const codes = {
  refused: {
    what: 'Lesart did not accept a request from its own page.',
    help: 'Start Lesart again. Everything that was saved is still there. If it happens again, the log helps whoever looks after Lesart.',
  },
  unexpected: {
    what: 'Something went wrong inside Lesart.',
    help: 'Try again. If it happens again, the log helps whoever looks after Lesart.',
  },
  'folder-missing': {
    what: 'The folder {{folder}} is not there.',
    help: 'Plug the USB stick back in, connect the network drive, or choose another folder.',
  },
  'folder-read-only': {
    what: 'Lesart may not write to the folder {{folder}}.',
    help: 'Choose another folder, or ask whoever looks after this computer for permission to write there.',
  },
  'disk-full': {
    what: 'There is no space left where the folder {{folder}} is.',
    help: 'Delete something there that is no longer needed, or choose another folder.',
  },
  'write-failed': {
    what: 'The file “{{file}}” could not be written ({{reason}}).',
    help: 'Try again. If it keeps failing, choose another folder.',
  },
  'read-failed': {
    what: 'The file “{{file}}” could not be read ({{reason}}).',
    help: 'Check that the disk or drive is connected, then try again.',
  },
  'attempt-elsewhere': {
    what: 'There are two versions of your work.',
    help: 'The file has changed since you opened it here. Choose which version you want to go on with.',
  },
  'draft-elsewhere': {
    what: 'There are two versions of this draft.',
    help: 'The file “{{file}}” has changed since you opened it here. Choose which version you want to go on with.',
  },
  'draft-missing': {
    what: 'The draft “{{file}}” is no longer there.',
    help: 'Perhaps the file was moved or deleted. Put it back into the work folder, then try again.',
  },
  'draft-unreadable': {
    what: 'The draft “{{file}}” can’t be read.',
    help: 'The file stays as it is. If you have a copy, open that.',
  },
  'draft-newer': {
    what: 'The draft “{{file}}” was written by a newer version of Lesart.',
    help: 'So that nothing is lost, this version leaves the file alone. Go on with the newer one.',
  },
  'draft-full': {
    what: 'The file “{{file}}” can’t grow any further.',
    help: 'Put your draft beside it as a new file, and go on there.',
  },
  'draft-several-lessons': {
    what: 'The pack “{{pack}}” has several lessons and can’t be gone on with as one draft.',
    help: 'Use the lesson as the model of a new pack.',
  },
  'draft-sealed': {
    what: 'The key of the lesson “{{lesson}}” is sealed.',
    help: 'Use a pack whose key is open.',
  },
  'draft-source-too-large': {
    what: 'There is more in “{{file}}” than a lesson can hold.',
    help: 'Use a shorter text, or copy the article alone and paste it.',
  },
  'draft-source-unknown': {
    what: '“{{file}}” is in no format that Lesart can make a lesson of.',
    help: 'It can with text, Markdown, web pages, Word documents (.docx) and annotations from other programs. Or paste the words.',
  },
  'draft-source-locked': {
    what: '“{{file}}” is protected by a password, or an old Word document.',
    help: 'Open it in Word and save it as .docx without a password.',
  },
  'draft-source-damaged': {
    what: '“{{file}}” is not built as its format demands.',
    help: 'Save the file anew where it comes from. If that doesn’t help, pass this on: {{detail}}',
  },
  'draft-source-incomplete': {
    what: 'Another file that belongs to “{{file}}” is missing.',
    help: 'Put both into one folder, or choose both at once. Missing: {{detail}}',
  },
  'draft-no-article': {
    what: 'There is no text in it that a lesson could be made of.',
    help: 'Paste the words of an article, or open another file.',
  },
  'second-unknown': {
    what: 'Lesart finds no key in the file “{{file}}”.',
    help: 'Lesart reads packs (.lesart), drafts (.lesart-draft) and files from brat, INCEpTION/WebAnno, UIMA, doccano and Label Studio, and W3C annotations.',
  },
  'second-damaged': {
    what: 'The file “{{file}}” can’t be read: it is damaged or incomplete.',
    help: 'Ask for it to be saved or sent again. If it consists of several files, put them into one folder.',
  },
  'second-too-large': {
    what: 'The file “{{file}}” is too large.',
    help: 'A key of one article is much smaller. Perhaps it is the wrong file.',
  },
  'second-other-article': {
    what: '“{{file}}” is about another article.',
    help: 'Only keys of the same article can be compared; a few changed words do no harm.',
  },
  'second-sealed': {
    what: 'The key in “{{file}}” is sealed.',
    help: 'Ask for a pack in which the key lies open.',
  },
  'second-empty': {
    what: 'Nothing is marked in this article in “{{file}}”.',
    help: 'Then there is nothing to compare. Choose another file.',
  },
  'lesson-missing': {
    what: 'The lesson “{{lesson}}” is no longer there.',
    help: 'Perhaps the pack “{{pack}}” was moved or deleted. Put it back in its place, then look again.',
  },
  'lesson-invalid': {
    what: 'There is a mistake in the files of the lesson “{{lesson}}”.',
    help: 'Get the pack “{{pack}}” again from where it came from. If that does not help, pass on this detail: {{detail}}',
  },
  'lesson-mode-unsupported': {
    what: 'The lesson “{{lesson}}” asks for a way of working that this version of Lesart does not have yet ({{modes}}).',
    help: 'A newer version of Lesart can open it.',
  },
  'practice-newer': {
    what: 'What you practised was written by a newer version of Lesart ({{file}}).',
    help: 'So that nothing is lost, this version leaves it alone. Go on practising with the newer one.',
  },
  'class-missing': {
    what: 'This class is not there any more.',
    help: 'It has been deleted meanwhile, perhaps on another computer. Go back to your classes.',
  },
  'class-list-elsewhere': {
    what: 'The list of names “{{file}}” was changed elsewhere meanwhile.',
    help: 'So that nothing is lost there, nothing was overwritten. Open the list anew, or save yours under another name.',
  },
  'gradebook-unreadable': {
    what: 'The class records in “{{file}}” cannot be read or written ({{reason}}).',
    help: 'Lesart leaves the file as it is. If you have a backup, put it in its place and start Lesart again.',
  },
  'gradebook-busy': {
    what: 'Another program is using the class records in “{{file}}”.',
    help: 'Nothing was changed. Try again in a moment; perhaps a backup is being made.',
  },
  'gradebook-full': {
    what: 'There is no room left on the drive with the class records (“{{file}}”).',
    help: 'What is in the class stays. Make some room, then try again.',
  },
  'gradebook-newer': {
    what: 'The class records were made by a newer version of Lesart.',
    help: 'So that nothing is lost, this version leaves them alone. Go on with the newer one.',
  },
  'gradebook-away': {
    what: 'The shared database cannot be reached just now.',
    help: 'You can still collect. Deleting, renaming and grading anew have to wait until it is back.',
  },
  'key-changed-again': {
    what: 'The key has changed once more.',
    help: 'Look at what changes with the new key, then confirm.',
  },
  'worksheet-gone': {
    what: 'The worksheet is not open any more.',
    help: 'Choose the file from Moodle once more.',
  },
  'record-store-not-set': {
    what: 'No learning record store has been entered.',
    help: 'Enter address and key first.',
  },
  'record-store-address': {
    what: 'Lesart sends nothing to this address.',
    help: 'It has to begin with https:// and have neither a user name nor a question mark in it.',
  },
  'record-store-unreachable': {
    what: 'The learning record store {{host}} does not answer ({{reason}}). {{sent}} of {{of}} have been sent.',
    help: 'Check the connection and the address, and send again: it goes on where it stopped.',
  },
  'record-store-certificate': {
    what: '{{host}} can’t prove who it is ({{reason}}). {{sent}} of {{of}} have been sent.',
    help: 'Lesart sends nothing there. Whoever looks after the store can renew its certificate.',
  },
  'record-store-refused': {
    what: '{{host}} does not accept the key ({{status}}). {{sent}} of {{of}} have been sent.',
    help: 'Enter key and secret again; they may also be for reading only.',
  },
  'record-store-none': {
    what: 'There is no learning record store at this address on {{host}} ({{status}}).',
    help: 'The address often ends in /xapi or /xAPI. It stands where you got the key.',
  },
  'record-store-busy': {
    what: '{{host}} takes nothing more just now ({{status}}). {{sent}} of {{of}} have been sent.',
    help: 'Wait a little and send again: it goes on where it stopped.',
  },
  'record-store-rejected': {
    what: '{{host}} did not take the records ({{status}}). {{sent}} of {{of}} have been sent.',
    help: 'Send again. If it stays like this, save the file and give it to whoever looks after the store.',
  },
  'hand-in-unfinished': {
    what: 'This work is not finished yet.',
    help: 'Go through the steps to the end; then you can hand it in.',
  },
  'hand-in-gone': {
    what: 'Lesart does not find your hand-in any more as it was saved.',
    help: 'So nothing is deleted here. Hand in once more; then you can clear away.',
  },
  'clear-failed': {
    what: 'The file “{{file}}” could not be deleted ({{reason}}).',
    help: 'Everything else is deleted. Tell your teacher, so that this file goes as well.',
  },
  'not-a-certificate': {
    what: 'There is no certificate in the file “{{file}}”.',
    help: 'What is needed is the certificate of the authority that vouches for the server, as text (PEM). Whoever looks after the database has it.',
  },
  'settings-not-saved': {
    what: 'Your settings apply now, but could not be saved ({{reason}}).',
    help: 'The next time Lesart starts they will be as they were before. Try again when there is space on the disk.',
  },
  'print-failed': {
    what: 'Printing did not work.',
    help: 'Check that the printer is on and connected, or save the page as a PDF.',
  },
} as const satisfies Record<ErrorCode, Sentences>;

const notices = {
  'attempt-damaged': {
    what: 'A file with earlier work on this lesson is damaged and can’t be read.',
    help: 'Lesart has not deleted it: it is in the folder for your work as “{{kept}}”. Here you go on without it.',
  },
  'attempt-newer': {
    what: 'Earlier work on this lesson comes from a newer version of Lesart.',
    help: 'This version leaves the file “{{file}}” untouched; the newer one can open it. Here you go on without it.',
  },
  'attempt-other-mode': {
    what: 'There is work on this lesson that was done in another way.',
    help: 'Exam and practice are kept apart. The file “{{file}}” stays as it is; here you go on without it.',
  },
  'attempt-other-text': {
    what: 'There is work on another version of this article.',
    help: 'Its marks don’t fit this text. The file “{{file}}” stays as it is; here you go on without it.',
  },
  'draft-copied': {
    what: 'The draft is in the folder for work now, too, as “{{file}}”.',
    help: 'You work on this copy; the file you opened stays as it is.',
  },
  'draft-damaged': {
    what: 'The draft “{{file}}” was damaged. You see it as it was saved up to that point.',
    help: 'The damaged file was not deleted: it is in the folder for work as “{{kept}}”.',
  },
  'draft-forked': {
    what: 'The draft “{{file}}” was changed in two windows at once.',
    help: 'Both versions are there: the other is a draft of its own in the folder for work, “{{kept}}”.',
  },
  'draft-same-pack': {
    what: 'There is another draft of the pack “{{pack}}”.',
    help: 'What you change here is not in “{{file}}”. Publish only one of the two.',
  },
  'draft-unreadable': {
    what: 'The draft “{{file}}” can’t be read and is therefore not in the list.',
    help: 'The file stays as it is. If it comes from a newer version of Lesart, that one can open it.',
  },
  'practice-damaged': {
    what: 'The file that says what you have practised is damaged and can’t be read.',
    help: 'Lesart has not deleted it: it is in the folder for your work as “{{kept}}”. What you missed will come up again from the start.',
  },
  'practice-newer': {
    what: 'What you practised was written by a newer version of Lesart ({{file}}).',
    help: 'This version leaves the file alone. You can practise with the newer one.',
  },
  'pack-unreadable': {
    what: 'The pack “{{pack}}” can’t be read.',
    help: 'Get it again from where it came from. If that does not help, pass on this detail: {{detail}}',
  },
  'lesson-unreadable': {
    what: 'The lesson “{{lesson}}” from the pack “{{pack}}” can’t be read.',
    help: 'Get the pack again from where it came from. If that does not help, pass on this detail: {{detail}}',
  },
  'packs-folder-missing': {
    what: 'The school’s folder is not there: {{folder}}',
    help: 'Its lessons are missing until it is back. Connect the network drive, or choose another folder in the settings.',
  },
  'gradebook-address-damaged': {
    what: 'Where the shared database is can no longer be read. Classes are kept on this computer now.',
    help: 'Everything is still in the database. Enter its address again in the settings, under “Class records”; the old file is kept beside it as “{{kept}}”.',
  },
  'learner-cleared': {
    what: 'All cleared away.',
    help: 'Nothing of your work is left on this computer. Your hand-in is where you saved it.',
  },
  'settings-damaged': {
    what: 'Your settings could not be read in full. Where something is missing, the usual applies.',
    help: 'The old file is kept beside them as “{{kept}}”. Set again what you need.',
  },
  'work-folder-missing': {
    what: 'The folder for your work is not there: {{folder}}',
    help: 'Plug in the USB stick, connect the network drive, or choose another folder. Until then your earlier work can’t be shown.',
  },
} as const satisfies Record<Notice['code'], Sentences>;

/** What can go wrong, and what to do then. Nobody is blamed. */
export const faults = {
  code: codes,
  notice: notices,
  notices: 'Good to know',
  dismiss: 'Close notice',
  saving: {
    what: 'Your last change is not saved yet.',
    goOn: 'You can go on working.',
    byItself: 'You can go on working: Lesart saves by itself as soon as the folder is back.',
    again: 'Try again',
    otherFolder: 'Choose another folder …',
    solved: 'Everything is saved.',
  },
  versions: {
    title: 'There are two versions of your work',
    what: 'The file with your work has changed since you opened it here, perhaps in a second window or on another computer.',
    nothingLost:
      'Nothing is lost: the version you don’t take stays as a copy in the same folder, {{folder}}.',
    mine: 'Keep my version',
    mineIs: 'What you see here on the screen.',
    other: 'Take the other one',
    otherIs: 'What is in the file now.',
    later: 'Decide later',
    decide: 'Decide now …',
    keptMine: 'Your version is saved. The other one is “{{copy}}” in the folder {{folder}}.',
    keptMineOnly: 'Your version is saved.',
    tookOther: 'You go on with the other version. Yours is “{{copy}}” in the folder {{folder}}.',
  },
  leave: {
    title: 'Leave the lesson?',
    what: 'Your last change is not saved yet. If you leave now, it is lost. Everything saved before stays.',
    anyway: 'Leave anyway',
    stay: 'Stay in the lesson',
  },
  crash: {
    title: 'This page can’t go on',
    what: 'There was a fault in Lesart. Everything that was saved is still there.',
    help: 'Loaded anew, Lesart begins at the library; from there you can go on.',
    reload: 'Load anew',
    log: 'Open the log',
    unsaved: 'Your last change could not be saved just now.',
    reloadAnyway: 'Load anew all the same',
  },
} as const;
