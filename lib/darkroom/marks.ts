import type { PictureFacts, PictureFormat } from '../shared/media/facts.ts';
import { type Orientation, readExif } from './exif.ts';
import { isStandardProfile } from './profile.ts';
import { letters } from './source.ts';

const model = /trainedAlgorithmicMedia|compositeSynthetic/i;
/** Coordinates, or the name of a town, a place or a country. */
const place =
  /GPS(Latitude|Longitude|Dest|Position)|(photoshop:|Iptc4xmp(Core|Ext):|["\s<])(City|Location(Created|Shown)?|Sublocation|Country|CountryName|State)\b\s*[=>]/;
/** IPTC's town, part of it, province and country. */
const iptcPlaces = [90, 92, 95, 101];

/** What stands in a file beside its picture, gathered while its parts are walked. */
export class Marks {
  orientation: Orientation = 1;
  located = false;
  marked = false;
  ai = false;
  /** Null where no profile is written into it. */
  standard: boolean | null = null;

  exif(bytes: Uint8Array): void {
    this.marked = true;
    const { orientation, located } = readExif(bytes);
    this.orientation = orientation;
    this.located ||= located;
  }

  xmp(bytes: Uint8Array): void {
    this.marked = true;
    // Without its zeros, words in two bytes a letter are read, too.
    const text = letters(bytes).replaceAll('\0', '');
    this.located ||= place.test(text);
    this.ai ||= model.test(text);
  }

  /** Blocks of IPTC: each 0x1c, record, number, length. */
  iptc(bytes: Uint8Array): void {
    this.marked = true;
    for (let at = bytes.indexOf(0x1c); at >= 0; at = bytes.indexOf(0x1c, at + 1)) {
      const [record, number = 0, high = 0, low = 0] = bytes.subarray(at + 1, at + 5);
      if (record === 2 && iptcPlaces.includes(number) && high * 256 + low > 0) this.located = true;
    }
  }

  /** A signed history says what made the picture; cameras sign theirs, too. */
  c2pa(bytes: Uint8Array): void {
    this.marked = true;
    this.ai ||= model.test(letters(bytes));
  }

  comment(): void {
    this.marked = true;
  }

  profile(bytes: Uint8Array): void {
    this.standard = isStandardProfile(bytes);
  }

  /** The facts of a picture of a format, with what only that format can tell. */
  facts(
    format: PictureFormat,
    [width, height]: readonly [number, number],
    rest: Partial<PictureFacts> = {},
  ): PictureFacts {
    const { orientation, located, marked, ai } = this;
    return {
      kind: 'picture',
      format,
      width,
      height,
      orientation,
      animated: false,
      colour: this.standard === false ? 'other-profile' : 'srgb',
      located,
      marked,
      ai,
      trailing: false,
      truncated: false,
      ...rest,
    };
  }
}
