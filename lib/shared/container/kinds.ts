/*
 * What each kind of container may be given. A field that stands in no kind's type is one Meta
 * refuses or ignores there. Source: Instagram Platform reference, "IG User Media", creating.
 */

/** A spot on a picture, from 0 to 1, from the upper left. */
type Spot = { x: number; y: number };
type Nowhere = { x?: never; y?: never };
type Tag = { username: string };
type Product = { productId: string };

/** A JPEG at a public address. */
type Picture = { imageUrl: string };
/** A film at a public address, or one whose bytes are sent afterwards. */
type Film = { videoUrl: string; resumable?: never } | { resumable: true; videoUrl?: never };
/** A frame by its milliseconds, or a picture of its own; Meta would ignore the former. */
type Cover = { coverUrl: string; thumbOffset?: never } | { thumbOffset?: number; coverUrl?: never };

type Told = { caption?: string; locationId?: string; collaborators?: string[] };
type Disclosed = { aiGenerated?: boolean; paidPartnership?: boolean; sponsorIds?: string[] };

/** Music or sound under a reel; volumes from 0 to 100. */
export type Audio = {
  audioId: string;
  audioVolume?: number;
  videoVolume?: number;
  loop?: boolean;
};
/** When a trial reel is shown to followers, too: by hand, or when it does well. */
export type Graduation = 'MANUAL' | 'SS_PERFORMANCE';

export type Photo = { kind: 'photo' } & Picture &
  Told &
  Disclosed & { altText?: string; userTags?: (Tag & Spot)[]; productTags?: (Product & Spot)[] };

export type Reel = { kind: 'reel' } & Film &
  Told &
  Disclosed &
  Cover & {
    userTags?: (Tag & Nowhere)[];
    productTags?: (Product & Nowhere)[];
    shareToFeed?: boolean;
    /** Names original sound, once. */
    audioName?: string;
    audio?: Audio;
    trial?: Graduation;
  };

export type StoryPhoto = { kind: 'story-photo' } & Picture &
  Disclosed & { userTags?: (Tag & (Spot | Nowhere))[] };

export type StoryVideo = { kind: 'story-video' } & Film &
  Disclosed & { userTags?: (Tag & Nowhere)[] };

export type ChildPhoto = { kind: 'child-photo' } & Picture & {
    altText?: string;
    userTags?: (Tag & Spot)[];
    productTags?: (Product & Spot)[];
  };

export type ChildVideo = { kind: 'child-video' } & Film & {
    thumbOffset?: number;
    productTags?: (Product & Nowhere)[];
  };

/** Two to ten containers made as children, in the order they are shown. */
export type Carousel = { kind: 'carousel'; children: string[] } & Told & Disclosed;

export type Container = Photo | Reel | StoryPhoto | StoryVideo | ChildPhoto | ChildVideo | Carousel;
export type Kind = Container['kind'];

/** Any container, seen as the fields it may have. */
export type Given = {
  kind: Kind;
  imageUrl?: string;
  videoUrl?: string;
  resumable?: true;
  children?: string[];
  caption?: string;
  altText?: string;
  locationId?: string;
  collaborators?: string[];
  userTags?: (Tag & Partial<Spot>)[];
  productTags?: (Product & Partial<Spot>)[];
  coverUrl?: string;
  thumbOffset?: number;
  shareToFeed?: boolean;
  audioName?: string;
  audio?: Audio;
  trial?: Graduation;
  aiGenerated?: boolean;
  paidPartnership?: boolean;
  sponsorIds?: string[];
};
export type Field = Exclude<keyof Given, 'kind'>;

const told = ['caption', 'locationId', 'collaborators'] as const;
const disclosed = ['aiGenerated', 'paidPartnership', 'sponsorIds'] as const;
const film = ['videoUrl', 'resumable'] as const;
const tagged = ['userTags', 'productTags'] as const;

type Fields<K extends Kind> = Exclude<keyof Extract<Container, { kind: K }>, 'kind'>;

/** The fields of each kind, for what does not come straight from checked code. */
export const fieldsOf: { readonly [K in Kind]: readonly Fields<K>[] } = {
  photo: ['imageUrl', 'altText', ...told, ...disclosed, ...tagged],
  reel: [
    ...[...film, ...told, ...disclosed, ...tagged],
    ...(['coverUrl', 'thumbOffset', 'shareToFeed', 'audioName', 'audio', 'trial'] as const),
  ],
  'story-photo': ['imageUrl', 'userTags', ...disclosed],
  'story-video': [...film, 'userTags', ...disclosed],
  'child-photo': ['imageUrl', 'altText', ...tagged],
  'child-video': [...film, 'thumbOffset', 'productTags'],
  carousel: ['children', ...told, ...disclosed],
};
