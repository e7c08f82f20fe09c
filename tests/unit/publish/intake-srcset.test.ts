import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesFor, readSrcset } from '../../../lib/publish/intake-srcset.ts';

const base = 'https://shop.example/pots/';
const path = fc.stringMatching(/^[a-z0-9][a-z0-9,;:()._-]{0,12}[a-z0-9]$/);
const gap = fc.constantFrom(' ', '  ', '\n', '\t ');

describe('a srcset', () => {
  it('gives back whatever addresses and widths were written into it', () => {
    const one = fc.record({ url: path, width: fc.integer({ min: 1, max: 9999 }), gap });
    fc.assert(
      fc.property(fc.array(one), gap, (all, between) => {
        const text = all.map(({ url, width, gap: space }) => `${url}${space}${width}w`);
        const read = readSrcset(text.join(`,${between}`));
        expect(read.map(({ url, width }) => [url, width])).toEqual(
          all.map(({ url, width }) => [url, width]),
        );
      }),
    );
  });

  it('of any text at all is read to an end', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { url } of readSrcset(text)) expect(url).not.toMatch(/\s|^,|,$|^$/);
      }),
    );
  });

  it('may hold addresses without a size, and data with commas', () => {
    expect(readSrcset('a.jpg, b.jpg 2x, data:image/png;base64,AAAA 3x')).toEqual([
      { url: 'a.jpg', width: 0, density: 1 },
      { url: 'b.jpg', width: 0, density: 2 },
      { url: 'data:image/png;base64,AAAA', width: 0, density: 3 },
    ]);
  });
});

describe('the addresses to read for a seen picture', () => {
  it('begin with the widest of its set, whatever the screen chose', () => {
    const set = 's.jpg 320w, l.jpg 1600w, m.jpg 800w';
    expect(addressesFor(`${base}s.jpg`, [set], base)).toEqual([`${base}l.jpg`, `${base}s.jpg`]);
  });

  it('begin with the densest where densities are written', () => {
    expect(addressesFor(`${base}a.jpg`, ['a.jpg, b.jpg 2.5x, c.jpg 1.5x'], base)[0]).toBe(
      `${base}b.jpg`,
    );
  });

  it('never come from another set: it may show another picture', () => {
    const sets = ['wide.avif 2000w', 'tall.jpg 600w, taller.jpg 900w'];
    expect(addressesFor(`${base}tall.jpg`, sets, base)[0]).toBe(`${base}taller.jpg`);
  });

  it('are the seen one alone where no set holds it', () => {
    expect(addressesFor('blob:https://a.example/1', ['x.jpg 2x'], base)).toEqual([
      'blob:https://a.example/1',
    ]);
  });
});
