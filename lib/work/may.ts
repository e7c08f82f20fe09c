import { mayOnPage } from '../shared/tasks.ts';
import { readSignIn } from '../store/read/people.ts';
import type { Client } from './graph.ts';

const permissionOf = {
  insights: 'instagram_manage_insights',
  comments: 'instagram_manage_comments',
} as const;

/**
 * What may be read of an account, by permissions granted, tasks on its Page, and what Meta refused
 * although both allow it.
 */
export type May = { insights: boolean; comments: boolean };

export async function mayOf({ account, memory }: Pick<Client, 'account' | 'memory'>): Promise<May> {
  const signIn = await readSignIn(account.signInId);
  // A pasted Page token may not tell its permissions: then Meta's answers do.
  const told = signIn !== null && signIn.permissions.length > 0;
  const granted = (name: string): boolean =>
    !told || signIn.permissions.some((p) => p.name === name && p.state === 'granted');
  const may = (part: keyof May): boolean =>
    granted(permissionOf[part]) &&
    mayOnPage(account.tasks, part) &&
    memory.recall(`denied ${part}`) !== true;
  return { insights: may('insights'), comments: may('comments') };
}
