import { expect } from 'vitest';
import type { Branch, Diagnosis, Verdict } from '../../../lib/shared/access/diagnosis.ts';
import type { Account } from '../../sandbox/world/things.ts';
import { loupe } from './connected.ts';
import { triedOn } from './trying.ts';

/** The account a branch is about, also where it does not hang on its Page. */
function accountOf({ pageId }: Branch): Account | undefined {
  const { world } = loupe.sandbox;
  const here = world.pages.find(({ id }) => id === pageId)?.account;
  return here ?? world.broken.find(({ chain }) => chain.page.id === pageId)?.chain.account;
}

/** What a verdict promises of a real call; null where it promises nothing. */
function promised({ ability, state, fault }: Verdict): boolean | null {
  if (state === 'whole') return true;
  // Lending a picture serves posts: where those stop, it is told to stop, whatever Meta says of it.
  const serves = ability === 'lending' && fault?.stops.length === 0;
  return state === 'broken' || state === 'not-asked' ? (serves ? null : false) : null;
}

/** Everything the doctor says to work is done by Meta, and everything else is refused. */
export async function heldTrue({ branches }: Diagnosis): Promise<void> {
  for (const branch of branches) {
    const page = loupe.sandbox.world.pages.find(({ id }) => id === branch.pageId);
    const account = accountOf(branch);
    if (!page || !account) continue;
    const done = await triedOn(page, account);
    const told = branch.verdicts.filter((one) => promised(one) !== null);
    const wrong = told.filter((one) => promised(one) !== done.has(one.ability));
    expect(wrong).toEqual([]);
  }
}
