import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/shared/post/draft.ts';
import type { Known } from '../../../lib/view/publish/assets.ts';
import type { Around } from '../../../lib/view/publish/checks/around.ts';
import { checksOf, isClear } from '../../../lib/view/publish/checks/checks.ts';
import { seeItems } from '../../../lib/view/publish/checks/seen.ts';
import { mayPublish } from '../../../lib/view/publish/may-publish.ts';
import type { Check } from '../../../lib/view/publish/models.ts';
import { offersOf } from '../../../lib/view/publish/offers.ts';
import { account, around, draftOf, film, jpeg, known, now, signIn } from './material.ts';

function check(draft: Draft, assets: Known[], more: Partial<Around> = {}): Check[] {
  const seen = seeItems(draft, new Map(assets.map((one) => [one.row.id, one])));
  const all = { ...around, ...more };
  const facts = seen.map((one) => one.facts);
  const offers = offersOf(draft, { facts, shop: false, placeSearch: false });
  const may = mayPublish(all.account, all.signIn);
  return checksOf(draft, { seen, offers, may, around: all });
}

const told = (checks: Check[]): string[] => checks.map(({ id, state }) => `${id}: ${state}`);
const only = (checks: Check[], state: Check['state']): string[] =>
  checks.filter((one) => one.state === state).map(({ id }) => id);

const without = (...names: string[]) => ({
  ...signIn,
  permissions: signIn.permissions.filter(({ name }) => !names.includes(name)),
});
const open = { url: 'https://a.example/p.jpg', pageUrl: 'https://a.example/', title: 'A' };

describe('the preflight list', () => {
  it('is clear for a picture with words, and says what Loupe does', () => {
    const checks = check(draftOf(['a']), [known('a', jpeg)]);
    expect(told(checks)).toEqual([
      'pictures: clear',
      'shape: clear',
      'lent: clear',
      'quota: clear',
      'sign-in: clear',
      'dry-run: to-run',
    ]);
    expect(isClear(checks)).toBe(true);
  });

  it('has a fact in words in every row', () => {
    const long = { caption: '#a'.repeat(31).padEnd(2300, ' x'), firstComment: 'y'.repeat(2300) };
    const draft = draftOf(['a', 'b', 'c'], long);
    const gif = { ...jpeg, format: 'gif' as const, animated: true };
    const checks = check(draft, [known('a', gif), known('b', { ...film, video: 'vp09' })]);
    for (const { id, fact } of checks) expect(fact, id).toMatch(/\w{3}/u);
  });

  it('says that nothing is there to publish', () => {
    const checks = check(draftOf([]), []);
    expect(only(checks, 'blocks')).toEqual(['items']);
    expect(isClear(checks)).toBe(false);
  });

  it('waits for files that are still being looked at', () => {
    const checks = check(draftOf(['a']), []);
    expect(told(checks)[0]).toBe('reading: running');
    expect(isClear(checks)).toBe(false);
  });

  it.for<[string, Partial<Draft>, Known['facts'][], string[]]>([
    ['a reel of a picture', { surface: 'reel' }, [jpeg], ['items']],
    ['a reel of two films', { surface: 'reel' }, [film, film], ['items']],
    ['a story of two', { surface: 'story' }, [jpeg, jpeg], ['items']],
    ['a film alone in the feed', {}, [film], ['items']],
    ['a reel of a film', { surface: 'reel' }, [film], []],
    ['a story of a picture', { surface: 'story' }, [jpeg], []],
    ['a carousel of both', {}, [jpeg, film], []],
  ])('%s is judged by its surface', ([, more, facts, blocked]) => {
    const ids = facts.map((_, place) => `a${place}`);
    const assets = facts.map((one, place) => known(`a${place}`, one));
    expect(only(check(draftOf(ids, more), assets), 'blocks')).toEqual(blocked);
  });

  it('blocks what Instagram would refuse of a file, with another one as the cure', () => {
    const short = { ...film, durationMs: 2900 };
    const [row] = check(draftOf(['a'], { surface: 'reel' }), [known('a', short)]);
    expect(row).toMatchObject({ id: 'item:i-a:duration-short', state: 'blocks' });
    expect(row?.fact).toContain('2.9');
    expect(row?.fix?.act).toEqual({ kind: 'choose-file', itemId: 'i-a' });
  });

  it('wants alt text of every picture, and lets it be passed by', () => {
    const draft = draftOf(['a', 'b']);
    const bare = { ...draft, items: draft.items.map((item) => ({ ...item, altText: ' ' })) };
    const checks = check(bare, [known('a', jpeg), known('b', jpeg)]);
    expect(only(checks, 'wants')).toContain('alt:i-b');
    expect(isClear(checks)).toBe(true);
  });

  it('advises five hashtags and stops at thirty-one', () => {
    const tags = (n: number): string => Array.from({ length: n }, (_, i) => `#t${i}`).join(' ');
    const state = (n: number): string[] =>
      told(check(draftOf(['a'], { caption: tags(n) }), [known('a', jpeg)])).filter((one) =>
        one.startsWith('hashtags'),
      );
    expect([5, 6, 30, 31].map(state)).toEqual([
      [],
      ['hashtags: wants'],
      ['hashtags: wants'],
      ['hashtags: blocks'],
    ]);
  });

  it('says that places were taken out', () => {
    const checks = check(draftOf(['a']), [known('a', { ...jpeg, located: true })]);
    expect(told(checks)).toContain('gps: clear');
  });
});

