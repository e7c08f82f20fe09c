import { mayTry, toldTasks } from '../shared/access/may-do.ts';
import { readSignIn } from '../store/read/people.ts';
import type { Client } from './graph.ts';

/**
 * What may be read of an account, by permissions granted, tasks on its Page, and what Meta refused
 * although both allow it.
 */
export type May = { insights: boolean; comments: boolean };

export async function mayOf({ account, memory }: Pick<Client, 'account' | 'memory'>): Promise<May> {
  const grants = await readSignIn(account.signInId);
  const standing = { grants, tasks: toldTasks(account.tasks) };
  const may = (part: keyof May): boolean =>
    mayTry(part, standing) && memory.recall(`denied ${part}`) !== true;
  return { insights: may('insights'), comments: may('comments') };
}
