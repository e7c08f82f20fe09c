import { AppError, problemOf, type Problem } from '../shared/problem.ts';
import { keepLogLine } from '../store/keep/state.ts';
import type { Deps } from './deps.ts';

// Whatever looks like a token is struck out before anything is written.
const tokenLike = /\b(?:EAA|IG)[A-Za-z0-9_-]{16,}|access_token=[^&\s"]+/g;

/** Text without anything that looks like a token. */
export const redact = (text: string): string => text.replace(tokenLike, '‹token›').slice(0, 300);

/** Writes a failure to the log with its trace id, and gives it as a problem. */
export async function logProblem(deps: Deps, where: string, thrown: unknown): Promise<Problem> {
  const problem = problemOf(thrown);
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const cause = thrown instanceof AppError && thrown.cause instanceof Error ? thrown.cause : null;
  const note = redact(cause ? `${text}: ${cause.message}` : text);
  await keepLogLine({ at: deps.clock(), where, problem, note }).catch(() => undefined);
  deps.announce('log');
  return problem;
}
