/** Checks, comparison, transfer. */
export const feedback = {
  view: 'Marks in the text',
  viewOf: { mine: 'Mine', key: 'Key', both: 'Both' },
  next: {
    begin: 'Start marking',
    checkFirst: 'Check',
    checkSecond: 'Check again',
    reveal: 'Show the key',
    transfer: 'On to transfer',
    finish: 'Finish',
  },
  refused: {
    'not-now': 'That is not possible at this step.',
    'edit-or-reason-first': 'Change something first, or write why your marks shall stay.',
  },
} as const;
