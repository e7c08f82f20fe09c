import * as v from 'valibot';
import type { AuditRow, MarkRow, RuleRow } from '../../store/desk-rows.ts';
import type { CommentRow } from '../../store/rows.ts';
import { id, key, moment, problem, some, text, whole } from './basics.ts';

/** A comment as Meta told it; whether it waits is worked out anew. */
export const comment = (): v.GenericSchema<unknown, CommentRow> =>
  v.pipe(
    v.object({
      accountId: id(),
      id: id(),
      mediaId: id(),
      parentId: v.nullable(id()),
      text: text(),
      username: v.nullable(text(500)),
      fromId: v.nullable(id()),
      timestamp: moment(),
      likes: moment(),
      hidden: v.boolean(),
      tongue: v.nullable(text(20)),
      fetchedAt: moment(),
    }),
    v.transform((row): CommentRow => ({ ...row, waits: 0, why: null })),
  );

export const mark = (): v.GenericSchema<unknown, MarkRow> =>
  v.object({
    ...{ accountId: id(), commentId: id(), mediaId: id() },
    kind: v.picklist(['done', 'snoozed', 'private', 'liked']),
    ...{ at: moment(), upTo: moment(), until: v.exactOptional(moment()) },
  });

const test = () =>
  v.variant('kind', [
    v.object({ kind: v.literal('words'), words: some(text(200), 500) }),
    v.object({ kind: v.literal('pattern'), pattern: text(200) }),
    v.object({ kind: v.literal('flood'), count: whole(), minutes: whole() }),
    v.object({ kind: v.literal('repeat'), count: whole(), hours: whole() }),
    v.object({ kind: v.literal('emoji-wall'), count: whole() }),
    v.object({ kind: v.literal('language'), tongues: some(text(12), 50), only: v.boolean() }),
    v.object({ kind: v.literal('learnt'), at: moment() }),
    v.object({ kind: v.picklist(['links', 'follow-for-follow', 'new-commenter']) }),
  ]);

/** A rule comes at rest: whether it hides by itself is said on each computer. */
export const rule = (): v.GenericSchema<unknown, RuleRow> =>
  v.pipe(
    v.object({
      ...{ accountId: id(), id: key(), name: text(80) },
      ...{ tests: some(test(), 20), except: some(text(64)) },
      state: v.picklist(['draft', 'armed', 'off']),
      tried: v.nullable(
        v.object({
          ...{ at: moment(), hash: text(64), looked: whole() },
          ...{ hits: whole(), agreed: whole(), against: whole() },
        }),
      ),
      ...{ createdAt: moment(), changedAt: moment(), armedAt: v.nullable(moment()) },
      rested: v.exactOptional(v.nullable(v.object({ at: moment(), hits: whole() }))),
    }),
    v.transform((row): RuleRow =>
      row.state === 'armed' ? { ...row, state: 'off', armedAt: null } : row,
    ),
  );

export const audit = (): v.GenericSchema<unknown, AuditRow> =>
  v.object({
    ...{ id: key(), accountId: id(), at: moment(), by: v.picklist(['person', 'rule']) },
    ...{ ruleId: v.nullable(key()), ruleName: v.nullable(text(80)) },
    ...{ act: v.picklist(['hide', 'show', 'delete']), commentId: id(), mediaId: id() },
    ...{ username: v.nullable(text(500)), text: text() },
    result: v.picklist(['under-way', 'done', 'refused', 'cancelled', 'rolled-back']),
    problem: v.nullable(problem()),
  });
