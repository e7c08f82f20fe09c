import type { Finding } from '../../shared/media/finding.ts';
import type { Unreadable } from '../../shared/media/facts.ts';
import { full } from '../../words/numbers.ts';
import { type MessageKey, say } from '../../words/say.ts';

export type Words = { fact: string; detail: string | null };

const megabytes = (bytes: string | undefined): string =>
  `${full(Math.round(Number(bytes) / 100_000) / 10)} MB`;
const amount = (value: string | undefined): string => full(Math.round(Number(value) * 100) / 100);
const name = (value: string | undefined): string => (value ? value : '?');

/** How a finding's values are said, in their order. */
const shapes: Readonly<Record<string, (value: string | undefined) => string>> = {
  size: megabytes,
  bitrate: (value) => full(Math.round(Number(value) / 1_000_000)),
  container: name,
  animated: (value) => (value ?? '').toUpperCase(),
  'codec-video': name,
  'codec-audio': name,
};

/**
 * A finding as a row says it: what is wrong with which item, then what to do. Findings that merely
 * tell have no row.
 */
export function findingWords(
  { rule, values }: Finding,
  number: number,
  kind: 'picture' | 'film',
): Words {
  const stem = `preflight_${kind}_${rule.replaceAll('-', '_')}` as 'preflight_film_size';
  const shape = shapes[rule] ?? amount;
  const subs = values.map((value) => shape(value));
  return {
    fact: say(stem, String(number), ...subs),
    detail: say(`${stem}_detail` as MessageKey) || null,
  };
}

/** Why bytes are nothing that can be published. */
export function unreadableWords(why: Unreadable['why'], number: number): Words {
  const stem = `preflight_unreadable_${why.replaceAll('-', '_')}` as 'preflight_unreadable_text';
  return { fact: say(stem, String(number)), detail: say('preflight_unreadable_detail') };
}
