import type { Owner } from '../../../lib/shared/comment/talk.ts';
import { type Likely, compile } from '../../../lib/shared/moderation/compile.ts';
import { createPast } from '../../../lib/shared/moderation/past.ts';
import { Reading } from '../../../lib/shared/moderation/reading.ts';
import { inTime, type Remark } from '../../../lib/shared/moderation/remark.ts';
import type { RuleTest } from '../../../lib/shared/moderation/rule.ts';

export const owner: Owner = { id: '17841400000000001', username: 'maren.makes' };
export const start = Date.parse('2026-11-20T09:00:00Z');
export const minute = 60_000;

let last = 1_000;

/** A comment of which a test names only what it is about. */
export function remark(patch: Partial<Remark> = {}): Remark {
  last += 1;
  return {
    ...{ id: String(last), mediaId: '1', parentId: null, text: 'A fine bowl' },
    ...{ username: 'ilka.brandt', fromId: null, timestamp: start, tongue: null },
    ...patch,
  };
}

/** The texts of a run of comments that one test hides, in the order they were written. */
export function hidden(test: RuleTest, remarks: Remark[], likely?: Likely): string[] {
  const matcher = compile({ tests: [test], except: [] }, owner, likely);
  const past = createPast(matcher.needs);
  return [...remarks].sort(inTime).flatMap((one) => {
    const text = new Reading(one.text);
    const hides = matcher.hides(one, text, past);
    past.add(one, text);
    return hides ? [one.text] : [];
  });
}

/** Which of some texts, each by itself, a test hides. */
export const hits = (test: RuleTest, texts: string[]): string[] =>
  hidden(
    test,
    texts.map((text) => remark({ text })),
  );

/** The time this process worked for a thing, whatever else the machine did meanwhile. */
export function workOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
