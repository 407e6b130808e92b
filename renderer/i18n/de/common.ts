/** Was auf jedem Bildschirm steht. */
export const common = {
  app: 'Lesart',
  library: 'Bibliothek',
  close: 'Schließen',
  cancel: 'Abbrechen',
  settings: 'Einstellungen',
  steps: 'Schritte der Lektion',
  step: {
    read: 'Lesen',
    mark: 'Markieren',
    check: 'Prüfen',
    compare: 'Vergleichen',
    transfer: 'Übertragen',
    'handed-in': 'Abgeben',
  },
  stepNow: '{{step}}, hier bist du',
  stepDone: '{{step}}, erledigt',
  stepLater: '{{step}}, kommt noch',
  saved: 'Gespeichert',
  saving: 'Wird gespeichert …',
  unsaved: 'Nicht gespeichert',
  loading: 'Wird geöffnet …',
};
