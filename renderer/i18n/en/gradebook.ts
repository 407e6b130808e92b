export const gradebook = {
  title: 'Class records',
  own: 'Classes and hand-ins are kept on this computer, in a file that only Lesart uses.',
  shared: 'Classes and hand-ins are kept in the shared database {{place}}.',
  how: 'Where several teachers share classes, these can be kept in a PostgreSQL database of the school. Your school’s IT can tell you its address.',
  plain: {
    sealed: 'The password is stored encrypted; only your account can read it.',
    open: 'The password is stored unencrypted, because this system offers no keyring. Whoever can read your files can read the password, too.',
  },
  set: 'Use a shared database …',
  change: 'Change access …',
  look: 'Look again now',
  back: 'Keep classes on this computer again',
  backHow:
    'Everything in the shared database stays as it is. The classes on this computer are there again as soon as you switch back.',
  backDone: 'Classes are kept on this computer again.',
  address: 'Address',
  addressHow:
    'For example postgresql://lesart@db.school.example/lesart. The connection is encrypted and the certificate checked; ?sslmode=… changes that.',
  password: 'Password',
  passwordHow: 'Leave it empty if none is needed.',
  passwordKept: 'Leave it empty to keep the one that is stored.',
  passwordOpen:
    'This system offers no keyring: the password is stored unencrypted, for everyone to read who can read your files.',
  authority: 'Certificate authority of the school',
  authorityNone: 'No file chosen; the generally recognized authorities are trusted.',
  authorityChoose: 'Choose a certificate file …',
  authorityForget: 'Stop using it',
  stays:
    'Classes that are on this computer already do not come along by themselves: make them there anew and collect their hand-ins once more. Whoever has access sees every class in this database and can delete it.',
  try: 'Try the connection',
  use: 'Use it',
  trying: 'Trying the connection …',
  well: 'The connection works, and Lesart has every right it needs there.',
  used: 'Classes are kept in the shared database now.',
  notAnAddress:
    'This is not an address that Lesart can read. It needs a user, a server and a database: postgresql://user@server/database. Nothing may be added but sslmode and host.',
  refused: {
    unreachable:
      'Nobody answers at this address. Check the name of the server and the port, and whether this computer is in the school’s network.',
    'refused-password':
      'The server does not accept this user and password. Enter the password again, or ask your school’s IT.',
    'no-rights': 'The connection works, but this user lacks rights:',
    'no-database': 'The server answers, but it has no database of this name.',
    'not-set-up':
      'The database lacks Lesart’s tables, and this user may not make them. Your school’s IT sets them up once; the documentation says how.',
    tls: 'The connection would not be safe: the server offers no encryption, or nobody whom this computer trusts knows its certificate. If your school has an authority of its own, choose its file.',
    newer: 'A newer Lesart has set up this database. Update Lesart on this computer.',
    other:
      'The server answers in an unexpected way. Check whether the address belongs to a PostgreSQL database.',
  },
  kept: 'Nothing was changed.',
};
