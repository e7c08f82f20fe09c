import { captionMost, countCaption } from '../caption.ts';
import type { Reason } from '../problem.ts';
import { isOpenAddress } from './address.ts';
import { type Container, type Field, fieldsOf, type Given, type Kind } from './kinds.ts';

/** What Meta would refuse, found before it is asked: the field, and the cure by its reason. */
export type Refusal = { field: Field; reason: Reason; why: string };

/** The most of each thing a container may hold. */
export const containerMost = {
  altText: 1000,
  userTags: 20,
  productTags: 5,
  collaborators: 3,
  sponsorIds: 2,
  children: 10,
} as const;
const fewestChildren = 2;

type Rule = (given: Given) => (Refusal | false)[];

const no = (broken: boolean, field: Field, reason: Reason, why: string): Refusal | false =>
  broken && { field, reason, why };

const isId = (text: string): boolean => /^\d{1,25}$/.test(text);
/** Whether Instagram has such names. */
export const isName = (text: string): boolean => /^[A-Za-z0-9_.]{1,30}$/.test(text);

const places: Rule = (given) => {
  const { kind } = given;
  const known: readonly string[] = fieldsOf[kind];
  const fields = Object.entries(given).flatMap(([name, value]) =>
    name === 'kind' || value === undefined ? [] : [name],
  );
  const odd = fields.filter((name) => !known.includes(name)) as Field[];
  return odd.map((field) => no(true, field, 'bad-request', `has no place in a ${kind}`));
};

const sources: Rule = ({ kind, imageUrl, videoUrl, resumable, coverUrl }) => {
  const known: readonly Field[] = fieldsOf[kind];
  const addresses = Object.entries({ imageUrl, videoUrl, coverUrl }) as [Field, string?][];
  return [
    no(known.includes('imageUrl') && imageUrl === undefined, 'imageUrl', 'bad-request', 'missing'),
    no(
      known.includes('videoUrl') && (videoUrl === undefined) === (resumable === undefined),
      'videoUrl',
      'bad-request',
      'either an address or bytes to come',
    ),
    ...addresses.map(([field, address]) =>
      no(
        address !== undefined && !isOpenAddress(address),
        field,
        'address-unreachable',
        'Meta fetches from open https addresses',
      ),
    ),
  ];
};

const texts: Rule = ({ caption = '', altText = '' }) => {
  const { characters, hashtags, mentions } = countCaption(caption);
  return [
    no(characters > captionMost.characters, 'caption', 'text-too-long', `${characters} characters`),
    no(hashtags > captionMost.hashtags, 'caption', 'too-many-tags', `${hashtags} hashtags`),
    no(mentions > captionMost.mentions, 'caption', 'too-many-tags', `${mentions} mentions`),
    no([...altText].length > containerMost.altText, 'altText', 'text-too-long', 'alternative text'),
  ];
};

const counted = ['userTags', 'productTags', 'collaborators', 'sponsorIds'] as const;

const counts: Rule = (given) =>
  counted.map((field) => {
    const count = given[field]?.length ?? 0;
    return no(count > containerMost[field], field, 'too-many-tags', `${count} of them`);
  });

type Spot = { x?: number; y?: number };
const inside = (at: number): boolean => at >= 0 && at <= 1;
const isSpot = ({ x = -1, y = -1 }: Spot): boolean => inside(x) && inside(y);
const isNowhere = ({ x, y }: Spot): boolean => x === undefined && y === undefined;

/** Pictures want spots, films refuse them, and on a picture of a story either will do. */
const fits = (kind: Kind): ((spot: Spot) => boolean) => {
  if (kind === 'story-photo') return (spot) => isSpot(spot) || isNowhere(spot);
  return kind === 'photo' || kind === 'child-photo' ? isSpot : isNowhere;
};

const tags: Rule = ({ kind, userTags = [], productTags = [], collaborators = [] }) => {
  const fit = fits(kind);
  const names = userTags.every(({ username }) => isName(username));
  const products = productTags.every(({ productId }) => isId(productId));
  return [
    no(!userTags.every(fit) || !names, 'userTags', 'tags-unfit', 'a spot or a name'),
    no(!productTags.every(fit) || !products, 'productTags', 'tags-unfit', 'a spot or a product'),
    no(!collaborators.every(isName), 'collaborators', 'tags-unfit', 'a name'),
  ];
};

const carousel: Rule = ({ kind, children = [] }) => {
  if (kind !== 'carousel') return [];
  const { length } = children;
  const clear = children.every(isId) && new Set(children).size === length;
  return [
    no(
      length < fewestChildren || length > containerMost.children,
      'children',
      'carousel-size',
      `${length} children`,
    ),
    no(!clear, 'children', 'bad-request', 'each child is a container of its own'),
  ];
};

const share = (volume = 100): boolean => Number.isInteger(volume) && volume >= 0 && volume <= 100;

const rest: Rule = ({ thumbOffset, coverUrl, locationId, sponsorIds = [], audio }) => [
  no(
    thumbOffset !== undefined && !(Number.isSafeInteger(thumbOffset) && thumbOffset >= 0),
    'thumbOffset',
    'cover-unfit',
    'whole milliseconds from 0 on',
  ),
  no(
    thumbOffset !== undefined && coverUrl !== undefined,
    'coverUrl',
    'cover-unfit',
    'a frame or a picture, not both',
  ),
  no(locationId !== undefined && !isId(locationId), 'locationId', 'place-unfit', 'a Page’s id'),
  no(!sponsorIds.every(isId), 'sponsorIds', 'bad-request', 'accounts’ ids'),
  no(
    audio !== undefined &&
      !(isId(audio.audioId) && share(audio.audioVolume) && share(audio.videoVolume)),
    'audio',
    'bad-request',
    'an id, and volumes from 0 to 100',
  ),
];

const rules: Rule[] = [sources, texts, counts, tags, carousel, rest];

/**
 * All that Meta would refuse in a container; empty when it may be sent. One with a field that has
 * no place in it is not looked at further.
 */
export function checkContainer(container: Container): Refusal[] {
  const found = (some: Rule[]): Refusal[] =>
    some.flatMap((rule) => rule(container)).filter((one) => one !== false);
  const misplaced = found([places]);
  return misplaced.length > 0 ? misplaced : found(rules);
}
