import { describe, expect, it } from 'vitest';
import { taskWords } from '../../../components/doctor/words/task-words.ts';
import { accessOf, isNewer, taskLines } from '../../../lib/view/doctor/access.ts';

const classic = (...tasks: string[]) => accessOf({ newer: false, tasks });
const newer = (...tasks: string[]) => accessOf({ newer: true, tasks });

// By hand from the platform's overview, "Referring to tasks".
describe('a person’s access to a Page', () => {
  it('is a role on a classic Page', () => {
    expect(classic('MANAGE', 'CREATE_CONTENT')).toEqual({ kind: 'role', role: 'admin' });
    expect(classic('CREATE_CONTENT', 'MODERATE')).toEqual({ kind: 'role', role: 'editor' });
    expect(classic('MODERATE', 'ADVERTISE')).toEqual({ kind: 'role', role: 'moderator' });
    expect(classic('ADVERTISE', 'ANALYZE')).toEqual({ kind: 'role', role: 'advertiser' });
    expect(classic('ANALYZE')).toEqual({ kind: 'role', role: 'analyst' });
  });

  it('is full control or some tasks on a newer one', () => {
    expect(newer('PROFILE_PLUS_FULL_CONTROL')).toEqual({ kind: 'full' });
    expect(newer('PROFILE_PLUS_FACEBOOK_ACCESS')).toEqual({ kind: 'full' });
    expect(newer('PROFILE_PLUS_MODERATE')).toEqual({ kind: 'tasks' });
  });

  it('is none where Meta tells that there is none, and not known where it tells nothing', () => {
    expect(classic()).toEqual({ kind: 'none' });
    expect(accessOf({ newer: null, tasks: null })).toEqual({ kind: 'unknown' });
  });

  it('tells by its names which kind of Page it is, where the Page does not', () => {
    expect(isNewer({ newer: null, tasks: ['PROFILE_PLUS_ANALYZE'] })).toBe(true);
    expect(isNewer({ newer: null, tasks: ['ANALYZE'] })).toBe(false);
    expect(isNewer({ newer: null, tasks: null })).toBeNull();
  });

  it('allows nothing without tasks, and leaves it open where none are told', () => {
    expect(taskLines([]).map(({ allowed }) => allowed)).toEqual([false, false, false]);
    expect(taskLines(null).map(({ allowed }) => allowed)).toEqual([null, null, null]);
    expect(taskLines(['MODERATE']).map(({ allowed }) => allowed)).toEqual([false, true, true]);
  });
});

describe('the task somebody is to give', () => {
  it('bears the name that the Page’s settings show', () => {
    expect(taskWords('comments', true)).toBe('Messages & Community Activity');
    expect(taskWords('comments', false)).toBe('Moderator');
    expect(taskWords('publishing', false)).toBe('Editor');
    expect(taskWords('insights', false)).toBe('Analyst');
    expect(taskWords('publishing', null)).toBe('Content (on older Pages: Editor)');
  });
});
