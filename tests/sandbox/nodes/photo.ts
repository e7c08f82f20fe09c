import { stamp } from '../clock.ts';
import { pictureUrl } from '../images/address.ts';
import type { PagePhoto } from '../world/made.ts';
import type { Kind } from './read.ts';

/** A photo of a Page's; where it can be read is told to whoever asks for it. */
export const photoKind: Kind<PagePhoto> = {
  type: 'Photo',
  shown: ['created_time', 'id'],
  fields: {
    id: (photo) => photo.id,
    created_time: (photo) => stamp(photo.at),
    width: ({ picture }) => picture.wide,
    height: ({ picture }) => picture.high,
    picture: ({ picture }, call) => pictureUrl(picture, call),
    images: ({ picture }, call) => [
      { height: picture.high, source: pictureUrl(picture, call), width: picture.wide },
    ],
    link: (photo) => `https://www.facebook.com/photo/?fbid=${photo.id}`,
  },
  edges: {},
  acts: {
    DELETE: (photo, { world }) => {
      world.things.delete(photo.id);
      return { success: true };
    },
  },
};
