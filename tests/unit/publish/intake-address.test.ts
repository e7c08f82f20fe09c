import { describe, expect, it } from 'vitest';
import {
  asFetched,
  isInstagram,
  isPublicHost,
  lastingAddress,
  nameOf,
  originToAsk,
} from '../../../lib/publish/intake-address.ts';

describe('an address', () => {
  it.each([
    ['https://cdn.example.com/a.jpg', true],
    ['http://pictures.example.org/', true],
    ['https://localhost/a.jpg', false],
    ['https://nas/a.jpg', false],
    ['https://printer.local/a.jpg', false],
    ['https://192.168.1.4/a.jpg', false],
    ['https://[::1]/a.jpg', false],
    ['blob:https://cdn.example.com/1', false],
  ])('%s can be reached from everywhere: %s', (address, answer) => {
    expect(isPublicHost(address)).toBe(answer);
  });

  it('lasts only in the web', () => {
    expect(lastingAddress('https://a.example/b')).toBe('https://a.example/b');
    expect(lastingAddress('data:image/png;base64,AAAA')).toBeNull();
    expect(lastingAddress('blob:https://a.example/1')).toBeNull();
  });

  it('has an origin to ask for only where it is secure', () => {
    expect(originToAsk('https://a.example:8443/b')).toBe('https://a.example:8443');
    expect(originToAsk('http://a.example/b')).toBeNull();
    expect(originToAsk('')).toBeNull();
  });

  it('is fetched securely from a secure page, as its browser does', () => {
    expect(asFetched('http://a.example/b', 'https://p.example/')).toBe('https://a.example/b');
    expect(asFetched('http://a.example/b', 'http://p.example/')).toBe('http://a.example/b');
  });

  it('of Instagram is known, and not mistaken', () => {
    expect(isInstagram('https://www.instagram.com/p/1/')).toBe(true);
    expect(isInstagram('https://notinstagram.com/')).toBe(false);
    expect(isInstagram('https://instagram.com.example/')).toBe(false);
  });

  it('names its file, however it is written', () => {
    expect(nameOf('https://a.example/b/caf%C3%A9.jpg?w=2', '')).toBe('café.jpg');
    expect(nameOf('https://a.example/%zz', '')).toBe('%zz');
    expect(nameOf('https://a.example/', '')).toBe('a.example');
    expect(nameOf('data:image/png;base64,A', 'https://p.example/q')).toBe('p.example');
  });
});
