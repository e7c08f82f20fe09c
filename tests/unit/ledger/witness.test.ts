import { describe, expect, it } from 'vitest';
import { type Candidate, witnessIn } from '../../../lib/ledger/witness.ts';
import { minute, start } from './help/jobs.ts';

const expected = { text: 'Guten Morgen, Köln', kind: 'image', children: 0 };
const sent = {
  baseline: { quotaUsed: 3, knownIds: ['old'] },
  intentAt: start,
  quotaUsed: 3,
  taken: [] as string[],
};
const ours: Candidate = { id: 'new', at: start + 1000, ...expected };

describe('a witness', () => {
  it('is the one thing that is new and has our words and shape', () => {
    const foreign = { ...ours, id: 'other', text: 'Something else' };
    expect(witnessIn([foreign, ours], expected, sent)).toEqual({ kind: 'one', id: 'new' });
  });

  it('may have its words composed and spaced as Meta likes', () => {
    const text = ' Guten\nMorgen, Ko\u0308ln ';
    expect(witnessIn([{ ...ours, text }], expected, sent).kind).toBe('one');
  });

  it.each<[string, Partial<Candidate>]>([
    ['was there before', { id: 'old' }],
    ['is older than the intent', { at: start - 3 * minute }],
    ['says something else', { text: 'Guten Abend' }],
    ['is of another kind', { kind: 'carousel' }],
    ['has another number of pictures', { children: 2 }],
  ])('is not what %s', (_, more) => {
    expect(witnessIn([{ ...ours, ...more }], expected, sent)).toEqual({ kind: 'none' });
  });

  it('is not what another job holds', () => {
    expect(witnessIn([ours], expected, { ...sent, taken: ['new'] }).kind).toBe('none');
  });

  it('is none of several that are alike', () => {
    const found = witnessIn([ours, { ...ours, id: 'twin' }], expected, sent);
    expect(found).toEqual({ kind: 'several' });
  });

  it('without words must have been counted by Meta as well', () => {
    const mute = { ...expected, text: null };
    const post = { ...ours, text: '' };
    expect(witnessIn([post], mute, sent).kind).toBe('none');
    expect(witnessIn([post], mute, { ...sent, quotaUsed: 4 }).kind).toBe('one');
  });
});
