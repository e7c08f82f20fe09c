import type { Owner, Said, Settled } from '../../../lib/shared/comment/talk.ts';

/*
 * A thread as it would be told: `who: what they said`, oldest first, with ` => why` behind what is
 * expected to wait. `us` is the account; `?` is somebody Meta does not name. `hidden` before a
 * line: it is hidden. `done ilka` and `snoozed ilka`: the person dealt with what she said so far.
 * `...` in place of the first comment: it is not known.
 */

export const us: Owner = { id: '17841400000000001', username: 'Maren.Makes' };

export type Told = { said: Said[]; settled: Settled[]; waits: Map<string, string> };

/** Ids beyond 2^53, which grow longer, so that a tie is not broken by their letters. */
const idOf = (thread: number, line: number): string => `${thread + 1}799999999999999999${line}`;
const at = (minute: number): number => Date.parse('2026-11-20T10:00:00Z') + minute * 60_000;

/** Reads one thread; `number` keeps the ids of several apart. */
export function tell(text: string, number = 0): Told {
  const told: Told = { said: [], settled: [], waits: new Map() };
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  for (const [n, line] of lines.entries()) {
    const mark = /^(done|snoozed) (\S+)$/.exec(line);
    if (mark) told.settled.push(settle(told.said, mark[1] ?? '', mark[2] ?? '', at(n)));
    const parts = /^(hidden )?([^:\s]+): (.*?)(?: => (\w+))?$/.exec(line);
    if (!parts) continue;
    const [, hidden, who = '', words = '', why] = parts;
    const id = idOf(number, n);
    told.said.push({
      id,
      parentId: n === 0 ? null : idOf(number, 0),
      text: words,
      hidden: hidden !== undefined,
      timestamp: at(n),
      ...writer(who),
    });
    if (why) told.waits.set(id, why);
  }
  return told;
}

function writer(who: string): Pick<Said, 'fromId' | 'username'> {
  if (who === 'us') return { fromId: us.id, username: us.username };
  return { fromId: null, username: who === '?' ? null : who };
}

function settle(said: Said[], kind: string, who: string, upTo: number): Settled {
  const last = said.findLast(({ username }) => username === who);
  return { commentId: last?.id ?? '', upTo, until: kind === 'done' ? null : upTo + 86_400_000 };
}
