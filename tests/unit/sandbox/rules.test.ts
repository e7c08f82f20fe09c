import { describe, expect, it } from 'vitest';
import {
  type Capability,
  type RuleSet,
  rules,
  tasksOf,
  unlocked,
  unlocks,
} from '../../sandbox/rules.ts';

/**
 * Typed by hand from Meta's overview and from the table of September 2026: which permission
 * somebody with this one task, role or access may grant. B basic, P publish, C comments,
 * I insights, M messages, X contents, E engagement, O posts of the Page.
 */
const table: Record<RuleSet, Record<string, string>> = {
  overview: {
    MANAGE: 'BPCIMXEO',
    CREATE_CONTENT: 'BPCIXO',
    MODERATE: 'BCIE',
    MESSAGING: 'BM',
    MESSAGE: 'BM',
    ADVERTISE: 'BI',
    ANALYZE: 'BI',
    PROFILE_PLUS_FULL_CONTROL: 'BPCIMXEO',
    PROFILE_PLUS_MANAGE: 'BPCIMXEO',
    PROFILE_PLUS_FACEBOOK_ACCESS: 'BPCIMXEO',
    PROFILE_PLUS_CREATE_CONTENT: 'BPXO',
    PROFILE_PLUS_MODERATE: 'BCE',
    PROFILE_PLUS_MODERATE_DELEGATE_COMMUNITY: 'BCE',
    PROFILE_PLUS_MESSAGING: 'BM',
    PROFILE_PLUS_ADVERTISE: 'B',
    PROFILE_PLUS_ANALYZE: 'BI',
    Admin: 'BPCIMXEO',
    Editor: 'BPCIMXEO',
    Moderator: 'BCIME',
    Advertiser: 'BI',
    Analyst: 'BI',
    'Full control': 'BPCIMXEO',
    'Facebook Access': 'BPCIMXEO',
  },
  '2026-09': {
    MANAGE: 'BPCIMXEO',
    CREATE_CONTENT: 'BPXO',
    MODERATE: 'BCE',
    MESSAGING: 'BM',
    MESSAGE: 'BM',
    ADVERTISE: 'B',
    ANALYZE: 'BI',
    PROFILE_PLUS_FULL_CONTROL: 'BPCIMXEO',
    PROFILE_PLUS_MANAGE: 'BPCIMXEO',
    PROFILE_PLUS_FACEBOOK_ACCESS: 'BPCIMXEO',
    PROFILE_PLUS_CREATE_CONTENT: 'BPXO',
    PROFILE_PLUS_MODERATE: 'BCE',
    PROFILE_PLUS_MODERATE_DELEGATE_COMMUNITY: 'BCE',
    PROFILE_PLUS_MESSAGING: 'BM',
    PROFILE_PLUS_ADVERTISE: 'B',
    PROFILE_PLUS_ANALYZE: 'BI',
    Admin: 'BPCIMXEO',
    Editor: 'BPCIMXEO',
    Moderator: 'BCIME',
    Advertiser: 'BI',
    Analyst: 'BI',
    'Full control': 'BPCIMXEO',
    'Facebook Access': 'BPCIMXEO',
  },
};

const letters: Record<string, string> = {
  B: 'instagram_basic',
  P: 'instagram_content_publish',
  C: 'instagram_manage_comments',
  I: 'instagram_manage_insights',
  M: 'instagram_manage_messages',
  X: 'instagram_manage_contents',
  E: 'instagram_manage_engagement',
  O: 'pages_manage_posts',
};

describe.each(['overview', '2026-09'] as const)('the tasks of %s', (set) => {
  it('are all in both tables', () => {
    expect(Object.keys(unlocks[set]).sort()).toEqual(Object.values(letters).sort());
    const named = Object.values(unlocks[set]).flatMap(({ tasks }) =>
      tasks === 'any' ? [] : tasks,
    );
    for (const task of named) expect(Object.keys(table[set])).toContain(task);
  });

  it.each(Object.entries(table[set]))('let %s grant %s', (name, allowed) => {
    const granted = Object.entries(letters).filter(([, permission]) =>
      unlocked(set, permission, [name]),
    );
    expect(granted.map(([letter]) => letter).join('')).toBe(
      Object.keys(letters)
        .filter((letter) => allowed.includes(letter))
        .join(''),
    );
  });

  it('let nobody grant anything without a task, and everybody what no table names', () => {
    for (const permission of Object.values(letters))
      expect(unlocked(set, permission, [])).toBe(false);
    expect(unlocked(set, 'pages_show_list', ['ANALYZE'])).toBe(true);
  });
});

it('adds up the tasks of a person', () => {
  expect([...tasksOf(['Analyst', 'PROFILE_PLUS_MESSAGING'])]).toEqual([
    'ANALYZE',
    'PROFILE_PLUS_MESSAGING',
  ]);
});

/** Typed by hand from the fact sheet's matrix; `|` is either, in the order it is asked for. */
const needed: Record<Capability, string> = {
  read: 'instagram_basic pages_read_engagement|pages_show_list',
  stories: 'instagram_basic pages_read_engagement instagram_manage_insights',
  insights: 'instagram_basic pages_read_engagement instagram_manage_insights',
  comments: 'instagram_basic pages_read_engagement instagram_manage_comments',
  publish: 'instagram_basic pages_read_engagement instagram_content_publish',
  messages: 'instagram_basic instagram_manage_messages pages_manage_metadata (page)',
  'private-replies': 'instagram_basic pages_read_engagement instagram_manage_comments (page)',
  contents: 'instagram_basic instagram_manage_contents',
  engagement: 'instagram_basic instagram_manage_engagement',
  tags: 'instagram_basic pages_read_engagement instagram_manage_comments',
  mentions: 'instagram_basic pages_read_engagement instagram_manage_comments',
  discovery: 'instagram_basic pages_read_engagement|pages_show_list instagram_manage_insights',
  hashtags: 'instagram_basic Instagram Public Content Access',
  invites: 'instagram_basic',
  collaborations: 'instagram_basic',
  audio: 'instagram_basic instagram_content_publish',
  catalogs: 'instagram_basic catalog_management instagram_shopping_tag_products',
  events: 'instagram_manage_upcoming_events',
  locations: ' Page Public Metadata Access (user)',
  'page-photo': 'pages_manage_posts pages_read_engagement|pages_show_list (page)',
  'page-webhooks': 'pages_manage_metadata (page)',
  pages: 'pages_show_list (user)',
  businesses: 'business_management (user)',
};

it.each(Object.entries(needed))('asks for %s: %s', (what, text) => {
  const { permissions, feature, token, source } = rules[what as Capability];
  const asked = permissions.map((one) => [one].flat().join('|')).join(' ');
  const more = `${feature ? ` ${feature}` : ''}${token === 'either' ? '' : ` (${token})`}`;
  expect(asked + more).toBe(text);
  expect(source).not.toBe('');
});
