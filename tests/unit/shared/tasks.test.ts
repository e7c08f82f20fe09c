import { describe, expect, it } from 'vitest';
import { mayOnPage, type PagePart } from '../../../lib/shared/tasks.ts';

const parts: PagePart[] = ['insights', 'comments', 'publishing', 'messages', 'contents'];
const allowedBy = (...tasks: string[]): PagePart[] =>
  parts.filter((part) => mayOnPage(tasks, part));

describe('tasks on a Page', () => {
  it.each([
    ['MANAGE', parts],
    ['PROFILE_PLUS_FULL_CONTROL', parts],
    ['PROFILE_PLUS_FACEBOOK_ACCESS', parts],
    ['CREATE_CONTENT', ['insights', 'comments', 'publishing', 'contents']],
    ['PROFILE_PLUS_CREATE_CONTENT', ['publishing', 'contents']],
    ['MODERATE', ['insights', 'comments']],
    ['PROFILE_PLUS_MODERATE', ['comments']],
    ['PROFILE_PLUS_MODERATE_DELEGATE_COMMUNITY', ['comments']],
    ['ADVERTISE', ['insights']],
    ['PROFILE_PLUS_ADVERTISE', []],
    ['ANALYZE', ['insights']],
    ['PROFILE_PLUS_ANALYZE', ['insights']],
    ['MESSAGING', ['messages']],
    ['PROFILE_PLUS_MESSAGING', ['messages']],
    ['MESSAGE', ['messages']],
    ['MODERATE_COMMUNITY', ['insights', 'comments']],
    ['CASHIER_ROLE', []],
  ] as [string, PagePart[]][])('%s allow what Meta’s tables say', (task, allowed) => {
    expect(allowedBy(task)).toEqual(allowed);
  });

  it('add up', () => {
    expect(allowedBy('PROFILE_PLUS_ANALYZE', 'PROFILE_PLUS_MODERATE')).toEqual([
      'insights',
      'comments',
    ]);
  });

  it('allow all where none are told: then Meta decides', () => {
    expect(allowedBy()).toEqual(parts);
  });
});
