export const gradebook = {
  title: 'Klassendaten',
  own: 'Klassen und Abgaben liegen auf diesem Computer, in einer Datei, die nur Lesart benutzt.',
  shared: 'Klassen und Abgaben liegen in der gemeinsamen Datenbank {{place}}.',
  how: 'Teilen sich mehrere Lehrkräfte Klassen, können diese in einer PostgreSQL-Datenbank der Schule liegen. Die Adresse bekommen Sie von der IT Ihrer Schule.',
  plain: {
    sealed: 'Das Kennwort ist verschlüsselt gespeichert; lesen kann es nur Ihr Benutzerkonto.',
    open: 'Das Kennwort ist unverschlüsselt gespeichert, weil dieses System keinen Schlüsselbund anbietet. Wer Ihre Dateien lesen kann, kann auch das Kennwort lesen.',
  },
  set: 'Gemeinsame Datenbank verwenden …',
  change: 'Zugang ändern …',
  look: 'Jetzt nachsehen',
  back: 'Klassen wieder auf diesem Computer führen',
  backHow:
    'In der gemeinsamen Datenbank bleibt alles, wie es ist. Klassen auf diesem Computer erscheinen wieder, sobald Sie zurückwechseln.',
  backDone: 'Klassen liegen jetzt wieder auf diesem Computer.',
  address: 'Adresse',
  addressHow:
    'Zum Beispiel postgresql://lesart@db.schule.example/lesart. Die Verbindung wird verschlüsselt und das Zertifikat geprüft; mit ?sslmode=… lässt sich das ändern.',
  password: 'Kennwort',
  passwordHow: 'Leer lassen, wenn keines nötig ist.',
  passwordKept: 'Leer lassen, um das gespeicherte zu behalten.',
  passwordOpen:
    'Dieses System bietet keinen Schlüsselbund an: Das Kennwort wird unverschlüsselt gespeichert, lesbar für alle, die Ihre Dateien lesen können.',
  authority: 'Zertifizierungsstelle der Schule',
  authorityNone: 'Keine Datei gewählt; es gelten die allgemein anerkannten Zertifizierungsstellen.',
  authorityChoose: 'Zertifikatsdatei wählen …',
  authorityForget: 'Nicht mehr verwenden',
  stays:
    'Klassen, die schon auf diesem Computer liegen, kommen nicht von selbst mit: Legen Sie sie dort neu an, und sammeln Sie die Abgaben noch einmal ein. Wer den Zugang hat, sieht alle Klassen dieser Datenbank und kann sie löschen.',
  try: 'Verbindung prüfen',
  use: 'Verwenden',
  trying: 'Die Verbindung wird geprüft …',
  well: 'Die Verbindung steht, und Lesart hat dort alle Rechte, die es braucht.',
  used: 'Klassen liegen jetzt in der gemeinsamen Datenbank.',
  notAnAddress:
    'Das ist keine Adresse, die Lesart lesen kann. Sie braucht Benutzer, Server und Datenbank: postgresql://benutzer@server/datenbank. Außer sslmode und host sind keine Zusätze erlaubt.',
  refused: {
    unreachable:
      'Unter dieser Adresse antwortet niemand. Prüfen Sie Servername und Port, und ob dieser Computer im Schulnetz ist.',
    'refused-password':
      'Der Server nimmt Benutzer und Kennwort nicht an. Geben Sie das Kennwort neu ein, oder fragen Sie die IT Ihrer Schule.',
    'no-rights': 'Die Verbindung steht, aber diesem Benutzer fehlen Rechte:',
    'no-database': 'Der Server antwortet, aber eine Datenbank dieses Namens gibt es dort nicht.',
    'not-set-up':
      'In der Datenbank fehlen die Tabellen für Lesart, und dieser Benutzer darf sie nicht anlegen. Die IT Ihrer Schule richtet sie einmal ein; wie, steht in der Dokumentation.',
    tls: 'Die Verbindung wäre nicht sicher: Der Server bietet keine Verschlüsselung an, oder sein Zertifikat ist niemandem bekannt, dem dieser Computer vertraut. Hat Ihre Schule eine eigene Zertifizierungsstelle, wählen Sie deren Datei.',
    newer:
      'Diese Datenbank hat ein neueres Lesart eingerichtet. Aktualisieren Sie Lesart auf diesem Computer.',
    other:
      'Der Server antwortet anders als erwartet. Prüfen Sie, ob die Adresse zu einer PostgreSQL-Datenbank gehört.',
  },
  kept: 'Geändert wurde nichts.',
};
