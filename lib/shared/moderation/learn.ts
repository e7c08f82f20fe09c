import type { CommentId } from '../ids.ts';
import { probability, type Scale, scaleOf, type Scored } from './calibrate.ts';
import { featuresOf, partsOf, shapesOf } from './features.ts';
import { Reading } from './reading.ts';

/** What was learnt, as plain numbers: what a text may show, and what each thing speaks for. */
export type Model = {
  features: string[];
  weights: number[];
  scale: Scale;
  hidden: number;
  kept: number;
};

/** A text the person judged by what they did. */
export type Example = { id: CommentId; text: string; hidden: boolean };

export type Learnt =
  | { kind: 'too-few'; hidden: number; kept: number }
  | {
      kind: 'model';
      model: Model;
      /** Of each example the chance told by a model that had not seen its text. */
      unseen: ReadonlyMap<CommentId, number>;
    };

/** Fewer of either say too little. */
export const leastExamples = 20;
const mostFeatures = 2_000;
const parts = 5;
const smoothing = 0.5;

type Shown = Example & { shows: Set<string>; part: number };
type Weights = Map<string, number>;

/** Texts that are the same fall into the same part: none is judged by its twin. */
function partOf(folded: string): number {
  let hash = 7;
  for (let at = 0; at < folded.length; at += 1) hash = (hash * 31 + folded.charCodeAt(at)) >>> 0;
  return hash % parts;
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** What each feature speaks for (naive Bayes over presence), the most telling ones alone. */
function weigh(examples: readonly Shown[]): Weights {
  const counts = new Map<string, [number, number]>();
  const all: [number, number] = [0, 0];
  for (const { shows, hidden } of examples) {
    const side = hidden ? 1 : 0;
    all[side] += 1;
    for (const feature of shows) {
      const count = counts.get(feature) ?? [0, 0];
      count[side] += 1;
      counts.set(feature, count);
    }
  }
  const share = (count: number, of: number): number => (count + smoothing) / (of + 2 * smoothing);
  const telling = [...counts].flatMap(([feature, [kept, hidden]]) => {
    // What was seen once may be anything.
    if (kept + hidden < 2) return [];
    const weight = round(Math.log(share(hidden, all[1])) - Math.log(share(kept, all[0])));
    return [{ feature, weight, worth: Math.abs(weight) * Math.sqrt(kept + hidden) }];
  });
  telling.sort((a, b) => b.worth - a.worth || (a.feature < b.feature ? -1 : 1));
  return new Map(telling.slice(0, mostFeatures).map(({ feature, weight }) => [feature, weight]));
}

/** A long text shows more things that say the same: its length is taken out. */
function scoreOf(shows: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let [sum, count] = [0, 0];
  for (const feature of shows) {
    const weight = weights.get(feature);
    if (weight === undefined) continue;
    sum += weight;
    count += 1;
  }
  return count === 0 ? 0 : sum / Math.sqrt(count);
}

/** Learns from what was hidden and what was kept; the same examples always give the same. */
export function learn(examples: readonly Example[]): Learnt {
  const hidden = examples.filter((one) => one.hidden).length;
  const kept = examples.length - hidden;
  if (hidden < leastExamples || kept < leastExamples) return { kind: 'too-few', hidden, kept };
  const shown = [...examples]
    .sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
    .map((one): Shown => {
      const text = new Reading(one.text);
      return { ...one, shows: featuresOf(text), part: partOf(text.folded) };
    });
  const scored = shown.map((one): Scored & { id: CommentId; part: number } => ({
    ...{ id: one.id, part: one.part, hidden: one.hidden, score: 0 },
  }));
  for (let part = 0; part < parts; part += 1) {
    const weights = weigh(shown.filter((one) => one.part !== part));
    shown.forEach(({ shows, part: of }, at) => {
      const one = scored[at];
      if (one && of === part) one.score = scoreOf(shows, weights);
    });
  }
  const unseen = new Map<CommentId, number>();
  for (let part = 0; part < parts; part += 1) {
    const scale = scaleOf(scored.filter((one) => one.part !== part));
    for (const one of scored) {
      if (one.part === part) unseen.set(one.id, probability(one.score, scale));
    }
  }
  const weights = weigh(shown);
  const { slope, shift } = scaleOf(scored);
  const model: Model = {
    features: [...weights.keys()],
    weights: [...weights.values()],
    scale: { slope: round(slope), shift: round(shift) },
    ...{ hidden, kept },
  };
  return { kind: 'model', model, unseen };
}

const mostKnownWords = 20_000;

/** The chance that a text is one the person would hide. */
export function judgeBy({ features, weights, scale }: Model): (text: Reading) => number {
  const places = new Map(features.map((feature, at) => [feature, at]));
  const placesOf = (found: string[]): number[] => found.flatMap((one) => places.get(one) ?? []);
  // The same words come again and again: what each shows is found once.
  const words = new Map<string, number[]>();
  const ofWord = (word: string): number[] => {
    const known = words.get(word);
    if (known) return known;
    const found = placesOf(partsOf(word));
    if (words.size < mostKnownWords) words.set(word, found);
    return found;
  };
  return (text) => {
    const shown = new Set(placesOf(shapesOf(text)));
    for (const word of text.words) for (const place of ofWord(word)) shown.add(place);
    let sum = 0;
    for (const place of shown) sum += weights[place] ?? 0;
    return probability(shown.size === 0 ? 0 : sum / Math.sqrt(shown.size), scale);
  };
}
