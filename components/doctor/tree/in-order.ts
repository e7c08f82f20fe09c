import type { BranchModel } from '../../../lib/view/doctor/models.ts';

/** So many Pages that work are drawn; of more, the rest is behind a button. */
export const most = 6;
/** So many Pages without an account stand for all of them where there are many. */
const few = 3;

type Pages = {
  drawn: BranchModel[];
  rest: number;
  /** Among the rest are Pages that no account hangs on. */
  idle: boolean;
};

const isWhole = ({ fault, account }: BranchModel): boolean =>
  fault === null && (account === 'whole' || account === 'not-asked');

/** A Page without an account is no news where another has one. */
const isIdle = ({ fault }: BranchModel): boolean => fault?.broken === 'account-unlinked';

/**
 * Pages in their order. Where there are many, what is broken comes first and those that work last,
 * and both Pages that work and Pages without an account are folded; never the one spoken about.
 */
export function inOrder(branches: BranchModel[], open: boolean, shown: string | null): Pages {
  if (branches.length <= most) return { drawn: branches, rest: 0, idle: false };
  const folds = branches.some(({ found }) => found !== null);
  const whole = branches.filter(isWhole);
  const idle = branches.filter((branch) => folds && isIdle(branch));
  const broken = branches.filter((branch) => !whole.includes(branch) && !idle.includes(branch));
  const apart = [...broken, ...idle, ...whole];
  if (open) return { drawn: apart, rest: 0, idle: false };
  const kept = idle.filter(({ pageId }, at) => at < few || pageId === shown);
  const odd = [...broken, ...kept];
  const drawn = [...odd, ...whole.slice(0, Math.max(1, most - 1 - odd.length))];
  return { drawn, rest: apart.length - drawn.length, idle: kept.length < idle.length };
}
