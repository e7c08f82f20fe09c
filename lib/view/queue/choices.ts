import type { Phase } from '../../ledger/job.ts';
import { askedAbout, mayCancel } from '../../ledger/person.ts';
import { mayMove } from '../../ledger/schedule.ts';
import { resultOf } from '../../ledger/settle.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { say } from '../../words/say.ts';
import type { Choice, Deed } from './models.ts';

type Choices = { choices: Choice[]; menu: Choice[] };

const labels: Record<Deed, () => string> = {
  look: () => say('job_do_look'),
  live: () => say('job_do_live'),
  again: () => say('job_do_again'),
  now: () => say('job_do_now'),
  discard: () => say('job_do_discard'),
  cancel: () => say('job_do_cancel'),
  move: () => say('job_do_move'),
  edit: () => say('job_do_edit'),
  'sign-in': () => say('job_do_sign_in'),
  open: () => say('job_do_open'),
  delete: () => say('job_do_delete'),
  dismiss: () => say('job_do_dismiss'),
  copy: () => say('job_do_copy'),
  save: () => say('job_do_save'),
  instagram: () => say('job_do_instagram'),
  finish: () => say('job_do_finish'),
};

const plain = (...deeds: Deed[]): Choice[] =>
  deeds.map((deed) => ({ deed, label: labels[deed]() }));

/** It came with an archive, and the computer it was planned on may send it. */
const isElsewhere = (phase: Phase): boolean =>
  phase.name === 'asks' &&
  phase.why.cause === 'not-made' &&
  phase.why.problem?.reason === 'planned-elsewhere';

/** The three answers to "did it go out?", and what else can be said to a question. */
function asked(row: JobRow): Choices {
  const { phase } = row.job;
  const people = askedAbout(row.job);
  if (people) {
    const again: Choice = { deed: 'again', label: say('job_do_send_as', people.now) };
    const edit = resultOf(row.job) === null ? plain('edit') : [];
    const off: Choice = { deed: 'discard', label: labels.cancel() };
    return { choices: [again, ...edit, off], menu: [] };
  }
  const cause = phase.name === 'asks' ? phase.why.cause : null;
  if (cause === 'no-witness') {
    const again: Choice = { deed: 'again', label: say('job_do_not_live') };
    return { choices: [...plain('look', 'live'), again], menu: plain('discard') };
  }
  const label = {
    missed: 'job_do_now',
    expired: 'job_do_again',
    'not-made': 'job_do_try',
  } as const;
  const elsewhere = isElsewhere(phase);
  const key = elsewhere ? 'job_do_now' : label[cause ?? 'not-made'];
  const again: Choice = { deed: 'again', label: say(key) };
  // What may have been pressed once before is looked for before it is pressed again.
  const first = cause === 'expired' || elsewhere ? [...plain('look'), again] : [again];
  return { choices: [...first, ...plain('edit', 'discard')], menu: [] };
}

function over(row: JobRow): Choices {
  if (resultOf(row.job)?.kind !== 'done') return { choices: plain('dismiss'), menu: [] };
  if (row.kind === 'remind') {
    return { choices: plain('instagram', 'copy', 'save', 'finish'), menu: [] };
  }
  if (row.posted?.deletedAt !== undefined) return { choices: plain('dismiss'), menu: [] };
  const open = row.posted?.permalink ? plain('open') : [];
  const remove = row.posted?.mediaId ? plain('delete') : [];
  return { choices: open, menu: [...remove, ...plain('dismiss')] };
}

/** What can be done about a job as it stands. */
export function choicesOf(row: JobRow): Choices {
  const { job } = row;
  const { phase } = job;
  if (phase.name === 'asks') return asked(row);
  if (phase.name === 'ended') return over(row);
  // A post that is out has nothing left to edit: only what follows it can be called off.
  const edit = resultOf(job) === null ? plain('edit') : [];
  const away = mayCancel(job) ? [...edit, ...plain('cancel')] : [];
  if (mayMove(job)) return { choices: [], menu: [...plain('now', 'move'), ...away] };
  if (phase.name === 'waits' && phase.until === null)
    return { choices: plain('sign-in'), menu: away };
  return { choices: [], menu: away };
}
