import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../lib/shared/instagram-address.ts';

const at = (path: string) => placeOf(`https://www.instagram.com${path}`);

describe('an address on Instagram', () => {
  it.each([
    ['/maren.makes', 'maren.makes'],
    ['/maren.makes/', 'maren.makes'],
    ['/Maren.Makes/reels/', 'maren.makes'],
    ['/maren.makes/tagged/', 'maren.makes'],
    ['/maren_makes/?hl=de#top', 'maren_makes'],
    ['/stories/maren.makes/3291/', 'maren.makes'],
    ['//maren.makes//', 'maren.makes'],
  ])('%s is a profile of %s', (path, username) => {
    expect(at(path)).toEqual({ kind: 'profile', username });
  });

  it.each([
    ['/p/DAbc_-123/', 'DAbc_-123', null],
    ['/reel/DAbc123/?igsh=x', 'DAbc123', null],
    ['/reels/DAbc123/', 'DAbc123', null],
    ['/maren.makes/p/DAbc123/', 'DAbc123', 'maren.makes'],
    ['/maren.makes/reel/DAbc123', 'DAbc123', 'maren.makes'],
  ])('%s is the post %s of %s', (path, shortcode, username) => {
    expect(at(path)).toEqual({ kind: 'post', shortcode, username });
  });

  it.each([
    ...['/', '/explore/', '/direct/inbox/', '/accounts/edit/', '/reels/', '/p/', '/stories/'],
    ...['/stories/highlights/1798/', '/a..b/', '/.hidden/', '/ends./', '/ein name/', '/naïve/'],
    `/${'x'.repeat(31)}/`,
  ])('%s is nobody’s', (path) => {
    expect(at(path)).toEqual({ kind: 'other' });
  });

  it.each([
    ...['http://www.instagram.com/maren/', 'https://instagram.com.evil.example/maren/'],
    ...['https://evil.example/instagram.com/maren', 'about:blank', '', 'https://m.facebook.com/x'],
  ])('%s is none', (address) => {
    expect(placeOf(address)).toBeNull();
  });

  it('gives back every name that Instagram allows and that is not one of its own rooms', () => {
    const name = fc
      .stringMatching(/^[a-z0-9_][a-z0-9_.]{3,20}[a-z0-9_]$/)
      .filter((one) => !one.includes('..'));
    fc.assert(
      fc.property(name, fc.constantFrom('', '/', '/reels/', '/?x=1'), (username, rest) => {
        const place = at(`/${username}${rest}`);
        expect([{ kind: 'profile', username }, { kind: 'other' }]).toContainEqual(place);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (text) => void placeOf(text)));
    fc.assert(fc.property(fc.webUrl(), (text) => void placeOf(text)));
  });
});
