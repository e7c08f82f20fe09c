import type { Account, Page, Person } from './things.ts';

/** The chain from a person to an account, as far as a breakage is about it. */
export interface Chain {
  person: Person;
  page: Page;
  account: Account;
}

/** Something broken in a world: the name of its link, and where. */
export interface Breakage {
  link: string;
  chain: Chain;
}

/** A control call as data: its name under `/_sandbox/`, and what it is given. */
export type Order = readonly [call: string, given: Record<string, string>];

/** One way in which the chain breaks, and what a person then does at Meta. */
export interface Link {
  /** What is wrong, in a sentence. */
  told: string;
  /** Set where it happens to somebody who is signed in already. */
  later?: true;
  /** Makes it so. */
  breaks: (chain: Chain) => readonly Order[];
  /** What is done at Meta; nothing where asking or signing in again is enough. */
  cures: (chain: Chain) => readonly Order[];
}

const nothing = (): readonly Order[] => [];
const ofPerson = ({ person }: Chain, given: Record<string, string>): readonly Order[] => [
  ['person', { person: person.id, ...given }],
];
const ofPage = ({ page }: Chain, given: Record<string, string>): readonly Order[] => [
  ['page', { page: page.id, ...given }],
];
const ofAccount = ({ account }: Chain, given: Record<string, string>): readonly Order[] => [
  ['account', { account: account.id, ...given }],
];

/** A session that ends with a subcode; who signs in again has one that holds. */
const ended = (told: string, subcode: number): Link => ({
  ...{ told, later: true },
  breaks: ({ person }) => [['tokens', { person: person.id, subcode: String(subcode) }]],
  cures: nothing,
});

/** A person whom Facebook lets in nowhere until they have dealt with it. */
const held = (told: string, subcode: 459 | 464): Link => ({
  ...{ told, later: true },
  breaks: (chain) => ofPerson(chain, { held: String(subcode) }),
  cures: (chain) => ofPerson(chain, { held: '' }),
});

const reading = ['instagram_basic', 'pages_show_list', 'pages_read_engagement'];
/** What the app of these worlds was reviewed for at least. */
const plain = [...reading, 'business_management'];
const wanted = 'instagram_manage_insights';
const full = 'PROFILE_PLUS_FULL_CONTROL,MANAGE,CREATE_CONTENT,MODERATE,MESSAGING,ANALYZE';

/** The token. */
const tokens: Record<string, Link> = {
  expired: ended('the session and all that came of it have run out (190/463)', 463),
  password: ended('the person changed their password (190/460)', 460),
  'logged-out': ended('the person logged out (190/467)', 467),
  unreadable: ended('Meta cannot read the token (190 without a subcode)', 0),
  removed: {
    ...{ told: 'the person took the app out of their Facebook settings (190/458)', later: true },
    breaks: (chain) => ofPerson(chain, { removesApp: 'true' }),
    cures: nothing,
  },
  checkpoint: held('Facebook wants to see the person first (190/459)', 459),
  unconfirmed: held('the person’s Facebook account is not confirmed (190/464)', 464),
  'secret-required': {
    ...{ told: 'the app’s settings require its secret with every call', later: true },
    breaks: () => [['switches', { requireProof: 'true' }]],
    cures: () => [['switches', { requireProof: 'false' }]],
  },
  'no-role': {
    ...{ told: 'the app is in development and the person has no role on it', later: true },
    breaks: (chain) => [
      ...ofPerson(chain, { hasRole: 'false' }),
      ['app', { inDevelopment: 'true' }],
      ['tokens', { person: chain.person.id, subcode: '467' }],
    ],
    cures: (chain) => ofPerson(chain, { hasRole: 'true' }),
  },
  unfinished: {
    ...{ told: 'the app’s settings want something before anybody can sign in', later: true },
    breaks: ({ person }) => [
      ['app', { unfinished: 'true' }],
      ['tokens', { person: person.id, subcode: '467' }],
    ],
    cures: () => [['app', { unfinished: 'false' }]],
  },
  lapsed: {
    ...{ told: 'access to the person’s data ended, 90 days after they were last there' },
    later: true,
    breaks: ({ person }) => [['tokens', { person: person.id, lapsed: 'true' }]],
    cures: nothing,
  },
};

/** A reviewed app whose business has yet to be verified, in one of two ways of Meta's. */
const unverified = (told: string, how: 'not-asked' | 'inactive'): Link => ({
  told: `the app was reviewed, its business is not verified, and ${told}`,
  breaks: (chain) => [
    ...ofPerson(chain, { hasRole: 'false' }),
    ['app', { reviewed: [...plain, wanted].join(','), unverified: 'true' }],
    ['switches', { unverified: how }],
  ],
  cures: () => [['app', { unverified: 'false' }]],
});

