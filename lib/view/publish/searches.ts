import { ask } from '../../bus/client.ts';
import type { AccountId } from '../../shared/ids.ts';
import { problemOf } from '../../shared/problem.ts';
import type { ComposerActions, Hits } from './models.ts';

async function found<T>(asked: Promise<T[]>): Promise<Hits<T>> {
  try {
    return { kind: 'hits', hits: await asked };
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) };
  }
}

/** What can be looked up at Meta for a post; each is asked only when the person does. */
export const searchesOf = (
  accountId: AccountId,
): Pick<ComposerActions, 'searchPlaces' | 'searchAudio' | 'searchProducts'> => ({
  searchPlaces: (text) => found(ask('publish.places', { accountId, text })),
  searchAudio: (text) => found(ask('publish.audio', { accountId, text })),
  searchProducts: (text) => found(ask('publish.products', { accountId, text })),
});
