import type { Endpoint } from './endpoint.ts';

type Needs = Pick<Endpoint, 'permissions' | 'part' | 'speaker' | 'lane'>;

const comments = ['instagram_basic', 'instagram_manage_comments', 'pages_read_engagement'] as const;

/** What most endpoints need, by what they are for. Source: Instagram Platform, "Overview". */
export const needs = {
  reading: {
    permissions: ['instagram_basic', 'pages_read_engagement'],
    part: null,
    speaker: 'either',
    lane: 'reads',
  },
  insights: {
    permissions: ['instagram_basic', 'instagram_manage_insights', 'pages_read_engagement'],
    part: 'insights',
    speaker: 'either',
    lane: 'insights',
  },
  comments: { permissions: comments, part: 'comments', speaker: 'either', lane: 'reads' },
  commenting: { permissions: comments, part: 'comments', speaker: 'either', lane: 'writes' },
} as const satisfies Record<string, Needs>;
