import { isGranted } from '../shared/access/granted.ts';
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
  const may = (part: keyof May): boolean =>
    isGranted(signIn, permissionOf[part]) &&
    mayOnPage(account.tasks, part) &&
    memory.recall(`denied ${part}`) !== true;
  return { insights: may('insights'), comments: may('comments') };
}
