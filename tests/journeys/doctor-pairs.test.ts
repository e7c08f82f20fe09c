import { expect, it } from 'vitest';
import type { Break } from '../../lib/shared/access/diagnosis.ts';
import { type Expected, single } from './help/chains.ts';
import { follow } from './help/cures.ts';
import { arrive, examined } from './help/examined.ts';
import { heldTrue } from './help/held-true.ts';

/*
 * Any two broken links, the second one on the other Page: nobody says what is named first, but
 * whatever is named is one of the two, and following it leads to where nothing is left.
 */

type Name = keyof typeof single;
const rows: Readonly<Record<Name, Expected>> = single;
const names = (Object.keys(rows) as Name[]).filter(
  // What is learnt by trying wants an account that can be tried on.
  (name) => rows[name].before === undefined || rows[name].before === 'sign-in',
);

/**
 * Pairs in which Meta tells too little to know both, whichever way one asks. A role that is lost is
 * told by the Page's own token, which ends with a session; what was ticked, by an inspection of the
 * token, which is refused to people without a role; and where only some is ticked, a personal account
 * looks like one that was left out. An old answer of Meta's hides that it asks nobody any more.
 */
const blurred: readonly [Name, readonly Name[]][] = [
  ['role-lost', ['expired', 'password', 'logged-out', 'unreadable', 'removed']],
  ['role-lost', ['no-role', 'unfinished']],
  ['account-unticked', ['unreviewed', 'unverified', 'inactive']],
  ['page-unticked', ['personal']],
  ['unused', ['unreviewed', 'unverified']],
];
const isBlurred = (...[one, other]: readonly [Name, Name]): boolean =>
  blurred.some(
    ([name, those]) =>
      (name === one && those.includes(other)) || (name === other && those.includes(one)),
  );

/** Every so manieth of all pairs: `SHARE=1` tries them all, which takes minutes. */
const share = Number(process.env['SHARE'] ?? 23);
const pairs = names
  .flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other] as const))
  .filter((pair) => !isBlurred(...pair))
  .filter((_, at) => at % share === 0);

/** Both people's ways of arriving in one. */
function both(...two: Expected[]): Omit<Expected, 'steps'> {
  const some = (ask: readonly string[] | undefined, is: string): boolean => ask?.[0] === is;
  const portfolio = two.some(({ asks }) => some(asks, 'portfolio'));
  const little = two.some(({ asks }) => asks?.length === 0);
  return {
    ...(portfolio ? { asks: ['portfolio'] } : little ? { asks: [] } : {}),
    ...(two.some(({ before }) => before === 'sign-in') ? { before: 'sign-in' } : {}),
    ...(two.some(({ configured }) => configured) ? { configured: true } : {}),
  };
}

/** Whoever is turned away when they sign in again was logged out before. */
const namedFor = ({ steps, before }: Expected): Break[] => [
  ...steps.map(([, broken]) => broken),
  ...(before === 'sign-in' ? (['logged-out'] as const) : []),
];

it.each(pairs)('%s, and %s on the other Page', async (first, second) => {
  await arrive(`${first}+${second}@2`, both(rows[first], rows[second]));
  const known = new Set([first, second].flatMap((name) => namedFor(rows[name])));
  const named: Break[] = [];
  for (let nth = 0; nth < 9; nth += 1) {
    const { diagnosis } = await examined();
    await heldTrue(diagnosis);
    const [fault] = diagnosis.faults;
    if (!fault) break;
    named.push(fault.broken);
    await follow(fault);
  }
  expect((await examined()).diagnosis.faults).toEqual([]);
  expect([...known]).toEqual(expect.arrayContaining(named));
});
