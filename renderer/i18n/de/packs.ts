const HOL_NEU = 'Das Paket am besten noch einmal dort holen, wo es herkommt.';
const FRAG_NACH = 'Das kann nur beheben, wer das Paket gemacht hat.';
const NICHT_ENTPACKT = 'Es wurde nichts entpackt. Pakete am besten nur von Leuten annehmen, die man kennt.';

/** Pakete öffnen, von wem sie auch sind. Spricht niemanden an: Das lesen Lernende, Lehrkräfte und die Schul-IT. */
export const packs = {
  refusal: {
    'file-missing': {
      what: 'Die Datei „{{file}}“ ist nicht da.',
      help: 'Vielleicht wurde sie verschoben oder gelöscht.',
    },
    'file-unreadable': {
      what: '„{{file}}“ lässt sich nicht lesen ({{reason}}).',
      help: 'Ist der Datenträger angeschlossen? Dann noch einmal versuchen.',
    },
    'not-a-file': {
      what: '„{{file}}“ ist keine gewöhnliche Datei.',
      help: 'Gesucht ist eine Paketdatei (.lesart) oder der Ordner eines Pakets.',
    },
    'file-too-large': {
      what: 'Die Datei „{{file}}“ ist zu groß. Ein Paket hat höchstens {{megabytes}} MB.',
      help: FRAG_NACH,
    },
    'not-a-pack-file': {
      what: 'Das ist keine Paketdatei.',
      help: 'Ihr Inhalt ist kein Paket, auch wenn der Name auf .lesart endet. Vielleicht war es eine andere Datei, oder der Download brach zu früh ab.',
    },
    'archive-damaged': { what: 'Die Paketdatei ist beschädigt oder unvollständig.', help: HOL_NEU },
    'stray-bytes': { what: 'In der Paketdatei steckt etwas, das nicht hineingehört.', help: NICHT_ENTPACKT },
    split: {
      what: 'Die Paketdatei ist in mehrere Teile zerlegt.',
      help: 'Neu packen, als eine einzige Datei.',
    },
    zip64: {
      what: 'Die Paketdatei ist so gepackt, wie es nur für riesige Archive gedacht ist.',
      help: 'Neu packen: mit Lesart oder als gewöhnliche ZIP-Datei.',
    },
    encrypted: {
      what: 'Die Paketdatei ist mit einem Passwort verschlossen.',
      help: 'Neu packen, ohne Passwort. Den Lösungsschlüssel allein kann Lesart selbst verschließen.',
    },
    'unknown-method': {
      what: '„{{entry}}“ in der Paketdatei ist auf unbekannte Weise gepackt ({{method}}).',
      help: 'Neu packen: mit Lesart oder als gewöhnliche ZIP-Datei.',
    },
    link: { what: '„{{entry}}“ im Paket ist eine Verknüpfung und keine Datei.', help: NICHT_ENTPACKT },
    'too-many-entries': {
      what: 'Im Paket sind {{entries}} Dateien; erlaubt sind {{limit}}.',
      help: FRAG_NACH,
    },
    'name-not-utf8': {
      what: 'Der Name „{{entry}}“ im Paket ist nicht zu lesen.',
      help: 'Neu packen: mit Lesart oder mit Namen aus einfachen Buchstaben.',
    },
    'name-too-long': { what: 'Der Name „{{entry}}“ im Paket ist zu lang.', help: FRAG_NACH },
    'name-too-deep': { what: '„{{entry}}“ liegt im Paket in zu vielen Ordnern.', help: FRAG_NACH },
    'name-leads-outside': {
      what: '„{{entry}}“ aus dem Paket käme außerhalb seines Ordners zu liegen.',
      help: NICHT_ENTPACKT,
    },
    'name-invisible': {
      what: 'Im Namen „{{entry}}“ im Paket stecken unsichtbare Zeichen.',
      help: NICHT_ENTPACKT,
    },
    'name-reserved': {
      what: 'Den Namen „{{entry}}“ im Paket verträgt nicht jeder Computer.',
      help: FRAG_NACH,
    },
    'name-repeated': {
      what: 'Zwei Namen im Paket meinen dieselbe Datei: „{{other}}“ und „{{entry}}“.',
      help: FRAG_NACH,
    },
    'entry-too-large': {
      what: '„{{entry}}“ im Paket ist zu groß; erlaubt sind {{megabytes}} MB.',
      help: FRAG_NACH,
    },
    'contents-too-large': {
      what: 'Entpackt wäre das Paket größer als {{megabytes}} MB.',
      help: FRAG_NACH,
    },
    bomb: { what: '„{{entry}}“ im Paket würde beim Entpacken riesig.', help: NICHT_ENTPACKT },
    'entry-damaged': { what: '„{{entry}}“ in der Paketdatei ist beschädigt.', help: HOL_NEU },
    'no-pack': {
      what: '„{{file}}“ ist kein Paket: Es fehlt pack.json.',
      help: 'Gesucht ist eine Paketdatei (.lesart) oder der Ordner eines Pakets.',
    },
    'pack-in-folder': {
      what: 'Das Paket liegt in der Datei in einem Ordner „{{entry}}“.',
      help: 'Nicht den Ordner packen, sondern was darin ist: pack.json muss ganz oben liegen.',
    },
    'unknown-file': { what: '„{{entry}}“ gehört nicht in ein Paket.', help: 'Herausnehmen und neu packen.' },
    'lesson-not-listed': {
      what: 'Im Paket liegt eine Lektion „{{lesson}}“, die nicht in pack.json steht.',
      help: FRAG_NACH,
    },
    'not-a-picture': {
      what: 'Das Titelbild „{{entry}}“ ist kein Bild der Art, die sein Name nennt.',
      help: 'Durch ein Bild im Format PNG oder JPEG ersetzen.',
    },
    'content-invalid': {
      what: 'Im Paket steckt ein Fehler, und zwar in „{{entry}}“.',
      help: 'Das Paket am besten noch einmal dort holen, wo es herkommt. Hilft das nicht: diese Angabe weitergeben: {{detail}}',
    },
    'needs-newer-app': {
      what: 'Das Paket braucht eine neuere Version von Lesart.',
      help: 'Lesart aktualisieren oder die Person darum bitten, die diesen Computer betreut.',
    },
    'ships-with-app': {
      what: 'Ein Paket „{{pack}}“ gehört schon zu Lesart und lässt sich nicht ersetzen.',
      help: 'Wer das andere Paket gemacht hat, kann ihm einen eigenen Kurznamen geben.',
    },
    'folder-taken': {
      what: 'Der Platz dieses Pakets ist belegt: {{folder}}',
      help: 'In dem Ordner liegt etwas, das nicht von Lesart stammt. Nach dem Wegräumen noch einmal versuchen.',
    },
  },
  warning: {
    'left-out': '„{{entry}}“ gehört nicht zum Paket und blieb draußen.',
    'hidden-characters':
      'In „{{entry}}“ stecken unsichtbare Zeichen, die die Anzeige von Text verändern ({{path}}).',
  },
} as const;
