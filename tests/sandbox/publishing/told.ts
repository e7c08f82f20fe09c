import type { Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import { listOf } from '../fields.ts';
import type { Sound } from '../world/beside.ts';
import type { Told } from '../world/made.ts';
import type { Account } from '../world/things.ts';
import { wholeIn } from './judging.ts';
import { isTrue, objectOf, rowsOf, textIn, type Wanted } from './parameters.ts';
import { refusals } from './refusals.ts';
import { findable, productTagsIn, userTagsIn } from './tags.ts';

const most = { caption: 2200, hashtags: 30, mentions: 20, altText: 1000, sponsors: 2 };
const hashtag = /(?<![\p{L}\p{N}_&/])#[\p{L}\p{N}_]+/gu;
const mention = /(?<![\p{L}\p{N}_.])@[\w.]+/gu;
const graduations = ['MANUAL', 'SS_PERFORMANCE'];

/** What is said of a post: only what its kind can carry is kept. Source: fact sheet §3.1. */
export function toldIn(call: Call, account: Account, wanted: Wanted): Told {
  const { params } = call;
  const { shape, film } = wanted;
  const told: Told = {};
  if (shape === 'photo' || shape === 'reel' || shape === 'carousel') {
    Object.assign(told, captionIn(params['caption']), placeIn(call), collaboratorsIn(call));
    if (listOf(params['branded_content_sponsor_ids']).length > most.sponsors)
      throw badParameter(`At most ${most.sponsors} sponsors can be named`);
  }
  if (!film && shape !== 'story' && shape !== 'carousel') Object.assign(told, altTextIn(params));
  if (shape !== 'carousel') {
    told.userTags = userTagsIn(call, wanted);
    const rows = rowsOf(params['product_tags'], 'product_tags');
    told.productTags = productTagsIn(call, account, { rows, wanted });
  }
  if (film && shape !== 'story' && params['thumb_offset'] !== undefined)
    told.thumbOffset = wholeIn(params['thumb_offset'], 'thumb_offset', 0);
  if (shape === 'reel') Object.assign(told, reelIn(call));
  if (shape !== 'child') told.generated = isTrue(params, 'is_ai_generated');
  return told;
}

function captionIn(caption: string | undefined): Told {
  if (caption === undefined || caption === '') return {};
  const { length } = [...caption];
  if (length > most.caption) throw refusals.captionTooLong(length, most.caption);
  const count = (pattern: RegExp): number => caption.match(pattern)?.length ?? 0;
  if (count(hashtag) > most.hashtags) throw refusals.tooManyTags(most.hashtags);
  if (count(mention) > most.mentions) throw refusals.tooManyTags(most.mentions);
  return { caption };
}

function altTextIn({ alt_text: altText }: Record<string, string>): Told {
  if (altText === undefined || altText === '') return {};
  if ([...altText].length > most.altText)
    throw badParameter(`Param alt_text must be no longer than ${most.altText} characters`);
  return { altText };
}

function placeIn({ params, world }: Call): Told {
  const location = params['location_id'];
  if (location === undefined || location === '') return {};
  if (world.places.some((place) => place.id === location)) return { location };
  throw badParameter(
    `INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID: ${location} is no Page with a location`,
  );
}

function collaboratorsIn(call: Call): Told {
  const collaborators = listOf(call.params['collaborators']);
  const { collaboratorsMost } = call.switches;
  if (collaborators.length > collaboratorsMost)
    throw badParameter(`Param collaborators must have at most ${collaboratorsMost} usernames`);
  for (const username of collaborators) findable(username, call);
  return collaborators.length > 0 ? { collaborators } : {};
}

function reelIn(call: Call): Told {
  const { params } = call;
  const trial = params['trial_params'];
  return {
    ...(params['share_to_feed'] ? { inFeed: isTrue(params, 'share_to_feed') } : {}),
    ...soundIn(call),
    ...(trial === undefined || trial === '' ? {} : { trial: graduationIn(trial) }),
  };
}

function graduationIn(text: string): string {
  const { graduation_strategy: by } = objectOf(text, 'trial_params');
  if (graduations.includes(String(by))) return String(by);
  throw badParameter(`graduation_strategy must be one of ${graduations.join(', ')}`);
}

function soundIn({ params, world }: Call): { sound?: Sound } {
  const text = params['audio_configuration'];
  if (text === undefined || text === '') return {};
  const asked = objectOf(text, 'audio_configuration');
  for (const name of ['audio_volume', 'video_volume'])
    if (asked[name] !== undefined) wholeIn(textIn(asked, name), name, 0, 100);
  const sound = world.sounds.find(({ id }) => id === String(asked['audio_id']));
  if (!sound) throw badParameter('Invalid audio_id in audio_configuration');
  return { sound };
}
