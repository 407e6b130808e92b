/** What teachers are told while a draft is not on the disk. */
export const authorSaving = {
  what: 'Your last change is not saved yet.',
  goOn: 'You can go on working.',
  byItself: 'You can go on working: Lesart saves by itself as soon as the folder is back.',
  again: 'Try again',
  otherFolder: 'Choose another folder…',
  decide: 'Decide now…',
  solved: 'Everything is saved.',
  kept: 'Your version is saved, as a draft of its own: “{{file}}”.',
  code: {
    'folder-missing': {
      what: 'The folder {{folder}} is not there.',
      help: 'Plug the USB stick back in, connect the network drive or choose another folder.',
    },
    'folder-read-only': {
      what: 'Lesart may not write to the folder {{folder}}.',
      help: 'Choose another folder, or ask whoever looks after this computer for the right to write there.',
    },
    'disk-full': {
      what: 'There is no room left where the folder {{folder}} is.',
      help: 'Delete something there that is no longer needed, or choose another folder.',
    },
    'write-failed': {
      what: 'The file “{{file}}” could not be written ({{reason}}).',
      help: 'Try again. If it still fails, choose another folder.',
    },
  },
  elsewhere: {
    title: 'There are two versions of this draft',
    what: 'The file “{{file}}” has changed since you opened it here, perhaps in a second window or on another computer.',
    nothingLost:
      'The versions are not mixed, and nothing is lost: both stay as drafts in the folder {{folder}}.',
    mine: 'Go on with my version',
    mineIs: 'What you see here becomes a draft of its own.',
    other: 'Go on with the other',
    otherIs: 'What is in the file now. Your version becomes a draft of its own.',
    later: 'Decide later',
  },
  missing: {
    title: 'The file of this draft is no longer there',
    what: 'The file “{{file}}” was moved, renamed or deleted since you opened it here.',
    nothingLost:
      'Nothing is lost: what you see here can be saved with every step, as a new draft in the folder {{folder}}.',
    mine: 'Save as a new draft',
    mineIs: 'You go on with that.',
  },
  full: {
    title: 'The file of this draft has become too large',
    what: 'The file “{{file}}” holds every step since the beginning and can’t grow any further.',
    nothingLost:
      'Your draft goes on in a new file in the folder {{folder}}. What was done before can’t be undone there; the old file stays.',
    mine: 'Go on in a new file',
    mineIs: 'It begins with what you see here.',
  },
  leave: {
    title: 'Leave the draft?',
    what: 'Your last change is not saved yet. If you leave now, it is lost. Everything that was saved before stays.',
    anyway: 'Leave anyway',
    stay: 'Stay in the draft',
  },
};
