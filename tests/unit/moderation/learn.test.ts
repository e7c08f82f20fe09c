import { describe, expect, it } from 'vitest';
import { probability, scaleOf } from '../../../lib/shared/moderation/calibrate.ts';
import { examplesOf, likelyUnseen } from '../../../lib/shared/moderation/examples.ts';
import type { Fate } from '../../../lib/shared/moderation/fate.ts';
import {
  type Example,
  judgeBy,
  learn,
  leastExamples,
} from '../../../lib/shared/moderation/learn.ts';
import { Reading } from '../../../lib/shared/moderation/reading.ts';
import { remark } from './remarks.ts';

const pick = <T>(list: readonly T[], nth: number): T => list[nth % list.length] as T;
const who = ['my page', 'our shop', 'this profile', 'the channel', 'that account', 'his story'];
const what = ['followers', 'crypto profit', 'cheap deals', 'free promo', 'easy money', 'big wins'];
const things = ['bowl', 'glaze', 'mug', 'plate', 'vase', 'studio', 'course'];
const asks = [
  'How do you make this',
  'I love the colour of the',
  'Can I buy that',
  'So calm, this',
];

const spam = (nth: number): string =>
  `Get ${pick(what, nth)} ${nth % 3 === 0 ? 'now' : 'today'} at ${pick(who, nth * 5 + 1)} ${nth}`;
const kind = (nth: number): string => `${pick(asks, nth)} ${pick(things, nth * 3)} ${nth}`;

const examples = (count: number): Example[] =>
  Array.from({ length: 2 * count }, (_, at) => ({
    ...{ id: String(1_000 + at), hidden: at % 2 === 0 },
    text: at % 2 === 0 ? spam(at) : kind(at),
  }));

const learnt = (count: number) => {
  const made = learn(examples(count));
  if (made.kind !== 'model') throw new Error('too few');
  return made;
};

describe('what is learnt', () => {
  it('takes twenty of each, and says how many there are', () => {
    const few = examples(leastExamples - 1);
    expect(learn(few)).toEqual({ kind: 'too-few', hidden: 19, kept: 19 });
    expect(learn(examples(leastExamples)).kind).toBe('model');
    expect(likelyUnseen(learn(few))(remark(), new Reading(spam(0)))).toBeNull();
  });

  it('tells the two kinds apart in texts it has not seen', () => {
    const judge = judgeBy(learnt(60).model);
    const of = (text: string): number => judge(new Reading(text));
    for (let nth = 900; nth < 940; nth += 1) {
      expect(of(spam(nth))).toBeGreaterThan(0.8);
      expect(of(kind(nth))).toBeLessThan(0.2);
    }
    // Of what it knows nothing about it claims nothing.
    expect(of('zzz qqq')).toBeGreaterThan(0.1);
    expect(of('zzz qqq')).toBeLessThan(0.9);
  });

  it('is the same whatever order the examples come in', () => {
    expect(learn(examples(40).reverse())).toEqual(learn(examples(40)));
  });

  it('is plain numbers, few of them, and no more for longer texts', () => {
    const long = examples(300).map((one, at) => ({
      ...one,
      text: `${one.text} ${Array.from({ length: 30 }, (_, nth) => `w${(at * 31 + nth) % 4_000}`).join(' ')}`,
    }));
    const made = learn(long);
    if (made.kind !== 'model') throw new Error('too few');
    expect(made.model.features.length).toBeLessThanOrEqual(2_000);
    expect(structuredClone(made.model)).toEqual(JSON.parse(JSON.stringify(made.model)));
    expect(made.model.weights.every(Number.isFinite)).toBe(true);
  });

  it('judges no example by what it learnt from it, nor from its twin', () => {
    // One odd text, hidden many times: a model that had seen it would be sure of it.
    const odd = Array.from({ length: 5 }, (_, at) => ({
      ...{ id: String(9_000 + at), text: 'xylophone quixotic', hidden: true },
    }));
    const made = learn([...examples(30), ...odd]);
    if (made.kind !== 'model') throw new Error('too few');
    const seen = judgeBy(made.model)(new Reading('xylophone quixotic'));
    expect(seen).toBeGreaterThan(0.8);
    for (const { id } of odd) expect(made.unseen.get(id)).toBeLessThan(0.75);
  });

  it('claims nothing where what was hidden is like what was kept', () => {
    const mixed = examples(100).map((one, at) => ({
      ...one,
      hidden: Math.imul(at + 1, 2_654_435_761) < 0,
    }));
    const made = learn(mixed);
    if (made.kind !== 'model') throw new Error('too few');
    const sure = [...made.unseen.values()].filter((chance) => chance >= 0.9);
    expect(sure.length).toBeLessThanOrEqual(4);
  });

  it('means what it says: of those it is 90 % sure of, nearly all were hidden', () => {
    // One in ten of the spam looks kind, and the other way round.
    const noisy = examples(400).map((one, at) =>
      at % 20 < 2 ? { ...one, hidden: !one.hidden } : one,
    );
    const made = learn(noisy);
    if (made.kind !== 'model') throw new Error('too few');
    const chances = noisy.map(({ id, hidden }) => ({ hidden, chance: made.unseen.get(id) ?? 0 }));
    for (const least of [0.8, 0.85]) {
      const sure = chances.filter(({ chance }) => chance >= least);
      expect(sure.length).toBeGreaterThan(200);
      const share = sure.filter(({ hidden }) => hidden).length / sure.length;
      expect(share).toBeGreaterThan(least);
    }
  });

  it('takes the newest of what the person judged, and nothing else', () => {
    const said = [remark({ text: 'a' }), remark({ text: 'b' }), remark({ text: 'c' }), remark()];
    const fates = new Map<string, Fate>([
      [said[0]?.id ?? '', 'deleted'],
      [said[1]?.id ?? '', 'liked'],
      [said[2]?.id ?? '', 'rule'],
    ]);
    expect(examplesOf(said, fates).map(({ text, hidden }) => [text, hidden])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });
});

describe('a scale', () => {
  it('rises, and is never wholly sure', () => {
    const scored = Array.from({ length: 40 }, (_, at) => ({ score: at - 20, hidden: at >= 20 }));
    const scale = scaleOf(scored);
    expect(scale.slope).toBeGreaterThan(0);
    expect(probability(19, scale)).toBeLessThan(1);
    expect(probability(0, scale)).toBeGreaterThan(0.2);
  });

  it('is level where a score says the opposite of the truth', () => {
    const scored = Array.from({ length: 40 }, (_, at) => ({ score: at - 20, hidden: at < 20 }));
    expect(scaleOf(scored).slope).toBe(0);
  });

  it('stands where all scores are one', () => {
    const same = Array.from({ length: 40 }, (_, at) => ({ score: 0, hidden: at < 10 }));
    expect(probability(0, scaleOf(same))).toBeCloseTo(0.26, 1);
  });
});
