import { describe, expect, it } from 'vitest';
import { accountId, loupe } from './help/connected.ts';
import { readyToPublish, submitted } from './help/posting.ts';
import { compose, goOn, publishedBy } from './help/posts.ts';

const minute = 60_000;
/** A clock that stood at a moment when the test began. */
function since(moment: string): () => number {
  const ahead = Date.parse(moment) - Date.now();
  return () => Date.now() + ahead;
}

/** Publishes at a minute on a wall, and gives the minute in UTC in which it went out. */
async function wentOut(from: string, wall: string, zone: string): Promise<string | undefined> {
  await readyToPublish(false, since(from));
  const when = { kind: 'at', wall, zone } as const;
  await submitted(await compose(loupe, accountId, ['own'], { when }));
  await goOn(loupe);
  const [post, ...others] = publishedBy(loupe);
  expect(others).toEqual([]);
  return post && new Date(Math.floor(post.at / minute) * minute).toISOString().slice(0, 16);
}

describe('a schedule across a change of the clocks', () => {
  it.for([
    [
      'the minute that summer time skips',
      '2027-03-27T20:00Z',
      '2027-03-28T02:30',
      '2027-03-28T01:30',
    ],
    ['the first of two like minutes', '2027-10-30T20:00Z', '2027-10-31T02:30', '2027-10-31T00:30'],
    ['the morning after the night', '2027-03-27T20:00Z', '2027-03-28T09:00', '2027-03-28T07:00'],
  ] as const)('leaves in %s', async ([, from, wall, utc]) => {
    expect(await wentOut(from, wall, 'Europe/Stockholm')).toBe(utc);
  });

  it('keeps to the account’s wall, wherever the computer is', async () => {
    const utc = await wentOut('2027-03-13T20:00Z', '2027-03-14T02:30', 'America/New_York');
    expect(utc).toBe('2027-03-14T07:30');
  });

  it('waits weeks to the minute', async () => {
    const utc = await wentOut('2027-02-20T20:00Z', '2027-04-10T18:05', 'Australia/Lord_Howe');
    expect(utc).toBe('2027-04-10T07:35');
  });
});
