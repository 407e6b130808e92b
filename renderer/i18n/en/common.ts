/** What stands on every screen. */
export const common = {
  app: 'Lesart',
  library: 'Library',
  close: 'Close',
  cancel: 'Cancel',
  settings: 'Settings',
  steps: 'Steps of the lesson',
  step: {
    read: 'Read',
    mark: 'Mark',
    check: 'Check',
    compare: 'Compare',
    transfer: 'Transfer',
    'handed-in': 'Hand in',
  },
  stepNow: '{{step}}, current step',
  stepDone: '{{step}}, done',
  stepLater: '{{step}}, later',
  saved: 'Saved',
  saving: 'Saving …',
  unsaved: 'Not saved',
  loading: 'Opening …',
} as const;
