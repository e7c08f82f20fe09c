import type { PageFact } from '../../shared/access/facts.ts';
import { tasksAllow } from '../../shared/access/may-do.ts';
import type { Access, TaskLine } from './models.ts';

const newerName = 'PROFILE_PLUS_';
const full = ['MANAGE', 'FULL_CONTROL', 'FACEBOOK_ACCESS'];

/** Whether a Page is one of the newer ones; by its tasks' names where it does not say so itself. */
export function isNewer({ newer, tasks }: Pick<PageFact, 'newer' | 'tasks'>): boolean | null {
  if (newer !== null) return newer;
  if (tasks === null || tasks.length === 0) return null;
  return tasks.some((task) => task.startsWith(newerName));
}

/** A person's access under the name that Facebook's own settings give it. */
export function accessOf(page: Pick<PageFact, 'newer' | 'tasks'>): Access {
  if (page.tasks === null) return { kind: 'unknown' };
  if (page.tasks.length === 0) return { kind: 'none' };
  const names = page.tasks.map((task) => task.replace(newerName, ''));
  const has = (...some: string[]): boolean => names.some((name) => some.includes(name));
  if (isNewer(page)) return has(...full) ? { kind: 'full' } : { kind: 'tasks' };
  if (has(...full)) return { kind: 'role', role: 'admin' };
  if (has('CREATE_CONTENT')) return { kind: 'role', role: 'editor' };
  if (has('MODERATE')) return { kind: 'role', role: 'moderator' };
  if (has('ADVERTISE')) return { kind: 'role', role: 'advertiser' };
  return has('ANALYZE') ? { kind: 'role', role: 'analyst' } : { kind: 'tasks' };
}

const parts = ['publishing', 'comments', 'insights'] as const;

/** What the tasks allow in the three parts a tree has room for; null where Meta tells no tasks. */
export const taskLines = (tasks: PageFact['tasks']): TaskLine[] =>
  parts.map((part) => ({
    part,
    allowed: tasks === null ? null : tasksAllow(tasks, part),
  }));
