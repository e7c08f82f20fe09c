import { askedFor } from '../../shared/post/order.ts';
import { mayMove } from '../../ledger/schedule.ts';
import type { Instant } from '../../shared/ids.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { full } from '../../words/numbers.ts';
import { say } from '../../words/say.ts';
import { clock } from '../../words/times.ts';
import { wallWords, zoneName } from '../../words/walls.ts';
import { kindOf, plannedAt, titleOf } from './asked.ts';
import { choicesOf } from './choices.ts';
import { conflictsOf } from './conflicts.ts';
import { groupOf } from './group.ts';
import { knownOf } from './known.ts';
import type { Around, JobModel } from './models.ts';
import { sentenceOf } from './sentence.ts';
import { isUnknown, stepsOf } from './steps.ts';

/** `Reel · Wed 25 Nov, 07:30`, `Reel · sent today 13:58` */
function aboutOf(row: JobRow, zone: string, now: Instant): string {
  const order = askedFor(row.job);
  const { phase } = row.job;
  const kind = order === null ? say('job_untitled') : kindOf(order);
  const planned = plannedAt(order?.when);
  let when = say('job_asked', clock(row.job.createdAt, now));
  if (planned !== null) {
    const wall = wallWords(planned.wall);
    when = planned.zone === zone ? wall : say('job_in_zone', wall, zoneName(planned.zone));
  }
  if (phase.name === 'asks' && phase.why.cause === 'no-witness') {
    when = say('job_sent', clock(phase.why.intentAt, now));
  }
  if (row.posted !== null) when = clock(row.posted.at, now);
  return say('job_about', kind, when);
}

const megabytes = (bytes: number): string => full(Math.floor(bytes / 1_000_000));

function progressOf({ sent, job }: JobRow): JobModel['progress'] {
  const going = job.phase.name === 'uploading' || job.phase.name === 'waits';
  if (sent === null || !going || sent.of <= 0 || sent.bytes >= sent.of) return null;
  const of = full(Math.ceil(sent.of / 1_000_000));
  return { share: sent.bytes / sent.of, words: say('job_progress', megabytes(sent.bytes), of) };
}

/** A kept job as the queue shows it; pure, so that every state is a test. */
export function jobModel(row: JobRow, now: Instant, around: Around): JobModel {
  const order = askedFor(row.job);
  const group = groupOf(row);
  const planned = group === 'over' ? null : plannedAt(order?.when);
  const movable = planned !== null && mayMove(row.job);
  const thumbId = order?.thumbId ?? null;
  return {
    id: row.id,
    kind: row.kind === 'remind' ? 'remind' : 'publish',
    group,
    title: titleOf(order),
    about: aboutOf(row, around.zone, now),
    thumb: (thumbId === null ? undefined : around.thumbs.get(thumbId)) ?? null,
    assetIds: order?.name === 'remind' ? order.assetIds : [],
    ...(row.kind === 'remind' ? { steps: [], stepWords: '' } : stepsOf(row)),
    unknown: isUnknown(row),
    sentence: sentenceOf(row, now),
    known: knownOf(row),
    progress: progressOf(row),
    ...choicesOf(row),
    planned,
    movable,
    conflicts: movable && row.kind === 'publish' ? conflictsOf(row.id, planned.at, around) : [],
    permalink: row.posted?.permalink ?? null,
    mediaId: row.posted?.mediaId ?? null,
    caption: order?.caption ?? '',
  };
}
