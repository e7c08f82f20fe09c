import type { Draft } from '../../shared/post/draft.ts';
import type { Facts } from '../../shared/media/facts.ts';
import type { Offers } from './models.ts';

type Known = {
  /** The facts of each item, in order; null while nobody has looked. */
  facts: (Facts | null)[];
  shop: boolean;
  /** A person's sign-in can be given the right to tag products. */
  shopAsk?: boolean;
  placeSearch: boolean;
};

/** The parts that a draft has room for, by its surface and by what is in it. */
export function offersOf(
  draft: Draft,
  { facts, shop, shopAsk = false, placeSearch }: Known,
): Offers {
  const { surface } = draft;
  const story = surface === 'story';
  const reel = surface === 'reel';
  const pictures = facts.some((one) => one?.kind === 'picture');
  const films = facts.some((one) => one?.kind === 'film');
  const carousel = surface === 'feed' && draft.items.length > 1;
  return {
    caption: !story,
    altText: surface === 'feed' && pictures,
    // A carousel's films take no tags of people; those of a reel or story are names alone.
    pins: pictures || (films && !carousel),
    spots: pictures && !reel,
    products: shop && !story,
    productsAsk: shopAsk && !shop && !story && pictures,
    collaborators: !story,
    place: !story,
    placeSearch,
    firstComment: !story,
    shareToFeed: reel,
    trial: reel,
    sound: reel,
    ai: true,
    paid: true,
    cover: films && !story,
    crop: pictures && !reel,
  };
}
