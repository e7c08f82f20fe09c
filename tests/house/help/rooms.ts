import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Where a room may reach: `any` in every way, `types` by `import type` alone. */
type Room = { path: string; any: string[]; types?: string[] };

const preact = ['node_modules/(preact|@preact/signals[^/]*)/'];
const ownStyles = '^components/[^/]+\\.css$';

const rooms: Record<string, Room> = {
  shared: { path: '^lib/shared/', any: [] },
  platform: { path: '^lib/platform/', any: ['^lib/shared/', 'node_modules/wxt/'] },
  store: {
    path: '^lib/store/',
    any: ['^lib/shared/', 'node_modules/idb/'],
    types: ['^lib/ledger/job\\.ts$'],
  },
  darkroom: { path: '^lib/darkroom/', any: ['^lib/shared/', 'node_modules/mediabunny/'] },
  graph: {
    path: '^lib/graph/',
    any: ['^lib/shared/', 'node_modules/valibot/'],
    types: ['^lib/store/rows\\.ts$'],
  },
  work: {
    path: '^lib/work/',
    any: ['^lib/(shared|store|graph)/'],
    types: ['^lib/bus/contract\\.ts$'],
  },
  ledger: { path: '^lib/ledger/', any: ['^lib/shared/'] },
  publish: {
    path: '^lib/publish/',
    any: ['^lib/(shared|store|graph|ledger|work)/', 'node_modules/valibot/'],
    types: ['^lib/bus/contract\\.ts$'],
  },
  desk: {
    path: '^lib/desk/',
    any: ['^lib/(shared|store|graph|ledger|work|publish)/'],
    types: ['^lib/bus/contract\\.ts$'],
  },
  doctor: {
    path: '^lib/doctor/',
    any: ['^lib/(shared|store|graph|work)/'],
    types: ['^lib/bus/contract\\.ts$'],
  },
  sample: {
    path: '^lib/sample/',
    any: ['^lib/(shared|store|ledger)/'],
    types: ['^lib/bus/contract\\.ts$', '^lib/publish/port\\.ts$', '^lib/work/deps\\.ts$'],
  },
  data: {
    path: '^lib/data/',
    any: ['^lib/(shared|store|work|ledger)/', 'node_modules/valibot/'],
    types: ['^lib/bus/contract\\.ts$'],
  },
  archive: {
    path: '^lib/archive/',
    any: ['^lib/shared/', 'node_modules/client-zip/'],
    types: ['^lib/store/'],
  },
  bus: {
    path: '^lib/bus/',
    any: ['^lib/(shared|platform)/', 'node_modules/valibot/'],
    types: ['^lib/store/rows\\.ts$', '^lib/ledger/flight\\.ts$'],
  },
  words: { path: '^lib/words/', any: ['^lib/(platform|shared)/', '^public/_locales/'] },
  view: {
    path: '^lib/view/',
    any: [
      '^lib/(shared|words|platform)/',
      '^lib/bus/(client|changes)\\.ts$',
      // Drafts and their bytes are written by the page that edits them; jobs are only read.
      '^lib/store/(?!keep/|secrets|jobs/keep)',
      // What the ledger says of a job is asked of the ledger: pure, and of nothing but the row.
      '^lib/ledger/(person|schedule|settle|stage|times|container|job)\\.ts$',
      '^lib/(darkroom|archive)/',
      // What a spreadsheet reads is written by those who know how it is quoted.
      'node_modules/papaparse/',
      ...preact,
    ],
    types: ['^lib/bus/contract\\.ts$', '^lib/ledger/'],
  },
  ui: {
    path: '^components/ui/',
    any: ['^lib/words/', 'node_modules/d3-(shape|scale)/', ...preact],
    types: ['^lib/shared/', '^lib/view/models\\.ts$'],
  },
  parts: {
    path: '^components/parts/',
    any: ['^components/ui/', '^lib/(words|shared)/', 'node_modules/d3-(shape|scale)/', ...preact],
    types: ['^lib/view/((queue|data)/)?models\\.ts$', '^lib/store/rows\\.ts$'],
  },
  publishing: {
    path: '^components/publish/',
    any: ['^components/(parts|ui)/', '^lib/(words|shared)/', ...preact],
    types: ['^lib/view/', '^lib/store/studio/rows\\.ts$'],
  },
  desking: {
    path: '^components/desk/',
    any: ['^components/(parts|ui)/', '^lib/(words|shared)/', ...preact],
    types: ['^lib/view/', '^lib/store/((desk-)|studio/)?rows\\.ts$'],
  },
  doctoring: {
    path: '^components/doctor/',
    any: ['^components/(parts|ui)/', '^lib/(words|shared)/', ...preact],
    types: ['^lib/view/', '^lib/store/(rows|checkup-row)\\.ts$'],
  },
  welcoming: {
    path: '^components/welcome/',
    any: ['^components/(parts|ui)/', '^lib/(words|shared)/', ...preact],
    types: ['^lib/view/', '^lib/store/rows\\.ts$'],
  },
  screens: {
    path: '^components/screens/',
    any: ['^components/(parts|ui|publish|desk|doctor|welcome)/', '^lib/(words|shared)/', ...preact],
    types: ['^lib/view/', '^lib/store/rows\\.ts$'],
  },
  background: {
    path: '^entrypoints/background',
    any: ['^lib/(?!view/)', 'node_modules/wxt/'],
  },
  pages: {
    path: '^entrypoints/(?!background)',
    // The sheet of keys is a part that is loaded by itself, as screens are.
    any: [
      '^components/screens/',
      '^components/parts/KeySheet\\.tsx$',
      '^lib/view/',
      ownStyles,
      ...preact,
    ],
  },
};

const arrows = Object.entries(rooms).flatMap(
  ([name, { path, any, types }]): IForbiddenRuleType[] => [
    {
      name: `${name}: runs only what its arrows allow`,
      severity: 'error',
      from: { path },
      to: { pathNot: [path, ...any, ...(types ?? [])] },
    },
    {
      name: `${name}: takes types only`,
      severity: 'error',
      from: { path },
      to: { path: types ?? ['^$'], pathNot: [path, ...any], dependencyTypesNot: ['type-only'] },
    },
  ],
);

/** Work that is ready before its screen: looking up hashtags. Its screen takes the line away. */
const screensToCome = '^lib/(work|store/keep)/hashtags\\.ts$';

/** Every rule of the house about who may import whom. */
export const rules: IForbiddenRuleType[] = [
  ...arrows,
  {
    name: 'a page never reaches Graph, work or secrets',
    severity: 'error',
    from: { path: '^entrypoints/(?!background)' },
    to: { path: '^lib/(graph|work)/|^lib/store/secrets', reachable: true },
  },
  {
    name: 'the worker never reaches a screen',
    severity: 'error',
    from: { path: '^entrypoints/background' },
    to: { path: '^(components|lib/view)/', reachable: true },
  },
  { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'one door to the browser',
    severity: 'error',
    from: { pathNot: '^lib/platform/browser\\.ts$' },
    to: { path: 'node_modules/(wxt/dist/browser|webextension-polyfill|@wxt-dev/)' },
  },
  {
    name: 'nobody imports tests',
    severity: 'error',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
  {
    name: 'every import is found',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'every file is used',
    severity: 'error',
    // The client of Graph is whole by itself: what its endpoints use is used.
    from: { path: '^(entrypoints|lib/graph/endpoints)/' },
    to: {
      path: '^(lib/(?!graph/(endpoints|parse)/)|components/).*\\.tsx?$',
      pathNot: [screensToCome],
      reachable: false,
    },
  },
];
