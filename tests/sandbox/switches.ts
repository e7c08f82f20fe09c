import type { RuleSet } from './rules.ts';

/** Doubtful behaviours of Meta's, each of which can be had either way. */
export interface Switches {
  /** Whether account insights work inside a field list. */
  insightsExpansion: boolean;
  /** Whether a field of a list may be given another name by `.as()`. */
  aliases: boolean;
  /** How many objects an answer may hold before Meta asks for less (code 1, status 500). */
  expansionCost: number;
  /** Whether `ids` at the root, `debug`, and marks of answers (`ETag`, 304) live on past v26. */
  legacyProtocol: boolean;
  /** Whether every call must prove that it knows the app's secret. */
  requireProof: boolean;
  /** Whether answers say they are JavaScript, as they did of old and still do in batches. */
  javascriptType: boolean;
  /** Whether notices go out for Pages that are not subscribed, too. */
  noticesForAll: boolean;
  /** How `debug_token` may be asked. */
  debugToken: 'both' | 'get' | 'refused';
  /** Whether pictures may be read by any page. */
  picturesForAll: boolean;
  /** How long a picture's address holds. */
  pictureDays: number;
  /** Which of Meta's tables says what tasks allow: see `rules.ts`. */
  rules: RuleSet;
  /** The code by which a person's token is refused where the Page's is wanted. */
  wrongToken: 210 | 190;
  /** How many posts a day an account may publish. */
  quotaTotal: number;
  /** Whether Meta lets accounts publish, or why it does not; see the README. */
  publishing: 'open' | 'unauthorized' | 'restricted' | 'blocked' | 'blocked-applied';
  /**
   * What becomes of permissions while the business behind the app is not verified: nobody without a
   * role is asked for them, or they are granted and do nothing.
   */
  unverified: 'inactive' | 'not-asked';
  /** How many accounts may be asked to stand for a post. */
  collaboratorsMost: number;
  /** How long somebody else's server may take to hand out a picture or film. */
  fetchSeconds: number;
  /** How fast a film's bytes are taken in; as fast as they come when 0. */
  uploadBytesPerSecond: number;
  /** Whether comments obey the limits that are told of them (300 signs, four hashtags, one address). */
  strictComments: boolean;
  /** How late the newest figures are: today's hours and days are not told until then. */
  insightsDelayHours: number;
  /** Whether metrics of which nothing happened come as an empty list and not as 0. */
  quietMetricsEmpty: boolean;
  /** How many days account figures reach back. */
  insightsKeptDays: number;
}

export const usualSwitches = (): Switches => ({
  insightsExpansion: true,
  aliases: true,
  expansionCost: 6000,
  legacyProtocol: false,
  requireProof: false,
  javascriptType: false,
  noticesForAll: false,
  debugToken: 'both',
  picturesForAll: true,
  pictureDays: 5,
  rules: 'overview',
  wrongToken: 210,
  quotaTotal: 100,
  publishing: 'open',
  unverified: 'not-asked',
  collaboratorsMost: 3,
  fetchSeconds: 10,
  uploadBytesPerSecond: 0,
  strictComments: false,
  insightsDelayHours: 0,
  quietMetricsEmpty: false,
  insightsKeptDays: 400,
});

/** The values of those switches that have a few of their own. */
const choices: Partial<Record<string, readonly unknown[]>> = {
  debugToken: ['both', 'get', 'refused'],
  rules: ['overview', '2026-09'],
  wrongToken: [210, 190],
  publishing: ['open', 'unauthorized', 'restricted', 'blocked', 'blocked-applied'],
  unverified: ['inactive', 'not-asked'],
};

/** What is wrong with a value for a switch, in words; nothing when it can be taken. */
export function wrongWith(name: string, value: unknown): string | undefined {
  const usual = new Map<string, unknown>(Object.entries(usualSwitches())).get(name);
  if (usual === undefined) return `No such switch: ${name}`;
  const few = choices[name];
  if (few) return few.includes(value) ? undefined : `${name} must be one of ${few.join(', ')}`;
  if (typeof usual === 'boolean')
    return typeof value === 'boolean' ? undefined : `${name} must be true or false`;
  const fits = typeof value === 'number' && value >= 0;
  return fits ? undefined : `${name} must be a number of at least 0`;
}
