import type { JobRow } from '../../store/jobs/rows.ts';
import type { Instant } from '../../shared/ids.ts';
import { askedFor, type Part, type PostOrder, type RemindOrder } from '../../shared/post/order.ts';
import type { When } from '../../shared/post/draft.ts';
import { instantOf, isWall, zoneKnown } from '../../shared/post/zone.ts';
import { full } from '../../words/numbers.ts';
import { say, sayCount } from '../../words/say.ts';
import type { Planned } from './models.ts';

/** The name of the step that is being done. */
export const stepName = ({ job }: Pick<JobRow, 'job'>): string => job.steps[job.at]?.name ?? '';

/** When a job is to leave; null for now, and for a minute that no wall shows. */
export function plannedAt(when: When | undefined): Planned | null {
  if (when?.kind !== 'at' || !isWall(when.wall) || !zoneKnown(when.zone)) return null;
  return { wall: when.wall, zone: when.zone, at: instantOf(when.wall, when.zone).at };
}

/** When a row's post leaves or left: its schedule, or when the button was pressed. */
export const leavesAt = (row: JobRow): Instant =>
  plannedAt(askedFor(row.job)?.when)?.at ?? row.job.createdAt;

/** The first line of what was written, or what it is where nothing was. */
export function titleOf(order: PostOrder | RemindOrder | null): string {
  const line = order?.caption.trim().split('\n')[0]?.trim() ?? '';
  if (line !== '') return line;
  return order ? kindOf(order) : say('job_untitled');
}

const films = (parts: readonly Part[]): number =>
  parts.filter(({ kind }) => kind === 'film').length;

/** `Carousel, 4 pictures`, `Reel`, `Story`, `Photo`, `Reminder`. */
export function kindOf(order: PostOrder | RemindOrder): string {
  if (order.name === 'remind') return say('job_kind_remind');
  if (order.surface === 'reel') return say('job_kind_reel');
  if (order.surface === 'story') return say('job_kind_story');
  const { parts } = order;
  if (parts.length < 2) return say('job_kind_photo');
  return films(parts) === 0
    ? sayCount('job_kind_carousel', parts.length, full(parts.length))
    : sayCount('job_kind_mixed', parts.length, full(parts.length));
}

/** What it is called inside a sentence. */
export function nounOf(order: PostOrder | RemindOrder | null): string {
  const surface = order === null || order.name === 'remind' ? 'feed' : order.surface;
  return say(`job_noun_${surface}`);
}
