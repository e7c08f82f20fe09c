/** Each classic task, and what the new Pages call it. */
const six = ['MANAGE', 'CREATE_CONTENT', 'MODERATE', 'MESSAGING', 'ADVERTISE', 'ANALYZE'];
export const classicTasks: readonly string[] = six;
export const newTasks: readonly string[] = six.map((name) => `PROFILE_PLUS_${name}`);

/** Names that stand for several tasks or for another name, and those that stand for no part. */
export const specialTasks: readonly string[] = [
  'PROFILE_PLUS_FULL_CONTROL',
  'PROFILE_PLUS_FACEBOOK_ACCESS',
  'PROFILE_PLUS_MODERATE_DELEGATE_COMMUNITY',
  'MODERATE_COMMUNITY',
  'MESSAGE',
  'PROFILE_PLUS_MANAGE_LEADS',
  'PROFILE_PLUS_REVENUE',
  'PROFILE_PLUS_GLOBAL_STRUCTURE_MANAGEMENT',
  'CASHIER_ROLE',
  'GLOBAL_STRUCTURE_MANAGEMENT',
  'MANAGE_JOBS',
  'MANAGE_LEADS',
  'PAGES_MESSAGING',
  'PAGES_MESSAGING_SUBSCRIPTIONS',
  'READ_PAGE_MAILBOXES',
  'VIEW_MONETIZATION_INSIGHTS',
];

export const allTasks: readonly string[] = [...classicTasks, ...newTasks, ...specialTasks];

/** Every selection of some things, none and all among them. */
export const subsets = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length }, (_, mask) =>
    all.filter((_one, at) => (mask >> at) % 2 === 1),
  );

/** Every two of some things. */
const twos = <T>(all: readonly T[]): T[][] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other]));

/**
 * Tasks a person may have: every selection of the two families, none at all, every name of Meta's
 * alone, and every two of them.
 */
export const taskSets = (): string[][] => [
  ...subsets([...classicTasks, ...newTasks]),
  ...specialTasks.map((one) => [one]),
  ...twos(allTasks),
];
