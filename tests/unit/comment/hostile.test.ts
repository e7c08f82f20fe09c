import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/shared/comment/fold.ts';
import { firstNameOf } from '../../../lib/shared/comment/first-name.ts';
import { countLinks, hasLink } from '../../../lib/shared/comment/link.ts';
import { addressees, namesIn } from '../../../lib/shared/comment/names.ts';
import { isQuestion } from '../../../lib/shared/comment/question.ts';
import { isReaction } from '../../../lib/shared/comment/reaction.ts';
import { addressed, adviceOn, readyText } from '../../../lib/shared/comment/reply-text.ts';
import { filled, matching, nextVariant } from '../../../lib/shared/comment/saved-reply.ts';
import type { Said } from '../../../lib/shared/comment/talk.ts';
import { isThanks } from '../../../lib/shared/comment/thanks.ts';
import { waitingIn } from '../../../lib/shared/comment/waiting.ts';
import { hostileNames, hostileTexts, longTexts } from '../../help/hostile.ts';
import { us } from './thread.ts';

const facts = { name: 'ilka', account: 'maren.makes', post: null };
const target = { parentId: '1', username: 'ilka' };

/** Everything that is asked of a text. */
const asked: Record<string, (text: string) => unknown> = {
  fold,
  hasLink,
  countLinks,
  isQuestion,
  isReaction,
  isThanks,
  namesIn,
  addressees,
  readyText,
  adviceOn,
  firstNameOf,
  addressed: (text) => addressed(text, target),
  filled: (text) => filled(text, facts),
  filledInVain: (text) => filled(text, { ...facts, name: null }),
  nextVariant: (text) => nextVariant([text, text], 0, [text]),
  matching: (text) => matching([{ name: text, uses: 1 }], text),
};

const line = (id: string, parentId: string | null, username: string, text: string): Said => ({
  ...{ id, parentId, username, text },
  ...{ fromId: null, hidden: false, timestamp: Number(id) },
});

/** Milliseconds of computing, whatever else the machine does meanwhile. */
function spent(act: () => unknown): number {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

describe('a hostile text', () => {
  it.each(hostileTexts)('$name: is read by all without a fault', ({ text }) => {
    for (const ask of Object.values(asked)) expect(() => ask(text)).not.toThrow();
    expect(readyText(text).isWellFormed()).toBe(true);
    expect(() => encodeURIComponent(addressed(readyText(text), target))).not.toThrow();
  });

  it.each(hostileTexts)('$name: is found by itself and by any part of it', ({ text }) => {
    const folded = fold(text);
    expect(fold(folded)).toBe(folded);
    const part = [...text].slice(2, 9).join('');
    expect(fold(fold(text)).includes(fold(part).replace(/^\p{M}+/u, ''))).toBe(true);
  });

  it.each(hostileTexts)('$name: waits until it is answered', ({ text }) => {
    const first = line('1', null, 'ilka', text);
    expect(waitingIn([first], us).has('1')).toBe(true);
    const answer = line('2', '1', us.username, addressed('Yes', target));
    expect(waitingIn([first, answer], us).size).toBe(0);
  });

  it.each(longTexts)('$name: takes no more than linear time', ({ text }) => {
    for (const [name, ask] of Object.entries(asked)) {
      expect(
        spent(() => ask(text)),
        name,
      ).toBeLessThan(2_000);
    }
    const said = [line('1', null, 'a', text), line('2', '1', us.username, text)];
    expect(spent(() => waitingIn(said, us))).toBeLessThan(2_000);
  });
});

describe('a hostile name', () => {
  it('is one person like any other', () => {
    const said = hostileNames.map((name, n) => line(`${n + 1}`, null, name, 'Lovely'));
    expect(waitingIn(said, us).size).toBe(hostileNames.length);
  });

  it.each(hostileNames)('%j is answered alone', (username) => {
    const first = line('1', null, username, 'Lovely');
    const other = line('2', '1', 'bo', `@${us.username} mine broke`);
    const answer = line('3', '1', us.username, addressed('Yes', { parentId: '1', username }));
    const waits = waitingIn([first, other, answer], us);
    expect(waits.has('1')).toBe(false);
  });

  it('of a prototype is found by what was marked as done', () => {
    const said = [line('1', null, '__proto__', 'Lovely'), line('2', null, 'constructor', 'Hm')];
    const settled = [{ commentId: '1', upTo: 1, until: null }];
    expect([...waitingIn(said, us, settled).keys()]).toEqual(['2']);
  });
});
