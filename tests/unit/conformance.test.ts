import { describe, expect, it } from 'vitest';
import { expected } from '../conformance/expected/index.ts';
import { judge } from '../conformance/judge.ts';
import { partsOf } from '../conformance/keeps.ts';
import { damagedKinds, judgeMutant, mutantsOf } from '../conformance/mutants.ts';
import { answerOf, answers, sampleOf } from './conformance/answers.ts';
import { damages } from './conformance/damaged.ts';

const resultOf = async (kind: string, body: unknown, status = 200): Promise<string> =>
  (await judge(sampleOf(kind, body, status))).result;

describe('the judge of recorded answers', () => {
  it.each(answers)('takes a whole answer: $kind', async (sample) => {
    expect(await judge(sample)).toMatchObject({ result: 'handled' });
  });

  it.each(damages)('$kind with $what: $result', async ({ kind, from, to, result }) => {
    const { text, ...sample } = answerOf(kind);
    expect(text.split(from)).toHaveLength(2);
    const damaged = { ...sample, text: text.replace(from, to) };
    expect(await judge(damaged)).toMatchObject({ result });
    expect(await judge({ ...sample, text }, damaged.text)).toMatchObject({ result });
  });

  it('tells a digit of an id that changed', async () => {
    const sample = answerOf('ig-user-full');
    const changed = sample.text.replace('90071992547409933', '90071992547409932');
    expect(await judge(sample, changed)).toMatchObject({ result: 'lost' });
  });

  it('fails a kind it knows nothing of', async () => {
    expect(await resultOf('something-new', { id: '1' })).toBe('misclassified');
    expect(await resultOf('toString', { id: '1' })).toBe('misclassified');
  });

  it('fails an answer that is an error, and an error that is an answer', async () => {
    const error = { error: { code: 190, error_subcode: 463, message: 'x' } };
    expect(await resultOf('ig-user-full', error, 400)).toBe('misclassified');
    expect(await resultOf('error-190-463-expired', { id: '1' })).toBe('lost');
  });

  it('fails an error of another class', async () => {
    const error = { error: { code: 190, error_subcode: 460, message: 'x' } };
    expect(await resultOf('error-190-463-expired', error, 400)).toBe('misclassified');
  });

  it('fails an answer to what was never asked, where a reader takes it', async () => {
    expect(await resultOf('hashtag-ids-multi', { '17': { id: '17' } })).toBe('handled');
    expect(await resultOf('hashtag-ids-multi', { id: '17', name: 'clay' })).toBe('misclassified');
  });

  it('fails a figure that is made up where Meta gave none', async () => {
    const kind = 'insights-follows-unfollows-no-total-v25';
    const results = [{ dimension_values: ['FOLLOWER'], value: 0 }];
    const total_value = { breakdowns: [{ dimension_keys: ['follow_type'], results }] };
    const name = 'follows_and_unfollows';
    expect(await resultOf(kind, { data: [{ name }] })).toBe('handled');
    expect(await resultOf(kind, { data: [{ name, total_value }] })).toBe('misclassified');
  });

  it('fails headers whose gauges are not read', async () => {
    const usage = (text: string) => ({ 'x-app-usage': text });
    const kind = 'headers-x-app-usage';
    expect(await resultOf(kind, usage('{"call_count":12,"total_time":30}'))).toBe('handled');
    expect(await resultOf(kind, usage('"call_count":12'))).toBe('lost');
    expect(await resultOf(kind, usage('{"call_count":97}'))).toBe('misclassified');
  });
});

describe('damaged copies', () => {
  it('are made of ten kinds, each with an answer here', () => {
    expect(answers.map(({ kind }) => kind)).toEqual(damagedKinds);
  });

  it.each(answers)('of $kind are all told, and ids kept', async (sample) => {
    const mutants = mutantsOf(sample);
    expect(mutants.length).toBeGreaterThan(1);
    const missed = await Promise.all(mutants.map(judgeMutant));
    expect(missed.filter((one) => one !== null)).toEqual([]);
  });

  it('that are not damaged are missed, and said to be', async () => {
    const record = answerOf('ig-user-full');
    const mutant = { what: 'nothing', record, copy: record.text, must: 'be told' } as const;
    expect(await judgeMutant(mutant)).toContain('must be told');
  });
});

describe('the tables of what must become of answers', () => {
  it('write every key in a way the judge can read', () => {
    for (const row of expected.values()) {
      const keeps = 'readings' in row ? row.readings.flatMap((one) => one.keeps) : [];
      const more = 'keeps' in row ? row.keeps : [];
      for (const keep of [...keeps, ...more]) expect(() => partsOf(keep)).not.toThrow();
    }
  });

  it('keep something of each answer, unless it says nothing but yes or no', () => {
    const empty = [...expected].filter(
      ([, row]) =>
        row.class === 'value' &&
        row.readings.every(({ keeps, gaps = [] }) => keeps.length + gaps.length === 0),
    );
    expect(empty.map(([kind]) => kind)).toEqual(['success-true', 'media-deleted']);
  });
});
