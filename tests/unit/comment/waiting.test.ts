import { describe, expect, it } from 'vitest';
import { waitingIn } from '../../../lib/shared/comment/waiting.ts';
import { commentRow } from '../../help/rows.ts';
import { tell, us } from './thread.ts';
import { verdicts } from './verdicts.ts';

describe('who waits', () => {
  it.each(verdicts)('%s', (_what, text) => {
    const { said, settled, waits } = tell(text);
    expect(waitingIn(said, us, settled)).toEqual(waits);
  });

  it('is told by a table of some size', () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(48);
  });

  it('knows us by id where the name is another, and by name where there is no id', () => {
    const first = commentRow({ id: '1', username: 'ilka', fromId: null });
    const answer = { ...first, id: '2', parentId: '1', timestamp: first.timestamp + 1 };
    const byId = { ...answer, fromId: us.id, username: 'maren.once' };
    const byName = { ...answer, fromId: null, username: 'MAREN.makes' };
    expect(waitingIn([first, byId], us).size).toBe(0);
    expect(waitingIn([first, byName], us).size).toBe(0);
    expect(waitingIn([first, { ...answer, username: 'bo' }], us).size).toBe(1);
  });

  it('knows that a name and an id are the same person', () => {
    const first = commentRow({ id: '1', username: 'ilka', fromId: '77', text: 'Lovely' });
    const again = { ...first, id: '2', parentId: '1', fromId: null, text: '@maren.makes hello?' };
    expect([...waitingIn([again, first], us)]).toEqual([['1', 'first']]);
  });

  it('takes what is done up to its very moment', () => {
    const first = commentRow({ id: '1', username: 'ilka', fromId: null });
    const upTo = first.timestamp;
    expect(waitingIn([first], us, [{ commentId: '1', upTo, until: null }]).size).toBe(0);
    expect(waitingIn([first], us, [{ commentId: '1', upTo: upTo - 1, until: null }]).size).toBe(1);
  });

  it('gives a name that two people had to the same one in any order', () => {
    const one = commentRow({ id: '1', parentId: null, username: 'ilka', fromId: '5' });
    const two = { ...one, id: '2', parentId: '1', fromId: '6', text: 'me, too' };
    const bare = { ...two, id: '3', fromId: null, text: '@maren.makes hello?' };
    expect([...waitingIn([one, two, bare], us).keys()]).toEqual(['1']);
    expect([...waitingIn([two, bare, one], us).keys()]).toEqual(['1']);
  });

  it('puts words of one second in the order of their ids, which are no numbers', () => {
    const first = commentRow({ id: '9', username: 'ilka', fromId: null });
    const answer = { ...first, id: '9007199254740993', parentId: '9', username: us.username };
    const later = { ...first, id: '10000000000000000', parentId: '9', text: 'Mine is cracked' };
    expect([...waitingIn([later, answer, first], us)]).toEqual([['10000000000000000', 'back']]);
    const before = { ...later, id: '9007199254740992' };
    expect(waitingIn([before, answer, first], us).size).toBe(0);
  });

  it('takes an answer for later than what it answers, whatever the clocks say', () => {
    const first = commentRow({ id: '1', username: 'ilka' });
    const early = { ...first, id: '2', parentId: '1', fromId: us.id, timestamp: 0 };
    expect(waitingIn([first, early], us).size).toBe(0);
  });
});
