// The rooms and the direction of imports. ARCHITECTURE.md says why; TypeScript's project references check the same
// from the other side. Type imports count.

/** Rooms, each with the rooms it may import besides itself. */
const rooms = {
  lessons: [],
  'electron/contract': ['lessons'],
  'electron/services': ['lessons', 'electron/contract'],
  'electron/main': ['lessons', 'electron/contract', 'electron/services'],
  'electron/preload': ['electron/contract'],
  'electron/cli': ['lessons', 'electron/contract', 'electron/services'],
  renderer: ['lessons', 'electron/contract'],
};

/** The libraries `lessons` and the contract may use: pure computation, no platform. */
const pureLibraries = [
  'zod',
  'diff',
  'fastest-levenshtein',
  'markdown-it',
  'markdown-it-footnote',
  'franc-min',
  'htmlparser2',
  '@rgrove/parse-xml',
];

const testFile = '\\.test\\.(ts|tsx|mjs)$';
const onlyWayOut = '^electron/services/class-output/post\\.ts$';
const electronItself = '(^|/)node_modules/electron(-log|-updater)?/|^electron$';

const severity = /** @type {const} */ ('error');

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => roomRule(room, allowed)),
    {
      name: 'pure-rooms-know-no-platform',
      severity,
      comment: `lessons and the contract run anywhere: no Node.js, and of libraries only ${pureLibraries.join(', ')}.`,
      from: { path: '^(lessons|electron/contract)/', pathNot: testFile },
      to: {
        path: ['(^|/)node_modules/', '^electron$', '^node:'],
        pathNot: pureLibraries.map((name) => `(^|/)node_modules/${name}/`),
      },
    },
    {
      name: 'no-node-core-outside-the-shell',
      severity,
      comment: 'lessons, the contract, the sandboxed preload and the renderer have no Node.js.',
      from: { path: '^(lessons|electron/contract|electron/preload|renderer)/', pathNot: testFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-way-out',
      severity,
      comment:
        'Connections to elsewhere are opened in one file, when a teacher asks for it. (The gradebook reaches its database by its own library.)',
      from: { path: '^(lessons|electron|renderer)/', pathNot: [onlyWayOut, testFile, '/build-[^/]+\\.ts$'] },
      to: { path: '^(node:)?(https?|http2|net|tls|dgram|dns)(/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-in-main-and-preload',
      severity,
      comment: 'Services and the terminal run without Electron, the renderer in a sandbox.',
      from: { path: '^(lessons|electron/contract|electron/services|electron/cli|renderer)/' },
      to: { path: electronItself },
    },
    {
      name: 'content-is-read-not-imported',
      severity,
      comment: 'Seeds and packs are content: services read them from disk and parse them.',
      from: {},
      to: { path: '^(seeds|lessons/packs)/' },
    },
    {
      name: 'end-to-end-tests-stay-outside',
      severity,
      comment:
        'End-to-end tests see the app as a user does. Of services they may know the types, and how their tests search a disk.',
      from: { path: '^e2e/' },
      to: { path: '^(electron/(main|preload|cli)|renderer|scripts)/' },
    },
    {
      name: 'end-to-end-tests-know-service-types-only',
      severity,
      from: { path: '^e2e/' },
      to: {
        path: '^electron/services/',
        pathNot: '^electron/services/build-traces[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'tests-are-not-imported',
      severity,
      from: {},
      to: { path: testFile },
    },
    { name: 'no-cycles', severity, from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity,
      comment:
        'A module that imports nothing and that nothing imports is dead or forgotten. The benchmarks bundle their pages by path.',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.spec\\.ts$', '^bench/.*page\\.ts$', testFile] },
      to: {},
    },
    { name: 'resolvable', severity, from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};

/**
 * @param {string} room
 * @param {readonly string[]} allowed rooms
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function roomRule(room, allowed) {
  const rooms = [room, ...allowed].map((name) => `^${name}/`);
  return {
    name: `${room.replace('/', '-')}-imports`,
    severity,
    comment: `${room} may import ${['itself', ...allowed].join(', ')} and libraries.`,
    from: { path: `^${room}/` },
    to: { pathNot: [...rooms, '(^|/)node_modules/'], dependencyTypesNot: ['core'], couldNotResolve: false },
  };
}
