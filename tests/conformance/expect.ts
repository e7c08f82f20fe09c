import type { Code, Reason } from '../../lib/shared/problem.ts';

/** What an error body must become. A reason is named only where it changes what a person does. */
export type Expected = { code: Code; reason?: Reason };

type Group = Expected & { for: string };

/**
 * Meta's documented meanings, grouped by what follows from them. Written from the documentation
 * and not from the client's own table, so that a slip in either shows. `code` alone holds for
 * subcodes that have no group of their own.
 */
const groups: Group[] = [
  {
    // Sign in again.
    code: 'signed-out',
    for: '102 190',
  },
  { code: 'signed-out', reason: 'app-removed', for: '190/458' },
  { code: 'signed-out', reason: 'checkpoint', for: '190/459' },
  { code: 'signed-out', reason: 'password-changed', for: '190/460' },
  { code: 'signed-out', reason: 'session-expired', for: '190/463' },
  { code: 'signed-out', reason: 'unconfirmed-person', for: '190/464' },
  { code: 'signed-out', reason: 'logged-out', for: '190/467' },
  { code: 'signed-out', reason: 'page-role-lost', for: '190/492' },
  {
    // Too many calls, or a quota of its own.
    code: 'rate-limited',
    for: '4 9 9/2207042 17 18 18/2207034 32 341 613 613/1996 80001 80002 80006',
  },
  {
    // Refused: a right, a capability or a state of the account is missing.
    code: 'not-allowed',
    for: '3 10 10/9053 200',
  },
  { code: 'not-allowed', reason: 'account-restricted', for: '25 25/2207050 368' },
  { code: 'not-allowed', reason: 'checkpoint', for: '368/1404006' },
  { code: 'not-allowed', reason: 'action-blocked', for: '4/2207051' },
  { code: 'not-allowed', reason: 'window-closed', for: '10/2534022' },
  { code: 'not-allowed', reason: 'same-text', for: '506' },
  { code: 'not-allowed', reason: 'person-unreachable', for: '551' },
  { code: 'not-allowed', reason: 'delete-in-app', for: '-1/2207073' },
  {
    // It is not there, or not for this token.
    code: 'not-found',
    for: '24 24/2207006 24/2207008 24/2207024 100/33 110 110/2207013 803 -2/2207020',
  },
  { code: 'not-found', reason: 'before-professional', for: '100/2108006' },
  { code: 'not-found', reason: 'person-unreachable', for: '100/2534014' },
  {
    // What was handed in cannot be published as it is.
    code: 'bad-media',
    for: '100/2207023 100/9055 100/9062',
  },
  { code: 'bad-media', reason: 'cover-unfit', for: '1/2207057' },
  { code: 'bad-media', reason: 'carousel-size', for: '100/2207028' },
  { code: 'bad-media', reason: 'tags-unfit', for: '100/2207035 100/2207036 100/2207037' },
  { code: 'bad-media', reason: 'too-many-tags', for: '100/2207040' },
  { code: 'bad-media', reason: 'video-unfit', for: '352 352/2207026' },
  { code: 'bad-media', reason: 'address-unreachable', for: '9004 9004/2207052 1609005' },
  {
    code: 'bad-media',
    reason: 'picture-unfit',
    for: '36000 36000/2207004 36001 36001/2207005 36002',
  },
  { code: 'bad-media', reason: 'picture-shape', for: '36003 36003/2207009' },
  { code: 'bad-media', reason: 'text-too-long', for: '36004 36004/2207010' },
  {
    // Meta's own trouble, or not ready yet: the same again later.
    code: 'temporary',
    for: '-2 -2/2207003 -1 -1/2207001 -1/2207032 -1/2207053 1 1/99 2 9007 9007/2207027',
  },
  {
    // The question itself is wrong.
    code: 'unexpected',
    reason: 'bad-request',
    for: '100 100/9050 100/9052 100/9054 100/9056 100/9057 100/9058 100/9060 100/9063 100/9064 2500',
  },
  { code: 'unexpected', reason: 'version-too-old', for: '2635' },
];

const byKey = new Map(
  groups.flatMap(({ for: keys, ...expected }) => keys.split(' ').map((key) => [key, expected])),
);

/** Where one code has several meanings, Meta's English text for developers tells which. */
const byText: (Expected & { metaCode: number; text: string })[] = [
  { metaCode: 1, text: 'reduce the amount of data', code: 'temporary', reason: 'too-much-data' },
  { metaCode: 10, text: 'not enough viewers', code: 'not-found', reason: 'too-few-viewers' },
  { metaCode: 10, text: 'not an instagram business', code: 'not-allowed', reason: 'no-instagram' },
  { metaCode: 100, text: "requires the '", code: 'not-allowed', reason: 'permission-missing' },
  { metaCode: 100, text: 'does not exist', code: 'not-found' },
  { metaCode: 2500, text: 'access token', code: 'signed-out' },
];

export function expectedFor(
  metaCode: number,
  metaSubcode: number | undefined,
  message: string,
): Expected | undefined {
  const exact = metaSubcode === undefined ? undefined : byKey.get(`${metaCode}/${metaSubcode}`);
  if (exact) return exact;
  const text = message.toLowerCase();
  const told = byText.find((one) => one.metaCode === metaCode && text.includes(one.text));
  if (told && metaSubcode === undefined) return { code: told.code, ...reasonOf(told) };
  if (metaCode >= 200 && metaCode <= 299) return { code: 'not-allowed' };
  return byKey.get(String(metaCode));
}

const reasonOf = ({ reason }: Expected): Pick<Expected, 'reason'> => (reason ? { reason } : {});
