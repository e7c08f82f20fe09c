import type { Phase } from '../../ledger/job.ts';
import { resultOf } from '../../ledger/settle.ts';
import { type DeskOrder, deskOrderOf } from '../../shared/comment/act.ts';
import type { CommentId, Instant, MediaId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/problem.ts';
import { isSample } from '../../shared/sample.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { problemWords } from '../../words/problems.ts';
import { say } from '../../words/say.ts';
import { clock } from '../../words/times.ts';
import { changedHands } from '../queue/sentence.ts';
import type { ActChoice, ActModel } from './models.ts';

/** What is under way, by the comments and the posts it is for, the oldest first. */
export type Acts = {
  byComment: ReadonlyMap<CommentId, ActModel[]>;
  byMedia: ReadonlyMap<MediaId, ActModel>;
  needs: ActModel[];
};

const labels: Record<ActChoice['deed'], () => string> = {
  undo: () => say('queue_undo'),
  again: () => say('desk_do_again'),
  anyway: () => say('desk_do_anyway'),
  edit: () => say('desk_do_edit'),
  copy: () => say('desk_do_copy'),
  live: () => say('desk_do_live'),
  discard: () => say('job_do_discard'),
  dismiss: () => say('job_do_dismiss'),
  ask: () => say('desk_do_ask'),
  'sign-in': () => say('job_do_sign_in'),
  open: () => say('job_do_look'),
};

const plain = (...deeds: ActChoice['deed'][]): ActChoice[] =>
  deeds.map((deed) => ({ deed, label: labels[deed]() }));

/** What happened, what to do and what was kept, in one breath. */
export const told = (problem: Problem, now: Instant): string => {
  const { title, body } = problemWords(problem, now);
  return `${title} ${body}`;
};

type Said = Pick<ActModel, 'state' | 'sentence' | 'problem' | 'choices'>;
type Of<N extends Phase['name']> = Extract<Phase, { name: N }>;

const writes = ({ name }: DeskOrder): boolean => name === 'reply' || name === 'private';

const isGone = (problem: Problem | null): boolean => problem?.reason === 'comment-gone';

function asks({ why }: Of<'asks'>, order: DeskOrder, now: Instant): Said {
  const base = { state: 'asks', problem: null } as const;
  if (why.cause === 'no-witness') {
    const sentence = say('desk_act_asks', clock(why.intentAt, now));
    return { ...base, sentence, choices: plain('open', 'live', 'again', 'discard') };
  }
  if (why.cause === 'not-made' && why.people) {
    const { now: as } = why.people;
    const go: ActChoice = {
      deed: 'again',
      label: say(writes(order) ? 'job_do_send_as' : 'desk_do_as', as),
    };
    const off: ActChoice = { deed: 'discard', label: say('job_do_cancel') };
    return { ...base, sentence: changedHands(why.people), choices: [go, off] };
  }
  if (why.cause === 'not-made' && why.problem?.reason === 'planned-elsewhere') {
    const choices = plain('open', 'again', 'discard');
    return { ...base, sentence: told(why.problem, now), choices };
  }
  const since = why.cause === 'missed' ? why.since : now;
  const sentence = say('desk_act_missed', clock(since, now));
  return { ...base, sentence, choices: plain('again', 'discard') };
}

function failed(problem: Problem, order: DeskOrder, now: Instant): Said {
  const cure =
    problem.reason === 'permission-missing'
      ? plain('ask')
      : problem.reason === 'answered-meanwhile'
        ? plain('anyway')
        : [];
  // Where the comment is gone there is no box to write in, and nothing to do again.
  const way = isGone(problem) ? plain('copy') : plain('edit');
  const back = writes(order) ? way : isGone(problem) ? [] : plain('again');
  return {
    state: 'failed',
    sentence: told(problem, now),
    problem,
    choices: [...cure, ...back, ...plain('dismiss')],
  };
}

const waitsForLine: Said = {
  state: 'waits',
  problem: null,
  get sentence() {
    return say('desk_act_offline');
  },
  get choices() {
    return plain('undo');
  },
};

function waits({ until, problem }: Of<'waits'>, now: Instant): Said {
  const signedOut = until === null;
  // What waits for a line is tried again and again; when, says nothing to anybody.
  if (problem.code === 'offline') return waitsForLine;
  return {
    state: 'waits',
    sentence: signedOut ? told(problem, now) : say('desk_act_waits', told(problem, now)),
    problem,
    choices: plain(...(signedOut ? (['sign-in'] as const) : []), 'undo'),
  };
}

/** Where an act stands; null where nothing of it is left to be shown. */
function saidOf(
  { accountId, job }: JobRow,
  order: DeskOrder,
  online: boolean,
  now: Instant,
): Said | null {
  const { phase } = job;
  const quiet = (state: ActModel['state'], choices: ActChoice[] = []): Said => ({
    ...{ state, choices, problem: null, sentence: '' },
  });
  switch (phase.name) {
    case 'held':
      return quiet('held', plain('undo'));
    case 'waits':
      return waits(phase, now);
    case 'asks':
      return asks(phase, order, now);
    case 'reconciling':
      return {
        ...quiet('unknown'),
        sentence: say('desk_act_unknown', clock(phase.intentAt, now)),
      };
    case 'ended': {
      const result = resultOf(job);
      if (result?.kind === 'failed') return failed(result.problem, order, now);
      if (result?.kind !== 'done') return null;
      return isSample(accountId)
        ? { ...quiet('done'), sentence: say('sample_act') }
        : quiet('done');
    }
    case 'ready':
    case 'repeating':
      return online ? quiet('sending') : { ...waitsForLine };
    default:
      return quiet('sending');
  }
}

function nameOf({ name }: DeskOrder): ActModel['name'] {
  if (name === 'open-comments') return 'open';
  return name === 'close-comments' ? 'close' : name;
}

/** An act as its row shows it. */
export function actModel(row: JobRow, online: boolean, now: Instant): ActModel | null {
  const order = deskOrderOf(row.job);
  const said = order && saidOf(row, order, online, now);
  if (!order || !said) return null;
  return {
    jobId: row.id,
    name: nameOf(order),
    mediaId: order.mediaId,
    commentId: 'commentId' in order && !isGone(said.problem) ? order.commentId : null,
    until: said.state === 'held' ? row.job.leaving.until : null,
    // An answer that stands below the post is read there.
    text: 'text' in order && !(said.state === 'done' && order.name === 'reply') ? order.text : null,
    ...said,
  };
}

const wants = ({ state }: ActModel): boolean => state === 'asks' || state === 'failed';

/** All acts of an account by what they are for. */
export function actsIn(rows: readonly JobRow[], online: boolean, now: Instant): Acts {
  const byComment = new Map<CommentId, ActModel[]>();
  const byMedia = new Map<MediaId, ActModel>();
  const needs: ActModel[] = [];
  for (const row of [...rows].sort((a, b) => a.job.createdAt - b.job.createdAt)) {
    const order = deskOrderOf(row.job);
    const act = actModel(row, online, now);
    if (!order || !act) continue;
    if (wants(act)) needs.push(act);
    if ('commentId' in order) {
      byComment.set(order.commentId, [...(byComment.get(order.commentId) ?? []), act]);
    } else byMedia.set(order.mediaId, act);
  }
  return { byComment, byMedia, needs };
}
