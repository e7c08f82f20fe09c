import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../../lib/ledger/job.ts';
import { choicesOf } from '../../../../lib/view/queue/choices.ts';
import { sentenceOf } from '../../../../lib/view/queue/sentence.ts';
import { now } from '../../../gallery/models.ts';
import { rowOf } from '../../../gallery/queue-rows.ts';

const problem = { code: 'unexpected', reason: 'planned-elsewhere' } as const;
const phase: Phase = { name: 'asks', why: { cause: 'not-made', problem }, containerId: null };

describe('a post that was planned on another computer', () => {
  it('is said to be so, and not that Meta refused it or that nothing was published', () => {
    const sentence = sentenceOf(rowOf({ phase }), now);
    expect(sentence).toMatch(/^This was planned on another computer\./);
    expect(sentence).not.toMatch(/Meta|Nothing was published/);
  });

  it('is looked for before it is published from here', () => {
    const { choices } = choicesOf(rowOf({ phase }));
    expect(choices.map(({ label }) => label)).toEqual([
      ...['Look on Instagram', 'Publish now', 'Edit', 'Discard'],
    ]);
  });
});
