import type { Instant } from '../shared/ids.ts';
import type { Code, Problem, Reason } from '../shared/problem.ts';
import { type MessageKey, say } from './say.ts';
import { clock } from './times.ts';

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S;
type Stem = `problem_${Snake<Code | Reason>}`;

/** What happened, then what to do. The finer cause speaks where there is one. */
export function problemWords(problem: Problem, now: Instant): { title: string; body: string } {
  const stem = `problem_${problem.reason ?? problem.code}`.replaceAll('-', '_') as Stem;
  const title: MessageKey = `${stem}_title`;
  const body: MessageKey = `${stem}_body`;
  const again =
    problem.retryAt !== undefined && problem.retryAt > now
      ? say('problem_again_at', clock(problem.retryAt, now))
      : '';
  return { title: say(title), body: [say(body), again].filter(Boolean).join(' ') };
}
