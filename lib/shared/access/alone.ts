import type { Facts, PageFact } from './facts.ts';

type Alone = NonNullable<Facts['alone']>[number];

/** An account whose Page nobody tells, as a branch of its own: the Page is known by nothing else. */
const standIn = (account: Alone): PageFact => ({
  ...{ id: account.id, name: null, route: 'typed', problem: null, business: null, newer: null },
  ...{ tasks: null, account, linkedOnly: null, ignored: false },
});

/**
 * Facts in which accounts reached by their own ids stand among the Pages, each under its own id, so
 * that one way of following the chain serves both.
 */
export function withAlone(facts: Facts): Facts {
  const { alone = [], pages } = facts;
  const seen = new Set(pages.map(({ account }) => account?.id));
  const left = alone.filter(({ id }) => !seen.has(id));
  return left.length > 0 ? { ...facts, pages: [...pages, ...left.map(standIn)], alone: [] } : facts;
}
