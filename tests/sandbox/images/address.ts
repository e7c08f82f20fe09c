import { createHmac } from 'node:crypto';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { Switches } from '../switches.ts';
import type { Picture } from '../world/things.ts';

const day = 86_400_000;

/** What an address depends on besides the picture. */
export interface Place {
  now: Instant;
  cdn: string;
  switches: Switches;
}

const secret = 'a picture may be seen for some days';

const sign = (path: string, expiry: string): string =>
  createHmac('sha256', secret).update(`${path}|${expiry}`).digest('hex').slice(0, 32);

/** Where a picture can be read for some days. The address holds all day, so that it is cacheable. */
export const pictureUrl = (picture: Picture, place: Place): string =>
  signed(
    `/v/t51.29350-15/${picture.scene}_${picture.seed}_${picture.wide}_${picture.high}_n.jpg`,
    place,
  );

export const videoUrl = (picture: Picture, place: Place): string =>
  signed(`/v/t50.2886-16/${picture.scene}_${picture.seed}_n.mp4`, place);

function signed(path: string, place: Place): string {
  const from = Math.floor(place.now / day) * day;
  const expiry = Math.floor((from + place.switches.pictureDays * day) / 1000)
    .toString(16)
    .toUpperCase();
  return `${place.cdn}${path}?_nc_cat=1&oh=${sign(path, expiry)}&oe=${expiry}`;
}

/** Why an address is refused, if it is. */
export function refusalOf(path: string, query: URLSearchParams, now: Instant): string | undefined {
  const expiry = query.get('oe') ?? '';
  if (!/^[0-9A-F]+$/i.test(expiry)) return 'Bad URL timestamp';
  if (query.get('oh') !== sign(path, expiry)) return 'Bad URL hash';
  return Number.parseInt(expiry, 16) * 1000 <= now ? 'URL signature expired' : undefined;
}
