import * as v from 'valibot';
import type { HashtagRow } from '../../store/hashtag-row.ts';
import type { ActRow, LearntRow, LimitsRow, LookRow } from '../../store/rows.ts';
import { anything, id, moment, problem, text, whole } from './basics.ts';

/** What was looked at; nothing of a look that was under way or had failed. */
export const look = (): v.GenericSchema<unknown, LookRow> =>
  v.pipe(
    v.object({
      accountId: id(),
      what: v.picklist([
        ...(['light', 'deep', 'history', 'backfill'] as const),
        ...(['gaps', 'sweep', 'pictures', 'tongues'] as const),
      ]),
      fetchedAt: v.nullable(moment()),
      resume: v.nullable(
        v.object({
          until: v.nullable(moment()),
          page: whole(),
          since: v.exactOptional(moment()),
        }),
      ),
      calls: whole(),
    }),
    v.transform((row): LookRow => ({ ...row, startedAt: null, problem: null })),
  );

export const learnt = (): v.GenericSchema<unknown, LearntRow> =>
  v.object({ accountId: id(), what: text(200), value: anything(100_000), at: moment() });

/** How much was used; whether Meta refuses more is asked of Meta, and held against nobody here. */
export const limits = (): v.GenericSchema<unknown, LimitsRow> =>
  v.pipe(
    v.object({
      owner: id(),
      pool: v.picklist(['account', 'platform', 'likes', 'messages']),
      percent: v.nullable(moment()),
      readAt: moment(),
      blockedUntil: v.nullable(moment()),
    }),
    v.transform((row): LimitsRow => ({ ...row, blockedUntil: null })),
  );

export const hashtag = (): v.GenericSchema<unknown, HashtagRow> =>
  v.object({
    ...{ accountId: id(), name: text(200), hashtagId: v.nullable(id()), countedAt: moment() },
  });

export const act = (): v.GenericSchema<unknown, ActRow> =>
  v.object({
    at: moment(),
    accountId: v.nullable(id()),
    who: text(2_000),
    kind: v.picklist([
      ...(['disconnect', 'publish', 'comment', 'delete', 'reply', 'private-reply'] as const),
      ...(['hide', 'show', 'delete-comment', 'comments-switch'] as const),
    ]),
    result: v.picklist(['done', 'refused', 'unknown']),
    problem: v.nullable(problem()),
  });
