import * as v from 'valibot';
import type { JobRow } from '../../store/jobs/rows.ts';
import { isJobRow } from '../../store/jobs/shape.ts';
import { isDeskName } from '../../shared/comment/act.ts';
import { id, key, moment, problem, some, text, whole } from './basics.ts';
import { order } from './orders.ts';

const count = () => v.pipe(whole(), v.minValue(0));
const perhaps = () => v.nullable(moment());

const step = () =>
  v.pipe(
    v.object({
      ...{ name: text(32), payload: order(), repeatable: v.boolean(), always: v.boolean() },
      container: v.nullable(v.object({ children: count(), films: some(count(), 20) })),
    }),
    v.check(({ name, payload }) => name === payload.name),
  );

const outcome = () =>
  v.variant('kind', [
    v.object({ kind: v.literal('done'), id: v.nullable(text(200)) }),
    v.object({ kind: v.literal('failed'), problem: problem() }),
    v.object({ kind: v.picklist(['cancelled', 'discarded']) }),
  ]);

/** What a job is for, by the name of its main step. */
const mainOf: Readonly<Record<string, JobRow['kind']>> = {
  ...{ post: 'publish', build: 'dry-run', remind: 'remind' },
};

type Read = { steps: { name: string }[]; outcomes: unknown[]; main: number; at: number };

const holds = ({ steps, outcomes, main, at }: Read): boolean =>
  steps.length === outcomes.length && main < steps.length && at < steps.length;

const posted = () =>
  v.object({
    mediaId: v.nullable(id()),
    permalink: v.nullable(v.pipe(text(2_000), v.regex(/^https:\/\//))),
    at: moment(),
    deletedAt: v.exactOptional(moment()),
  });

/**
 * A job as the queue itself knows one, and with nothing in it that the queue would stumble over.
 * Where it stood is told by its phase, of which the name alone is looked at.
 */
export const job = (): v.GenericSchema<unknown, JobRow> =>
  v.pipe(
    v.object({
      ...{ id: key(), accountId: id(), personId: v.exactOptional(id()) },
      job: v.pipe(
        v.object({
          ...{ id: key(), accountId: id(), createdAt: moment(), payloadHash: text(200) },
          leaving: v.object({ until: moment(), notBefore: perhaps(), latest: perhaps() }),
          ...{ steps: some(step(), 100), main: count(), at: count() },
          outcomes: some(v.nullable(outcome()), 100),
          phase: v.unknown(),
          ...{ intents: count(), rebuilt: count(), redone: v.exactOptional(count()) },
          ...{ calls: count(), version: count() },
          ...{ flight: v.unknown(), lease: v.unknown() },
        }),
        v.check((read) => holds(read)),
      ),
      kind: v.picklist(['publish', 'dry-run', 'remind', 'desk']),
      wakeAt: perhaps(),
      sent: v.nullable(v.object({ bytes: moment(), of: moment() })),
      ...{ posted: v.nullable(posted()), told: v.boolean(), changedAt: moment() },
    }),
    v.check((row) => isJobRow(row)),
    v.check((row) => row.job.id === row.id && row.job.accountId === row.accountId),
    v.check(({ kind, job: { steps, main } }) => {
      const name = steps[main]?.name ?? '';
      return kind === (isDeskName(name) ? 'desk' : mainOf[name]);
    }),
  ) as v.GenericSchema<unknown, JobRow>;
