import type { Instant } from '../../lib/shared/ids.ts';
import type { Ended } from '../../lib/view/data/models.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { say } from '../../lib/words/say.ts';
import { Notice } from '../ui/Notice.tsx';

type Bad = Exclude<Ended<unknown>, { kind: 'done' }>;
type Fault = Extract<Bad, { kind: 'fault' }>['fault'];

function faultWords(fault: Fault): { title: string; body: string } {
  switch (fault) {
    case 'not-an-archive':
      return { title: say('data_fault_none_title'), body: say('data_fault_none_body') };
    case 'newer':
      return { title: say('data_fault_newer_title'), body: say('data_fault_newer_body') };
    case 'damaged':
      return { title: say('data_fault_damaged_title'), body: say('data_fault_damaged_body') };
    case 'odd':
      return { title: say('data_fault_odd_title'), body: say('data_fault_odd_body') };
    case 'too-large':
      return { title: say('data_fault_large_title'), body: say('data_fault_large_body') };
  }
}

/** How something long ended, where it did not come to its end. */
export function DataEnd({ ended, now }: { ended: Bad; now: Instant }) {
  if (ended.kind === 'cancelled') {
    return (
      <Notice tone="neutral" title={say('data_cancelled_title')}>
        {say('data_cancelled_body')}
      </Notice>
    );
  }
  const { title, body } =
    ended.kind === 'fault' ? faultWords(ended.fault) : problemWords(ended.problem, now);
  return (
    <Notice tone="bad" title={title}>
      {body}
    </Notice>
  );
}