/** The permissions. */
const permissions: Record<string, Link> = {
  declined: {
    told: 'the person leaves the permission for insights unticked',
    breaks: (chain) => ofPerson(chain, { unwilling: `+${wanted}` }),
    cures: (chain) => ofPerson(chain, { unwilling: `-${wanted}` }),
  },
  unused: {
    ...{ told: 'a permission ran out, 90 days after it was last used', later: true },
    breaks: (chain) => ofPerson(chain, { expire: wanted }),
    cures: nothing,
  },
  unconfigured: {
    told: 'the app’s login configuration leaves out what reads accounts',
    breaks: () => [['app', { configured: [...reading.slice(1), wanted].join(',') }]],
    cures: () => [['app', { configured: [...reading, wanted].join(',') }]],
  },
  unreviewed: {
    told: 'the app may ask people without a role for reading alone',
    breaks: (chain) => [
      ...ofPerson(chain, { hasRole: 'false' }),
      ['app', { reviewed: plain.join(',') }],
    ],
    cures: () => [['app', { reviewed: [...plain, wanted].join(',') }]],
  },
  unverified: unverified('nobody without a role is asked for anything', 'not-asked'),
  inactive: unverified('what is granted does nothing', 'inactive'),
};

/** The Pages, and what the person may do there. */
const pages: Record<string, Link> = {
  pageless: {
    told: 'the person has no Page',
    breaks: (chain) => ofPage(chain, { gone: 'true' }),
    cures: ({ page, person, account }) => [
      ['page', { name: page.name, person: person.id, account: account.id }],
    ],
  },
  'page-unticked': {
    told: 'the person leaves the Page unticked',
    breaks: (chain) => ofPerson(chain, { leaves: `+${chain.page.id}` }),
    cures: (chain) => ofPerson(chain, { leaves: `-${chain.page.id}` }),
  },
  'portfolio-page': {
    told: 'the Page belongs to a portfolio, and no list tells of it',
    breaks: (chain) => ofPage(chain, { portfolio: 'Estuary Makers Ltd' }),
    cures: nothing,
  },
  'portfolio-declined': {
    told: 'the Page belongs to a portfolio, and the person will not have portfolios managed',
    breaks: (chain) => [
      ...ofPage(chain, { portfolio: 'Estuary Makers Ltd' }),
      ...ofPerson(chain, { unwilling: '+business_management' }),
    ],
    cures: nothing,
  },
  'page-withdrawn': {
    ...{ told: 'the person took the Page from the app, and no ticks are told', later: true },
    breaks: (chain) => [
      ...ofPerson(chain, { unticks: chain.page.id }),
      ['switches', { debugToken: 'refused' }],
    ],
    cures: nothing,
  },
  'role-lost': {
    ...{ told: 'somebody took the person off the Page (190/492)', later: true },
    breaks: (chain) => ofPage(chain, { tasks: '' }),
    cures: (chain) => ofPage(chain, { tasks: full }),
  },
  'task-missing': {
    told: 'the person may look at a Page’s figures and do nothing else there',
    breaks: (chain) =>
      ofPage(chain, { tasks: chain.page.newExperience ? 'PROFILE_PLUS_ANALYZE' : 'ANALYZE' }),
    cures: (chain) => ofPage(chain, { tasks: full }),
  },
};

/** The Instagram accounts. */
const accounts: Record<string, Link> = {
  unlinked: {
    told: 'no Instagram account hangs on the Page',
    breaks: (chain) => ofPage(chain, { account: '' }),
    cures: (chain) => ofPage(chain, { account: chain.account.id }),
  },
  personal: {
    told: 'the account on the Page is a personal one',
    breaks: (chain) => ofAccount(chain, { personal: 'true' }),
    cures: (chain) => ofAccount(chain, { personal: 'false' }),
  },
  'account-unticked': {
    told: 'the person ticks the Page and not the account on it',
    breaks: (chain) => ofPerson(chain, { leaves: `+${chain.account.id}` }),
    cures: (chain) => ofPerson(chain, { leaves: `-${chain.account.id}` }),
  },
  unauthorized: {
    told: 'the Page wants a second factor or an authorization before it publishes',
    breaks: (chain) => ofPage(chain, { unauthorized: 'true' }),
    cures: (chain) => ofPage(chain, { unauthorized: 'false' }),
  },
  restricted: {
    told: 'Instagram keeps the account from publishing',
    breaks: (chain) => ofAccount(chain, { restricted: 'true' }),
    cures: (chain) => ofAccount(chain, { restricted: 'false' }),
  },
  'in-development': {
    told: 'the app is in development: what people without a role write is kept back',
    breaks: () => [['app', { inDevelopment: 'true' }]],
    cures: () => [['app', { inDevelopment: 'false' }]],
  },
};

/** Every way in which the chain breaks, by its name. */
export const links: Readonly<Record<string, Link>> = {
  ...tokens,
  ...permissions,
  ...pages,
  ...accounts,
};
