/** Prüfen, vergleichen, übertragen. */
export const feedback = {
  view: 'Markierungen im Text',
  viewOf: { mine: 'Meine', key: 'Lösung', both: 'Beide' },
  next: {
    begin: 'Mit dem Markieren anfangen',
    checkFirst: 'Prüfen',
    checkSecond: 'Noch einmal prüfen',
    reveal: 'Lösung zeigen',
    transfer: 'Weiter zum Übertragen',
    finish: 'Abschließen',
  },
  refused: {
    'not-now': 'Das geht in diesem Schritt nicht.',
    'edit-or-reason-first': 'Ändere erst etwas, oder schreib auf, warum deine Markierungen bleiben sollen.',
  },
};
