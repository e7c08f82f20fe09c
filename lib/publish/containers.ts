import type { Container, Given, Kind } from '../shared/container/kinds.ts';
import type { Part, PostOrder } from '../shared/post/order.ts';

const spots = ({ pins, products }: Part): Pick<Given, 'userTags' | 'productTags'> => ({
  userTags: pins.map(({ username, x, y }) => ({ username, x, y })),
  productTags: products.map(({ productId, x, y }) => ({ productId, x, y })),
});

/** Films know who is in them, and not where. */
const nowhere = ({ pins, products }: Part): Pick<Given, 'userTags' | 'productTags'> => ({
  userTags: pins.map(({ username }) => ({ username })),
  productTags: products.map(({ productId }) => ({ productId })),
});

const told = (order: PostOrder): Partial<Given> => ({
  caption: order.caption,
  collaborators: order.collaborators,
  ...(order.placeId === null ? {} : { locationId: order.placeId }),
});

const disclosed = ({ ai, paid, sponsorIds }: PostOrder): Partial<Given> => ({
  ...(ai ? { aiGenerated: true } : {}),
  ...(paid ? { paidPartnership: true, sponsorIds } : {}),
});

const sounding = ({ sound, soundName }: PostOrder): Partial<Given> => {
  if (sound === null) return soundName.trim() === '' ? {} : { audioName: soundName.trim() };
  const { audioId, audioVolume, videoVolume, loop } = sound;
  return { audio: { audioId, audioVolume, videoVolume, loop } };
};

const cover = (part: Part): Partial<Given> =>
  part.kind === 'film' && part.coverMs !== null ? { thumbOffset: Math.round(part.coverMs) } : {};

/** Where a part's bytes come from: an address, or for films what is sent afterwards. */
const source = (part: Part, url: string | null): Partial<Given> =>
  part.kind === 'film' ? { resumable: true } : { imageUrl: url ?? '' };

/** What a kind has no place for is kept in the draft and not sent. */
function whole(kind: Kind, fields: Partial<Given>): Container {
  const given = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  // What is in here is checked against the kind's own fields before it is sent.
  return { kind, ...Object.fromEntries(given) } as unknown as Container;
}

/** One picture or film of a carousel; `url` is where its picture is fetched. */
export function childOf(part: Part, url: string | null): Container {
  return part.kind === 'picture'
    ? whole('child-photo', { ...source(part, url), altText: part.altText, ...spots(part) })
    : whole('child-video', {
        ...source(part, url),
        ...cover(part),
        productTags: nowhere(part).productTags ?? [],
      });
}

export const carouselOf = (order: PostOrder, children: string[]): Container =>
  whole('carousel', { children, ...told(order), ...disclosed(order) });

/** A post of one part. */
export function singleOf(order: PostOrder, part: Part, url: string | null): Container {
  const from = source(part, url);
  if (order.surface === 'story') {
    return part.kind === 'film'
      ? whole('story-video', {
          ...from,
          userTags: nowhere(part).userTags ?? [],
          ...disclosed(order),
        })
      : whole('story-photo', {
          ...from,
          userTags: spots(part).userTags ?? [],
          ...disclosed(order),
        });
  }
  const shared = { ...from, ...told(order), ...disclosed(order) };
  if (part.kind === 'picture') {
    return whole('photo', { ...shared, altText: part.altText, ...spots(part) });
  }
  return whole('reel', {
    ...shared,
    ...nowhere(part),
    ...cover(part),
    ...sounding(order),
    shareToFeed: order.shareToFeed,
    ...(order.trial === null ? {} : { trial: order.trial }),
  });
}
