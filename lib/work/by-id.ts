import { type InstagramSeen, readAccountById } from '../graph/endpoints/accounts.ts';
import { type PageSeen, readPageById, readPageOfToken } from '../graph/endpoints/pages.ts';
import type { Send } from '../graph/types.ts';
import { type Problem, problemOf } from '../shared/problem.ts';

/** Failures after which nothing else would be answered either. */
const fatal = ({ code, reason }: Problem): boolean =>
  code === 'offline' ||
  code === 'rate-limited' ||
  (code === 'signed-out' && reason !== 'page-role-lost') ||
  reason === 'app-secret-required';

/** What went wrong with one thing, where others may still be read. */
export function passing(error: unknown): Problem {
  const problem = problemOf(error);
  if (fatal(problem)) throw error;
  return problem;
}

type Attempt<T> = { got: T; problem: null } | { got: null; problem: Problem };

export async function attempt<T>(read: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { got: await read(), problem: null };
  } catch (error) {
    return { got: null, problem: passing(error) };
  }
}

/** What an id stands for: a Page, an account, or neither as far as Meta tells. */
export type ById =
  | { page: PageSeen; account: null; problem: null }
  | { page: null; account: InstagramSeen; problem: null }
  | { page: null; account: null; problem: Problem };

const asAccount = async (send: Send, id: string): Promise<ById> => {
  const { got, problem } = await attempt(() => readAccountById(send, id));
  return got ? { page: null, account: got, problem: null } : { page: null, account: null, problem };
};

const asPage = async (send: Send, id: string): Promise<ById> => {
  const { got, problem } = await attempt(() => readPageById(send, id));
  return got ? { page: got, account: null, problem: null } : { page: null, account: null, problem };
};

/** Reads an id that may be a Page's or an account's; of two refusals the one that says more counts. */
export async function readById(send: Send, id: string): Promise<ById> {
  // Accounts begin with these digits; all else is more often a Page's.
  const [first, second] = id.startsWith('1784') ? [asAccount, asPage] : [asPage, asAccount];
  const one = await first(send, id);
  if (!one.problem) return one;
  const other = await second(send, id);
  return other.problem && other.problem.permission === undefined ? one : other;
}

/** Meta tells strangers nothing of a Page; its own token tells that the role on it was lost. */
export async function roleLost(speaking: Send | null): Promise<Problem | null> {
  if (!speaking) return null;
  try {
    await readPageOfToken(speaking);
    return null;
  } catch (error) {
    const problem = problemOf(error);
    return problem.reason === 'page-role-lost' ? problem : null;
  }
}
