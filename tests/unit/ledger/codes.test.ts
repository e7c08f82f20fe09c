import { describe, expect, it } from 'vitest';
import { problemFor } from '../../../lib/graph/codes.ts';
import type { Answer } from '../../../lib/ledger/flight.ts';
import { resultOf } from '../../../lib/ledger/settle.ts';
import type { Problem } from '../../../lib/shared/problem.ts';
import { begun, built, minute, say, sending, type Tale } from './help/jobs.ts';
import { steps } from './help/ledger-client.ts';

const problemOf = (code: number, subcode: number | null, method: 'POST' | 'GET'): Problem =>
  problemFor({ code, error_subcode: subcode ?? undefined, message: '' }, { status: 400, method })
    .problem;

/** What a job is doing after an answer, in a word. */
function endOf({ job, phase }: Tale): string {
  if (phase.name === 'ended') return resultOf(job)?.kind ?? 'nothing';
  return phase.name === 'asks' ? `asks ${phase.why.cause}` : phase.name;
}

const refused = (code: number, subcode: number | null): Answer => ({
  kind: 'problem',
  problem: problemOf(code, subcode, 'POST'),
});

const on = {
  create: (code: number, subcode: number | null) =>
    endOf(begun(steps.post).answer(refused(code, subcode))),
  status: (code: number, subcode: number | null) =>
    endOf(built().answer(say.state('error', problemOf(code, subcode, 'GET')))),
  publish: (code: number, subcode: number | null) =>
    endOf(sending().answer(refused(code, subcode))),
};

/** A container that failed for a reason that passes is made anew: the job is creating again. */
type Ends = { create: string; status: string; publish: string };
const failed: Ends = { create: 'failed', status: 'failed', publish: 'failed' };
const passes: Ends = { create: 'creating', status: 'creating', publish: 'processing' };
/** It may have been done: what was sent is looked for, and never sent again. */
const unclear: Ends = { create: 'creating', status: 'creating', publish: 'reconciling' };
/** A container that is gone may be gone because it was published. */
const gone: Ends = { create: 'failed', status: 'failed', publish: 'reconciling' };

const audio = [9050, 9052, 9054, 9055, 9056, 9057, 9058, 9060, 9062, 9063, 9064];

const table: [what: string, code: number, subcode: number | null, ends: Ends][] = [
  ['download timed out', -2, 2207003, passes],
  ['container expired', -2, 2207020, gone],
  ['server error', -1, 2207001, unclear],
  ['container not created', -1, 2207032, passes],
  ['unknown upload error', -1, 2207053, passes],
  ['cannot be deleted', -1, 2207073, failed],
  ['unknown error', 1, null, unclear],
  ['unknown error', 2, null, unclear],
  ['cover outside the film', 1, 2207057, failed],
  [
    'action blocked',
    4,
    2207051,
    { create: 'asks not-made', status: 'failed', publish: 'reconciling' },
  ],
  ['the day’s posts used up', 9, 2207042, { create: 'waits', status: 'failed', publish: 'waits' }],
  ['no such media', 24, 2207006, gone],
  ['no such container', 24, 2207008, gone],
  ['account restricted', 25, 2207050, failed],
  ['unknown media type', 100, 2207023, failed],
  ['too few or many children', 100, 2207028, failed],
  ['spots on a film', 100, 2207035, failed],
  ['no spots on a photo', 100, 2207036, failed],
  ['product tags', 100, 2207037, failed],
  ['too many tags', 100, 2207040, failed],
  ['film format', 352, 2207026, failed],
  ['address not fetched', 9004, 2207052, failed],
  ['not ready', 9007, 2207027, passes],
  ['picture too large', 36000, 2207004, failed],
  ['picture format', 36001, 2207005, failed],
  ['ratio', 36003, 2207009, failed],
  ['caption too long', 36004, 2207010, failed],
  ...audio.map((subcode): (typeof table)[number] => ['audio', 100, subcode, failed]),
  ['audio not allowed', 10, 9053, failed],
  ['permission missing', 200, null, failed],
  ['permission missing', 10, null, failed],
  ['upload failed (seen)', 0, 2207076, failed],
  ['film not fetched (seen)', 0, 2207077, failed],
  [
    'trial reels used up (seen)',
    0,
    2207078,
    { create: 'waits', status: 'failed', publish: 'waits' },
  ],
  ['no trial reels (seen)', 0, 2207081, failed],
  ['upload failed for now (seen)', 0, 2207082, passes],
  ['film not read (seen)', 0, 2207085, failed],
  ['signed out', 190, 463, { create: 'waits', status: 'failed', publish: 'waits' }],
  ['limit of the app', 4, null, { create: 'waits', status: 'failed', publish: 'waits' }],
  ['limit of the account', 80002, null, { create: 'waits', status: 'failed', publish: 'waits' }],
];

describe('what Meta says no with', () => {
  it.for(table)('%s (%i/%i) leads to the same end wherever it is met', ([, code, sub, ends]) => {
    expect({
      create: on.create(code, sub),
      status: on.status(code, sub),
      publish: on.publish(code, sub),
    }).toEqual(ends);
  });

  it.for(['PERMISSION', 'INVALID_PARAM', 'INVALID_LOCATION_ID'])(
    'by the name %s ends the job',
    (name) => {
      const message = `INSTAGRAM_PLATFORM_API__${name}`;
      const { problem } = problemFor({ message }, { status: 400, method: 'POST' });
      const answer: Answer = { kind: 'problem', problem };
      // Without a code of Meta's nothing is sure about a send but what the name says.
      expect(endOf(begun(steps.post).answer(answer))).toBe('failed');
      expect(endOf(sending().answer(answer))).toBe('failed');
    },
  );
});

describe('a day whose posts are used up', () => {
  it('is waited out without using up a try, and the same container goes then', () => {
    const problem = { ...problemOf(9, 2207042, 'POST') };
    const full = sending();
    const retryAt = full.now + 90 * minute;
    const waits = full.answer({ kind: 'problem', problem: { ...problem, retryAt } });
    expect(waits.phase).toMatchObject({ name: 'waits', until: retryAt, problem: { metaCode: 9 } });
    expect(waits.phase).toMatchObject({ problem: { reason: 'day-full', retryAt } });
    expect(waits.after(89 * minute).effect).toBeNull();
    expect(waits.after(90 * minute).effect).toEqual({ kind: 'status', containerId: 'c1' });
  });
});

describe('a container that is not to be found', () => {
  it('by a read is waited for, since Meta may not know it yet', () => {
    const { problem } = problemFor(
      { code: 100, error_subcode: 33, message: '' },
      { status: 400, method: 'GET' },
    );
    expect(endOf(built().answer({ kind: 'problem', problem }))).toBe('processing');
  });
});
