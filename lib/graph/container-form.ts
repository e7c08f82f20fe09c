import { plainAddress } from '../shared/container/address.ts';
import type { Audio, Container, Field, Given, Kind } from '../shared/container/kinds.ts';

const names: Readonly<Record<Field, string>> = {
  imageUrl: 'image_url',
  videoUrl: 'video_url',
  resumable: 'upload_type',
  children: 'children',
  caption: 'caption',
  altText: 'alt_text',
  locationId: 'location_id',
  collaborators: 'collaborators',
  userTags: 'user_tags',
  productTags: 'product_tags',
  coverUrl: 'cover_url',
  thumbOffset: 'thumb_offset',
  shareToFeed: 'share_to_feed',
  audioName: 'audio_name',
  audio: 'audio_configuration',
  trial: 'trial_params',
  aiGenerated: 'is_ai_generated',
  paidPartnership: 'is_paid_partnership',
  sponsorIds: 'branded_content_sponsor_ids',
};

/** What tells the kinds apart at Meta; a plain photo is told by having nothing. */
const kinds: Readonly<Record<Kind, Record<string, string>>> = {
  photo: {},
  reel: { media_type: 'REELS' },
  'story-photo': { media_type: 'STORIES' },
  'story-video': { media_type: 'STORIES' },
  'child-photo': { is_carousel_item: 'true' },
  'child-video': { media_type: 'VIDEO', is_carousel_item: 'true' },
  carousel: { media_type: 'CAROUSEL' },
};

type Products = NonNullable<Given['productTags']>;

const audioForm = ({ audioId, audioVolume, videoVolume, loop }: Audio): object => ({
  audio_id: audioId,
  audio_volume: audioVolume,
  video_volume: videoVolume,
  should_loop_audio: loop,
});

const plain = (address: unknown): unknown => plainAddress(String(address));

/** Where Meta's shape of a value is not Loupe's. */
const shapes: Partial<Record<Field, (value: unknown) => unknown>> = {
  imageUrl: plain,
  videoUrl: plain,
  coverUrl: plain,
  resumable: () => 'resumable',
  productTags: (tags) =>
    (tags as Products).map(({ productId, ...spot }) => ({ product_id: productId, ...spot })),
  audio: (audio) => audioForm(audio as Audio),
  trial: (graduation) => ({ graduation_strategy: graduation }),
};

const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The form Meta wants of a checked container: lists and objects as JSON in a text. */
export function formOf({ kind, ...given }: Container): Record<string, string> {
  const form = { ...kinds[kind] };
  for (const [field, value] of Object.entries(given) as [Field, unknown][]) {
    if (isNothing(value)) continue;
    const shaped = shapes[field]?.(value) ?? value;
    form[names[field]] = typeof shaped === 'string' ? shaped : JSON.stringify(shaped);
  }
  return form;
}