describe('where Meta fetches a picture', () => {
  it('is its own address when everybody gets the same plain JPEG', () => {
    const asset = known('a', jpeg, { origin: open, public: true });
    const checks = check(draftOf(['a']), [asset], { signIn: without('pages_manage_posts') });
    expect(told(checks)).toContain('address: clear');
    expect(told(checks).some((one) => one.startsWith('lent'))).toBe(false);
  });

  it('is asked about where it has to be lent and may not be', () => {
    const checks = check(draftOf(['a']), [known('a', jpeg)], {
      signIn: without('pages_manage_posts'),
    });
    const row = checks.find(({ id }) => id === 'lent');
    expect(row).toMatchObject({
      state: 'blocks',
      fix: { act: { kind: 'ask', feature: 'lending' } },
    });
  });

  it('leaves an address typed by hand, a reminder and asking again once that was declined', () => {
    const checks = check(draftOf(['a']), [known('a', jpeg)], {
      signIn: without('pages_manage_posts'),
      lendingDeclined: true,
    });
    const acts = checks.flatMap(({ fix }) => fix?.act.kind ?? []);
    expect(acts).toEqual(expect.arrayContaining(['remind', 'address', 'ask']));
  });

  it('is no matter for a reminder, which asks nothing of Meta', () => {
    const draft = draftOf(['a'], { remind: true });
    const checks = check(draft, [known('a', jpeg)], { signIn: without('pages_manage_posts') });
    expect(isClear(checks)).toBe(true);
  });
});

describe('what stands around a post', () => {
  it('asks for the one permission that publishing needs', () => {
    const checks = check(draftOf(['a']), [known('a', jpeg)], {
      signIn: without('instagram_content_publish'),
    });
    expect(checks.find(({ id }) => id === 'may')?.fix?.act).toEqual({
      kind: 'ask',
      feature: 'publishing',
    });
    expect(only(checks, 'to-run')).toEqual([]);
  });

  it('names the Page whose role is lacking', () => {
    const role = { ...account, tasks: ['ANALYZE'] };
    const row = check(draftOf(['a']), [known('a', jpeg)], { account: role }).find(
      ({ id }) => id === 'may',
    );
    expect(row?.fact).toContain('Maren Makes');
  });

  it('tells a full day, an unread one, and a sign-in that ends first', () => {
    const later = { when: { kind: 'at', wall: '2027-01-30T09:00', zone: 'Europe/Stockholm' } };
    const draft = draftOf(['a'], later as Partial<Draft>);
    const full = { used: 50, total: 50, readAt: now };
    const asset = known('a', jpeg);
    expect(only(check(draft, [asset], { quota: full }), 'wants')).toEqual(['quota', 'sign-in']);
    expect(only(check(draftOf(['a']), [asset], { quota: null }), 'to-run')).toContain('quota');
  });

  it.for([
    ['2026-11-24T14:00', 'blocks'],
    ['2026-11-24T16:00', 'clear'],
    ['2027-03-01T10:00', 'blocks'],
    ['2026-13-01T10:00', 'blocks'],
    ['', 'blocks'],
  ] as const)('%s on the wall is %s', ([wall, state]) => {
    const draft = draftOf(['a'], { when: { kind: 'at', wall, zone: 'Europe/London' } });
    const row = check(draft, [known('a', jpeg)]).find(({ id }) => id === 'when');
    expect(row?.state ?? 'clear').toBe(state);
  });

  it('notices a picture that already stands among the account’s own', () => {
    const print = 'ffee00112233aabb';
    const checks = check(draftOf(['a']), [known('a', jpeg, { print })], {
      prints: [{ title: 'Seven glazes', at: now - 86_400_000, print }],
    });
    expect(checks.find(({ id }) => id === 'twin:i-a')?.detail).toContain('Seven glazes');
  });
});
