import { describe, expect, it } from 'vitest';
import type { Ability } from '../../../lib/shared/access/ability.ts';
import {
  type ClassicRole,
  type NewAccess,
  tasksOfAccess,
  tasksOfRole,
} from '../../../lib/shared/access/roles.ts';
import { loupeSays } from './help/loupe-says.ts';
import { sandboxSays } from './help/sandbox-says.ts';

const everyPermission = [
  'instagram_basic',
  'instagram_content_publish',
  'instagram_manage_comments',
  'instagram_manage_insights',
  'pages_show_list',
  'pages_read_engagement',
];

/** The four permissions of the overview's tables, by the thing each of them is for. */
const columns = ['posts', 'publishing', 'comments', 'insights'] as const satisfies Ability[];

/**
 * Copied by hand, cell by cell, from the overview of the platform: `y` for a permission that can be
 * granted, in the order instagram_basic, instagram_content_publish, instagram_manage_comments,
 * instagram_manage_insights.
 */
const tasks: [task: string, granted: string][] = [
  ['MANAGE', 'y y y y'],
  ['CREATE_CONTENT', 'y y y y'],
  ['MODERATE', 'y - y y'],
  ['ADVERTISE', 'y - - y'],
  ['ANALYZE', 'y - - y'],
];

/**
 * "Admin can grant any permission." For an editor the overview names basic and publishing only; by
 * its table of tasks, which is what Meta tells Loupe, whoever creates content has all four.
 */
const roles: [role: ClassicRole, sandbox: string, granted: string][] = [
  ['admin', 'Admin', 'y y y y'],
  ['editor', 'Editor', 'y y y y'],
  ['moderator', 'Moderator', 'y - y y'],
  ['advertiser', 'Advertiser', 'y - - y'],
  ['analyst', 'Analyst', 'y - - y'],
];

/** "App users with Facebook Access on a Page can grant your app any permission." */
const access: [access: NewAccess, granted: string][] = [
  ['facebook-access', 'y y y y'],
  ['ads', 'y - - -'],
  ['content', 'y y - -'],
  ['insights', 'y - - y'],
  ['messages-and-community', 'y - y -'],
];

type Row = {
  name: string;
  ability: Ability;
  may: boolean;
  loupe: readonly string[];
  sandbox: readonly string[];
};

const rowsOf = (name: string, granted: string, loupe: readonly string[], sandbox = loupe): Row[] =>
  granted.split(' ').map((cell, at) => ({
    ...{ name, may: cell === 'y', loupe, sandbox },
    ability: columns[at] ?? 'posts',
  }));

const rows = [
  ...tasks.flatMap(([task, granted]) => rowsOf(task, granted, [task])),
  ...roles.flatMap(([role, name, granted]) => rowsOf(name, granted, tasksOfRole[role], [name])),
  ...access.flatMap(([name, granted]) => rowsOf(name, granted, tasksOfAccess[name])),
];

describe('sixty verdicts copied by hand from the overview', () => {
  const sandbox = sandboxSays('overview');

  it('are sixty', () => {
    expect(rows.length).toBe(60);
  });

  it.each(rows)('$name, $ability: $may', ({ ability, may, loupe, sandbox: names }) => {
    expect(loupeSays(ability, { permissions: everyPermission, tasks: loupe })).toBe(may);
    expect(sandbox(ability, { permissions: everyPermission, tasks: names })).toBe(may);
  });
});

/** What each thing does not go without, by the overview and the reference of its endpoint. */
const without: [ability: Ability, permission: string, may: boolean][] = [
  ['posts', 'instagram_basic', false],
  ['posts', 'pages_show_list', true],
  ['posts', 'pages_read_engagement', true],
  ['comments', 'instagram_manage_comments', false],
  ['comments', 'instagram_basic', false],
  ['comments', 'instagram_manage_insights', true],
  ['insights', 'instagram_manage_insights', false],
  ['insights', 'instagram_manage_comments', true],
  ['publishing', 'instagram_content_publish', false],
  ['publishing', 'pages_read_engagement', false],
  ['publishing', 'instagram_manage_comments', true],
];

describe('of the permissions', () => {
  const sandbox = sandboxSays('overview');

  it.each(without)('%s without %s: %s', (ability, missing, may) => {
    const permissions = everyPermission.filter((name) => name !== missing);
    const one = { permissions, tasks: ['MANAGE'] };
    expect([loupeSays(ability, one), sandbox(ability, one)]).toEqual([may, may]);
  });
});
