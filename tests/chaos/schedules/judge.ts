import type { Job } from '../../../lib/ledger/job.ts';
import { resultOf } from '../../../lib/ledger/settle.ts';
import type { JobRow } from '../../../lib/store/jobs/rows.ts';
import type { Publication, Sent } from '../../sandbox/world/made.ts';

/** What Instagram itself knows of one job. */
export type Truth = {
  published: Publication[];
  comments: Sent[];
  /** Ids of photos that are still lent. */
  photos: string[];
};

/** How a run ended, where nothing was wrong; `rests`: in quarantine, with nothing sent again. */
export type End = 'done' | 'failed' | 'cancelled' | 'given up' | 'asks' | 'rests';

export type Verdict = {
  end: End | 'lost' | 'stuck';
  duplicate: boolean;
  /** Where what the row says is not what there is. */
  untrue: string[];
};

const isOver = ({ phase }: Job): boolean => phase.name === 'ended';

function endOf({ job }: JobRow): Verdict['end'] {
  const { phase } = job;
  if (phase.name === 'asks') return 'asks';
  if (phase.name === 'reconciling') return 'rests';
  const result = resultOf(job);
  if (!isOver(job) || result === null) return 'stuck';
  return result.kind === 'discarded' ? 'given up' : result.kind;
}

/** What there must be by what the row says of the post; nothing is asked of what nobody knows. */
function postMustBe({ job, kind }: JobRow): boolean | null {
  if (kind === 'dry-run') return false;
  const result = resultOf(job);
  if (result) return result.kind === 'discarded' ? null : result.kind === 'done';
  const { phase } = job;
  if (phase.name === 'reconciling') return null;
  if (phase.name !== 'asks') return false;
  return phase.why.cause === 'no-witness' ? null : false;
}

function commentMustBe({ job }: JobRow): boolean | null {
  const at = job.steps.findIndex(({ name }) => name === 'comment');
  const outcome = job.outcomes[at];
  if (at < 0) return false;
  if (outcome) return outcome.kind === 'discarded' ? null : outcome.kind === 'done';
  return job.at === at ? null : false;
}

/** Photos that the job knows it has lent and says it has given back. */
function givenBack({ job }: JobRow): string[] {
  return job.steps.flatMap(({ name, payload }, at) => {
    if (name !== 'tidy' || job.outcomes[at]?.kind !== 'done') return [];
    const lent = job.outcomes[(payload as { step: number }).step];
    return lent?.kind === 'done' && lent.id !== null ? [lent.id] : [];
  });
}

/** What was lent is given back where a job has ended, whatever became of it. */
function owed({ job }: JobRow): string[] {
  if (!isOver(job)) return [];
  return job.steps.flatMap(({ name }, at) =>
    name === 'tidy' && job.outcomes[at] === null ? [`step ${at} was never tidied`] : [],
  );
}

const compare = (what: string, must: boolean | null, is: boolean): string[] =>
  must === null || must === is
    ? []
    : [`the row says that the ${what} ${must ? 'stands' : 'does not stand'}, and it is not so`];

/** Judges a job by what Instagram knows and by nothing else. */
export function judge(row: JobRow | null, { published, comments, photos }: Truth): Verdict {
  const duplicate = published.length > 1 || comments.length > 1;
  if (!row) return { end: 'lost', duplicate, untrue: [] };
  const post = postMustBe(row);
  const gone = post === true && published.length === 0;
  const kept = givenBack(row).filter((id) => photos.includes(id));
  return {
    end: gone ? 'lost' : endOf(row),
    duplicate,
    untrue: [
      ...compare('post', post, published.length > 0),
      ...compare('first comment', commentMustBe(row), comments.length > 0),
      ...kept.map((id) => `the photo ${id} is said to be given back, and is still there`),
      ...owed(row),
    ],
  };
}
