/** Was schiefgehen kann, und was dann zu tun ist. Niemand ist schuld. */
export const faults = {
  code: {
    refused: {
      what: 'Lesart hat eine Anfrage der eigenen Seite nicht angenommen.',
      help: 'Starte Lesart neu. Alles Gespeicherte ist noch da. Passiert es wieder, hilft das Protokoll denen, die sich um Lesart kümmern.',
    },
    unexpected: {
      what: 'In Lesart ist etwas schiefgegangen.',
      help: 'Versuch es noch einmal. Passiert es wieder, hilft das Protokoll denen, die sich um Lesart kümmern.',
    },
    'folder-missing': {
      what: 'Der Ordner {{folder}} ist nicht da.',
      help: 'Steck den USB-Stick wieder ein, verbinde das Netzlaufwerk oder wähl einen anderen Ordner.',
    },
    'folder-read-only': {
      what: 'In den Ordner {{folder}} darf Lesart nicht schreiben.',
      help: 'Wähl einen anderen Ordner, oder bitte die Person, die diesen Computer betreut, um das Recht, dort zu schreiben.',
    },
    'disk-full': {
      what: 'Dort, wo der Ordner {{folder}} liegt, ist kein Platz mehr.',
      help: 'Lösch dort etwas, das nicht mehr gebraucht wird, oder wähl einen anderen Ordner.',
    },
    'write-failed': {
      what: 'Die Datei „{{file}}“ ließ sich nicht schreiben ({{reason}}).',
      help: 'Versuch es noch einmal. Klappt es weiter nicht, wähl einen anderen Ordner.',
    },
    'read-failed': {
      what: 'Die Datei „{{file}}“ ließ sich nicht lesen ({{reason}}).',
      help: 'Sieh nach, ob der Datenträger angeschlossen ist, und versuch es noch einmal.',
    },
    'attempt-elsewhere': {
      what: 'Deine Arbeit gibt es in zwei Fassungen.',
      help: 'Die Datei hat sich geändert, seit du sie hier geöffnet hast. Wähl, mit welcher Fassung du weitermachen willst.',
    },
    'draft-elsewhere': {
      what: 'Diesen Entwurf gibt es in zwei Fassungen.',
      help: 'Die Datei „{{file}}“ hat sich geändert, seit Sie sie hier geöffnet haben. Wählen Sie, mit welcher Fassung Sie weiterarbeiten wollen.',
    },
    'draft-missing': {
      what: 'Der Entwurf „{{file}}“ ist nicht mehr da.',
      help: 'Vielleicht wurde die Datei verschoben oder gelöscht. Legen Sie sie zurück in den Arbeitsordner und versuchen Sie es noch einmal.',
    },
    'draft-unreadable': {
      what: 'Der Entwurf „{{file}}“ lässt sich nicht lesen.',
      help: 'Die Datei bleibt, wie sie ist. Haben Sie eine Kopie, öffnen Sie diese.',
    },
    'draft-newer': {
      what: 'Den Entwurf „{{file}}“ hat eine neuere Version von Lesart geschrieben.',
      help: 'Damit nichts verloren geht, lässt diese Version die Datei in Ruhe. Arbeiten Sie mit der neueren weiter.',
    },
    'draft-full': {
      what: 'Die Datei „{{file}}“ kann nicht weiter wachsen.',
      help: 'Legen Sie Ihren Entwurf als neue Datei daneben; dort geht es weiter.',
    },
    'draft-several-lessons': {
      what: 'Das Paket „{{pack}}“ hat mehrere Lektionen und lässt sich nicht als ein Entwurf weiterführen.',
      help: 'Nehmen Sie die Lektion als Vorlage für ein neues Paket.',
    },
    'draft-sealed': {
      what: 'Die Lösung der Lektion „{{lesson}}“ ist versiegelt.',
      help: 'Nehmen Sie ein Paket, in dem die Lösung offen liegt.',
    },
    'draft-source-too-large': {
      what: 'In „{{file}}“ steht mehr, als eine Lektion fassen kann.',
      help: 'Nehmen Sie einen kürzeren Text, oder kopieren Sie den Artikel allein und fügen Sie ihn ein.',
    },
    'draft-source-unknown': {
      what: '„{{file}}“ hat kein Format, aus dem Lesart eine Lektion machen kann.',
      help: 'Das geht mit Text, Markdown, Webseiten, Word-Dokumenten (.docx) und Annotationen aus anderen Programmen. Oder fügen Sie die Wörter ein.',
    },
    'draft-source-locked': {
      what: '„{{file}}“ ist mit einem Kennwort geschützt oder ein altes Word-Dokument.',
      help: 'Öffnen Sie es in Word und speichern Sie es ohne Kennwort als .docx.',
    },
    'draft-source-damaged': {
      what: '„{{file}}“ ist nicht so aufgebaut, wie es das Format verlangt.',
      help: 'Speichern Sie die Datei dort neu, wo sie herkommt. Hilft das nicht, geben Sie diese Angabe weiter: {{detail}}',
    },
    'draft-source-incomplete': {
      what: 'Zu „{{file}}“ gehört eine weitere Datei, die fehlt.',
      help: 'Legen Sie beide in einen Ordner, oder wählen Sie beide zugleich. Es fehlt: {{detail}}',
    },
    'draft-no-article': {
      what: 'Darin steht kein Text, aus dem sich eine Lektion machen lässt.',
      help: 'Fügen Sie die Wörter eines Artikels ein oder öffnen Sie eine andere Datei.',
    },
    'second-unknown': {
      what: 'In der Datei „{{file}}“ erkennt Lesart keine Lösung.',
      help: 'Lesen kann Lesart Pakete (.lesart), Entwürfe (.lesart-draft) und Dateien aus brat, INCEpTION/WebAnno, UIMA, doccano und Label Studio sowie W3C-Annotationen.',
    },
    'second-damaged': {
      what: 'Die Datei „{{file}}“ lässt sich nicht lesen: Sie ist beschädigt oder unvollständig.',
      help: 'Bitten Sie darum, dass sie noch einmal gespeichert oder geschickt wird. Besteht sie aus mehreren Dateien, legen Sie sie in denselben Ordner.',
    },
    'second-too-large': {
      what: 'Die Datei „{{file}}“ ist zu groß.',
      help: 'Eine Lösung zu einem Artikel ist viel kleiner. Vielleicht ist es die falsche Datei.',
    },
    'second-other-article': {
      what: 'In „{{file}}“ geht es um einen anderen Artikel.',
      help: 'Vergleichen lassen sich nur Lösungen zu demselben Artikel; einzelne geänderte Wörter stören dabei nicht.',
    },
    'second-sealed': {
      what: 'In „{{file}}“ ist die Lösung versiegelt.',
      help: 'Bitten Sie um ein Paket, in dem die Lösung offen liegt.',
    },
    'second-empty': {
      what: 'In „{{file}}“ ist zu diesem Artikel nichts markiert.',
      help: 'Dann gibt es nichts zu vergleichen. Wählen Sie eine andere Datei.',
    },
    'lesson-missing': {
      what: 'Die Lektion „{{lesson}}“ ist nicht mehr da.',
      help: 'Vielleicht wurde das Paket „{{pack}}“ verschoben oder gelöscht. Leg es wieder an seinen Platz und such noch einmal.',
    },
    'lesson-invalid': {
      what: 'In den Dateien der Lektion „{{lesson}}“ steckt ein Fehler.',
      help: 'Hol das Paket „{{pack}}“ noch einmal von dort, wo es herkommt. Hilft das nicht, gib diese Angabe weiter: {{detail}}',
    },
    'lesson-mode-unsupported': {
      what: 'Die Lektion „{{lesson}}“ verlangt eine Arbeitsweise, die diese Version von Lesart noch nicht hat ({{modes}}).',
      help: 'Eine neuere Version von Lesart kann sie öffnen.',
    },
    'practice-newer': {
      what: 'Was du geübt hast, hat eine neuere Version von Lesart aufgeschrieben ({{file}}).',
      help: 'Damit nichts verloren geht, lässt diese Version es in Ruhe. Üb mit der neueren Version weiter.',
    },
    'class-missing': {
      what: 'Diese Klasse gibt es nicht mehr.',
      help: 'Sie wurde inzwischen gelöscht, vielleicht an einem anderen Computer. Gehen Sie zurück zu Ihren Klassen.',
    },
    'class-list-elsewhere': {
      what: 'Die Namensliste „{{file}}“ wurde inzwischen woanders geändert.',
      help: 'Damit dort nichts verloren geht, wurde nichts überschrieben. Öffnen Sie die Liste neu, oder speichern Sie Ihre unter einem anderen Namen.',
    },
    'gradebook-unreadable': {
      what: 'Die Klassendaten in „{{file}}“ lassen sich nicht lesen oder schreiben ({{reason}}).',
      help: 'Lesart lässt die Datei, wie sie ist. Haben Sie eine Sicherung, legen Sie sie an ihre Stelle und starten Lesart neu.',
    },
    'gradebook-busy': {
      what: 'Die Klassendaten in „{{file}}“ benutzt gerade ein anderes Programm.',
      help: 'Geändert wurde nichts. Versuchen Sie es gleich noch einmal; vielleicht wird gerade eine Sicherung gemacht.',
    },
    'gradebook-full': {
      what: 'Auf dem Laufwerk mit den Klassendaten („{{file}}“) ist kein Platz mehr.',
      help: 'Was schon in der Klasse ist, bleibt. Schaffen Sie Platz, und versuchen Sie es dann noch einmal.',
    },
    'gradebook-newer': {
      what: 'Die Klassendaten hat eine neuere Version von Lesart angelegt.',
      help: 'Damit nichts verloren geht, lässt diese Version sie in Ruhe. Arbeiten Sie mit der neueren weiter.',
    },
    'gradebook-away': {
      what: 'Die gemeinsame Datenbank ist gerade nicht zu erreichen.',
      help: 'Einsammeln geht trotzdem. Löschen, Umbenennen und neu Auswerten gehen erst, wenn sie wieder da ist.',
    },
    'key-changed-again': {
      what: 'Die Lösung hat sich noch einmal geändert.',
      help: 'Sehen Sie sich an, was sich mit der neuen Lösung ändert, und bestätigen Sie dann.',
    },
    'worksheet-gone': {
      what: 'Die Bewertungstabelle ist nicht mehr geöffnet.',
      help: 'Wählen Sie die Datei aus Moodle noch einmal.',
    },
    'record-store-not-set': {
      what: 'Es ist kein Lernnachweis-Speicher eingetragen.',
      help: 'Tragen Sie zuerst Adresse und Schlüssel ein.',
    },
    'record-store-address': {
      what: 'An diese Adresse sendet Lesart nichts.',
      help: 'Nötig ist eine Adresse, die mit https:// beginnt, ohne Benutzernamen und ohne Fragezeichen darin.',
    },
    'record-store-unreachable': {
      what: 'Der Lernnachweis-Speicher {{host}} antwortet nicht ({{reason}}). Gesendet sind {{sent}} von {{of}}.',
      help: 'Prüfen Sie die Verbindung und die Adresse, und senden Sie noch einmal: Es geht dort weiter, wo es aufgehört hat.',
    },
    'record-store-certificate': {
      what: '{{host}} weist sich nicht gültig aus ({{reason}}). Gesendet sind {{sent}} von {{of}}.',
      help: 'Lesart sendet dorthin nichts. Die Person, die den Speicher betreut, kann das Zertifikat erneuern.',
    },
    'record-store-refused': {
      what: '{{host}} nimmt den Schlüssel nicht an ({{status}}). Gesendet sind {{sent}} von {{of}}.',
      help: 'Tragen Sie Schlüssel und Geheimnis neu ein; vielleicht dürfen sie auch nur lesen.',
    },
    'record-store-none': {
      what: 'Unter dieser Adresse ist auf {{host}} kein Lernnachweis-Speicher ({{status}}).',
      help: 'Die Adresse endet oft auf /xapi oder /xAPI. Sie steht dort, wo Sie den Schlüssel bekommen haben.',
    },
    'record-store-busy': {
      what: '{{host}} nimmt gerade nichts mehr an ({{status}}). Gesendet sind {{sent}} von {{of}}.',
      help: 'Warten Sie etwas und senden Sie noch einmal: Es geht dort weiter, wo es aufgehört hat.',
    },
    'record-store-rejected': {
      what: '{{host}} hat die Nachweise nicht angenommen ({{status}}). Gesendet sind {{sent}} von {{of}}.',
      help: 'Senden Sie noch einmal. Bleibt es dabei, speichern Sie die Datei und geben Sie sie der Person, die den Speicher betreut.',
    },
    'hand-in-unfinished': {
      what: 'Diese Arbeit ist noch nicht fertig.',
      help: 'Geh die Schritte bis zum Ende durch; danach kannst du sie abgeben.',
    },
    'hand-in-gone': {
      what: 'Lesart findet deine Abgabe nicht mehr so, wie sie gespeichert wurde.',
      help: 'Deshalb wird hier nichts gelöscht. Gib noch einmal ab; danach kannst du aufräumen.',
    },
    'clear-failed': {
      what: 'Die Datei „{{file}}“ ließ sich nicht löschen ({{reason}}).',
      help: 'Alles andere ist gelöscht. Sag deiner Lehrkraft Bescheid, damit auch diese Datei noch verschwindet.',
    },
    'not-a-certificate': {
      what: 'In der Datei „{{file}}“ ist kein Zertifikat.',
      help: 'Gebraucht wird das Zertifikat der Stelle, die für den Server bürgt, als Text (PEM). Wer die Datenbank betreut, hat es.',
    },
    'settings-not-saved': {
      what: 'Deine Einstellungen gelten jetzt, ließen sich aber nicht speichern ({{reason}}).',
      help: 'Beim nächsten Start sind sie wieder wie vorher. Versuch es noch einmal, wenn auf dem Datenträger Platz ist.',
    },
    'print-failed': {
      what: 'Das Drucken hat nicht geklappt.',
      help: 'Sieh nach, ob der Drucker eingeschaltet und verbunden ist, oder speichere die Seite als PDF.',
    },
  },
  notice: {
    'attempt-damaged': {
      what: 'Eine Datei mit früherer Arbeit an dieser Lektion ist beschädigt und nicht zu lesen.',
      help: 'Lesart hat sie nicht gelöscht: Sie liegt im Ordner für deine Arbeit als „{{kept}}“. Hier geht es ohne sie weiter.',
    },
    'attempt-newer': {
      what: 'Frühere Arbeit an dieser Lektion stammt aus einer neueren Version von Lesart.',
      help: 'Diese Version lässt die Datei „{{file}}“ unberührt; die neuere kann sie öffnen. Hier geht es ohne sie weiter.',
    },
    'attempt-other-mode': {
      what: 'Es gibt Arbeit an dieser Lektion, die auf andere Weise entstanden ist.',
      help: 'Prüfung und Übung werden nicht vermischt. Die Datei „{{file}}“ bleibt, wie sie ist; hier geht es ohne sie weiter.',
    },
    'attempt-other-text': {
      what: 'Es gibt Arbeit an einer anderen Fassung dieses Artikels.',
      help: 'Ihre Markierungen passen nicht zu diesem Text. Die Datei „{{file}}“ bleibt, wie sie ist; hier geht es ohne sie weiter.',
    },
    'draft-copied': {
      what: 'Der Entwurf liegt jetzt auch im Arbeitsordner, als „{{file}}“.',
      help: 'Sie arbeiten an dieser Kopie; die geöffnete Datei bleibt, wie sie ist.',
    },
    'draft-damaged': {
      what: 'Der Entwurf „{{file}}“ war beschädigt. Sie sehen ihn so, wie er bis zu dieser Stelle gespeichert war.',
      help: 'Die beschädigte Datei ist nicht gelöscht: Sie liegt im Arbeitsordner als „{{kept}}“.',
    },
    'draft-forked': {
      what: 'Der Entwurf „{{file}}“ wurde in zwei Fenstern zugleich geändert.',
      help: 'Beide Fassungen sind da: Die andere liegt als eigener Entwurf im Arbeitsordner, „{{kept}}“.',
    },
    'draft-same-pack': {
      what: 'Zum Paket „{{pack}}“ gibt es noch einen Entwurf.',
      help: 'Was Sie hier ändern, steht nicht in „{{file}}“. Geben Sie nur einen von beiden heraus.',
    },
    'draft-unreadable': {
      what: 'Der Entwurf „{{file}}“ ist nicht zu lesen und steht deshalb nicht in der Liste.',
      help: 'Die Datei bleibt, wie sie ist. Stammt sie aus einer neueren Version von Lesart, kann diese sie öffnen.',
    },
    'practice-damaged': {
      what: 'Die Datei, in der steht, was du schon geübt hast, ist beschädigt und nicht zu lesen.',
      help: 'Lesart hat sie nicht gelöscht: Sie liegt im Ordner für deine Arbeit als „{{kept}}“. Was dir entgangen ist, kommt wieder von vorn dran.',
    },
    'practice-newer': {
      what: 'Was du geübt hast, hat eine neuere Version von Lesart aufgeschrieben ({{file}}).',
      help: 'Diese Version lässt die Datei in Ruhe. Üben kannst du mit der neueren Version.',
    },
    'pack-unreadable': {
      what: 'Das Paket „{{pack}}“ ist nicht zu lesen.',
      help: 'Hol es noch einmal von dort, wo es herkommt. Hilft das nicht, gib diese Angabe weiter: {{detail}}',
    },
    'lesson-unreadable': {
      what: 'Die Lektion „{{lesson}}“ aus dem Paket „{{pack}}“ ist nicht zu lesen.',
      help: 'Hol das Paket noch einmal von dort, wo es herkommt. Hilft das nicht, gib diese Angabe weiter: {{detail}}',
    },
    'packs-folder-missing': {
      what: 'Der Ordner der Schule ist nicht da: {{folder}}',
      help: 'Seine Lektionen fehlen, bis er wieder da ist. Verbinde das Netzlaufwerk, oder wähl in den Einstellungen einen anderen Ordner.',
    },
    'gradebook-address-damaged': {
      what: 'Wo die gemeinsame Datenbank liegt, ist nicht mehr zu lesen. Klassen werden jetzt auf diesem Computer geführt.',
      help: 'In der Datenbank ist alles noch da. Geben Sie in den Einstellungen unter „Klassendaten“ die Adresse neu ein; die alte Datei liegt daneben als „{{kept}}“.',
    },
    'learner-cleared': {
      what: 'Aufgeräumt.',
      help: 'Von deiner Arbeit ist auf diesem Computer nichts mehr da. Deine Abgabe liegt dort, wo du sie gespeichert hast.',
    },
    'settings-damaged': {
      what: 'Deine Einstellungen waren nicht ganz zu lesen. Wo etwas fehlt, gilt das Übliche.',
      help: 'Die alte Datei liegt daneben als „{{kept}}“. Stell wieder ein, was du brauchst.',
    },
    'work-folder-missing': {
      what: 'Der Ordner für deine Arbeit ist nicht da: {{folder}}',
      help: 'Steck den USB-Stick ein, verbinde das Netzlaufwerk oder wähl einen anderen Ordner. Bis dahin lässt sich deine bisherige Arbeit nicht zeigen.',
    },
  },
  notices: 'Gut zu wissen',
  dismiss: 'Hinweis schließen',
  saving: {
    what: 'Deine letzte Änderung ist noch nicht gespeichert.',
    goOn: 'Du kannst weiterarbeiten.',
    byItself: 'Du kannst weiterarbeiten: Lesart speichert von selbst, sobald der Ordner wieder da ist.',
    again: 'Noch einmal versuchen',
    otherFolder: 'Anderen Ordner wählen …',
    solved: 'Alles ist gespeichert.',
  },
  versions: {
    title: 'Deine Arbeit gibt es in zwei Fassungen',
    what: 'Die Datei mit deiner Arbeit hat sich geändert, seit du sie hier geöffnet hast, vielleicht in einem zweiten Fenster oder an einem anderen Computer.',
    nothingLost:
      'Verloren geht nichts: Die Fassung, die du nicht nimmst, bleibt als Kopie im selben Ordner, {{folder}}.',
    mine: 'Meine Fassung behalten',
    mineIs: 'Was du hier auf dem Bildschirm siehst.',
    other: 'Die andere übernehmen',
    otherIs: 'Was jetzt in der Datei steht.',
    later: 'Später entscheiden',
    decide: 'Jetzt entscheiden …',
    keptMine: 'Deine Fassung ist gespeichert. Die andere liegt als „{{copy}}“ im Ordner {{folder}}.',
    keptMineOnly: 'Deine Fassung ist gespeichert.',
    tookOther: 'Du machst mit der anderen Fassung weiter. Deine liegt als „{{copy}}“ im Ordner {{folder}}.',
  },
  leave: {
    title: 'Lektion verlassen?',
    what: 'Deine letzte Änderung ist noch nicht gespeichert. Wenn du jetzt gehst, ist sie verloren. Alles, was vorher gespeichert war, bleibt.',
    anyway: 'Trotzdem verlassen',
    stay: 'In der Lektion bleiben',
  },
  crash: {
    title: 'Diese Seite kann nicht weiter',
    what: 'In Lesart ist ein Fehler aufgetreten. Alles, was gespeichert war, ist noch da.',
    help: 'Nach dem Neuladen beginnt alles in der Bibliothek; von dort aus geht es weiter.',
    reload: 'Neu laden',
    log: 'Protokoll öffnen',
    unsaved: 'Die letzte Änderung ließ sich eben nicht speichern.',
    reloadAnyway: 'Trotzdem neu laden',
  },
};
