import { describe, expect, it } from 'vitest';
import { probe } from '../../../lib/darkroom/probe.ts';
import type { PictureFacts } from '../../../lib/shared/media/facts.ts';
import { jpeg } from '../sandbox/material.ts';
import * as write from './help/segments.ts';

const plain = jpeg(40, 30);
const look = async (...parts: Buffer[]): Promise<PictureFacts> =>
  (await probe(new Blob(parts.map((part) => Uint8Array.from(part))))) as PictureFacts;
const withParts = (...parts: Buffer[]): Promise<PictureFacts> =>
  look(write.withSegments(plain, ...parts));

describe('a JPEG', () => {
  it('is told with nothing to remark', async () => {
    expect(await look(plain)).toEqual({
      kind: 'picture',
      format: 'jpeg',
      width: 40,
      height: 30,
      orientation: 1,
      animated: false,
      colour: 'srgb',
      located: false,
      marked: false,
      ai: false,
      trailing: false,
      truncated: false,
    });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('says that it is turned as %i', async (orientation) => {
    const facts = await withParts(write.exifSegment(orientation));
    expect(facts).toMatchObject({ orientation, marked: true, located: false });
  });

  it('is upright when the turn told is none of the eight', async () => {
    for (const odd of [0, 9, 65_535]) {
      expect((await withParts(write.exifSegment(odd))).orientation).toBe(1);
    }
  });

  it('names a place in EXIF, in XMP and in IPTC, and not where only a version is told', async () => {
    const town = write.segment(
      0xed,
      Buffer.from('Photoshop 3.0\0\x1c\x02\x5a\0\x03Oslo', 'latin1'),
    );
    const placed = [
      write.exifSegment(1, [write.latitude]),
      write.xmpSegment('<exif:GPSLatitude>59,19N</exif:GPSLatitude>'),
      write.xmpSegment('<rdf:Description photoshop:City="Visby"/>'),
      town,
    ];
    for (const part of placed) {
      expect(await withParts(part)).toMatchObject({ located: true, marked: true });
    }
    const unplaced = [
      write.exifSegment(1, [[0, 4, 2]]),
      write.xmpSegment('<dc:title>City</dc:title>'),
    ];
    for (const part of unplaced) expect((await withParts(part)).located).toBe(false);
  });

  it('tells a comment as a mark', async () => {
    const facts = await withParts(write.segment(0xfe, write.ascii('<script>alert(1)</script>')));
    expect(facts).toMatchObject({ format: 'jpeg', marked: true, located: false });
  });

  it('knows sRGB by its name or by its colours, and other profiles', async () => {
    const colour = async (name: string, colours: number[][]): Promise<string> =>
      (await withParts(write.profileSegment(write.profile(name, colours)))).colour;
    expect(await colour('sRGB IEC61966-2.1', write.srgb)).toBe('srgb');
    expect(await colour('c2', write.srgb)).toBe('srgb');
    expect(await colour('Display P3', write.p3)).toBe('other-profile');
    expect((await withParts(write.profileSegment(write.ascii('short')))).colour).toBe(
      'other-profile',
    );
  });

  it('knows inks of print, grey, deep and progressive ones', async () => {
    expect((await look(write.framed((frame) => (frame[5] = 4)))).colour).toBe('cmyk');
    expect((await look(write.framed((frame) => (frame[5] = 1)))).colour).toBe('grey');
    expect((await look(write.framed((frame) => (frame[0] = 12), 0xc1))).colour).toBe('deep');
    expect(await look(write.framed(() => undefined, 0xc2))).toMatchObject({
      width: 16,
      colour: 'srgb',
    });
  });

  it('says when its end is missing', async () => {
    expect((await look(plain.subarray(0, -2))).truncated).toBe(true);
    expect((await look(plain.subarray(0, -1))).truncated).toBe(true);
    expect(
      await look(write.withSegments(plain, write.exifSegment(1)).subarray(0, 300)),
    ).toMatchObject({
      truncated: true,
      width: 40,
    });
  });

  it('says when more than the picture is in it: an archive, a page, a second picture', async () => {
    for (const more of ['PK\x03\x04archive', '<html><script>1</script></html>', '\0']) {
      expect(await look(plain, write.ascii(more))).toMatchObject({
        trailing: true,
        truncated: false,
      });
    }
    expect((await look(plain, plain)).trailing).toBe(true);
    expect((await withParts(write.segment(0xe2, write.ascii('MPF\0MM\0*')))).trailing).toBe(true);
  });

  it('finds its end where a thumbnail in its EXIF has one, too', async () => {
    const thumb = Buffer.concat([write.ascii('Exif\0\0'), write.exif(1), jpeg(8, 8)]);
    const facts = await withParts(write.segment(0xe1, thumb));
    expect(facts).toMatchObject({ width: 40, trailing: false, truncated: false });
  });

  it('tells a size that nobody should decode', async () => {
    const huge = await look(write.framed((frame) => frame.writeUInt32BE(0x4001_4001, 1)));
    expect(huge).toMatchObject({ width: 16_385, height: 16_385 });
  });

  it('knows pictures of trained models by XMP and by a signed history', async () => {
    expect((await withParts(write.xmpSegment(write.trained))).ai).toBe(true);
    const words = 'jumb c2pa.actions compositeWithTrainedAlgorithmicMedia';
    const [first, second] = [words.slice(0, 40), words.slice(40)];
    // The second part repeats whose it is; the words go on across the cut.
    const parts = [
      write.segment(0xeb, write.ascii(`JP\0\x01\0\0\0\x01${first}`)),
      write.segment(0xeb, write.ascii(`JP\0\x01\0\0\0\x02lengthjm${second}`)),
    ];
    expect(await withParts(...parts)).toMatchObject({ ai: true, marked: true });
    const camera = write.segment(0xeb, write.ascii('JP\0\x01\0\0\0\x01c2pa digitalCapture'));
    expect((await withParts(camera)).ai).toBe(false);
  });
});
