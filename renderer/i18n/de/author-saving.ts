/** Was Lehrkräften gesagt wird, solange ein Entwurf nicht auf dem Datenträger ist. */
export const authorSaving = {
  what: 'Ihre letzte Änderung ist noch nicht gespeichert.',
  goOn: 'Sie können weiterarbeiten.',
  byItself: 'Sie können weiterarbeiten: Lesart speichert von selbst, sobald der Ordner wieder da ist.',
  again: 'Noch einmal versuchen',
  otherFolder: 'Anderen Ordner wählen …',
  decide: 'Jetzt entscheiden …',
  solved: 'Alles ist gespeichert.',
  kept: 'Ihre Fassung ist gespeichert, als eigener Entwurf: „{{file}}“.',
  code: {
    'folder-missing': {
      what: 'Der Ordner {{folder}} ist nicht da.',
      help: 'Stecken Sie den USB-Stick wieder ein, verbinden Sie das Netzlaufwerk oder wählen Sie einen anderen Ordner.',
    },
    'folder-read-only': {
      what: 'In den Ordner {{folder}} darf Lesart nicht schreiben.',
      help: 'Wählen Sie einen anderen Ordner, oder bitten Sie die Person, die diesen Computer betreut, um das Recht, dort zu schreiben.',
    },
    'disk-full': {
      what: 'Dort, wo der Ordner {{folder}} liegt, ist kein Platz mehr.',
      help: 'Löschen Sie dort etwas, das nicht mehr gebraucht wird, oder wählen Sie einen anderen Ordner.',
    },
    'write-failed': {
      what: 'Die Datei „{{file}}“ ließ sich nicht schreiben ({{reason}}).',
      help: 'Versuchen Sie es noch einmal. Klappt es weiter nicht, wählen Sie einen anderen Ordner.',
    },
  },
  elsewhere: {
    title: 'Diesen Entwurf gibt es in zwei Fassungen',
    what: 'Die Datei „{{file}}“ hat sich geändert, seit Sie sie hier geöffnet haben, vielleicht in einem zweiten Fenster oder an einem anderen Computer.',
    nothingLost:
      'Die Fassungen werden nicht vermischt, und verloren geht nichts: Beide bleiben als Entwürfe im Ordner {{folder}}.',
    mine: 'Mit meiner Fassung weiterarbeiten',
    mineIs: 'Was Sie hier sehen, wird ein eigener Entwurf.',
    other: 'Mit der anderen weiterarbeiten',
    otherIs: 'Was jetzt in der Datei steht. Ihre Fassung wird ein eigener Entwurf.',
    later: 'Später entscheiden',
  },
  missing: {
    title: 'Die Datei dieses Entwurfs ist nicht mehr da',
    what: 'Die Datei „{{file}}“ wurde verschoben, umbenannt oder gelöscht, seit Sie sie hier geöffnet haben.',
    nothingLost:
      'Verloren ist nichts: Was Sie hier sehen, lässt sich mit allen Schritten als neuer Entwurf im Ordner {{folder}} speichern.',
    mine: 'Als neuen Entwurf speichern',
    mineIs: 'Sie arbeiten damit weiter.',
  },
  full: {
    title: 'Die Datei dieses Entwurfs ist zu groß geworden',
    what: 'Die Datei „{{file}}“ enthält jeden Schritt seit dem Anfang und kann nicht weiter wachsen.',
    nothingLost:
      'Ihr Entwurf geht in einer neuen Datei im Ordner {{folder}} weiter. Was davor war, lässt sich dort nicht mehr rückgängig machen; die alte Datei bleibt.',
    mine: 'In einer neuen Datei weiterarbeiten',
    mineIs: 'Sie beginnt mit dem, was Sie hier sehen.',
  },
  leave: {
    title: 'Entwurf verlassen?',
    what: 'Ihre letzte Änderung ist noch nicht gespeichert. Wenn Sie jetzt gehen, ist sie verloren. Alles, was vorher gespeichert war, bleibt.',
    anyway: 'Trotzdem verlassen',
    stay: 'Im Entwurf bleiben',
  },
};
