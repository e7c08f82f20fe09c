import type { Instant } from '../../../lib/shared/ids.ts';
import type { Sound } from './beside.ts';
import { said, talkWith } from './talks.ts';
import type { Account } from './things.ts';
import { picture, type World } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A long talk about a commission, told from the first word on; `>` is the studio. */
const commission = [
  'Hello! Do you take commissions?',
  '>I do, two a month. What do you have in mind?',
  'A set of twelve plates, for my parents.',
  '>Lovely. Which size, and is there a glaze you like?',
  'Twenty-six centimetres. The sea glaze, if you still make it.',
  '>Always. Lipped or flat rim?',
  'Flat, I think. They stack better.',
  '>They do. I would make fourteen, so that two may go wrong.',
  'Very wise.',
  '>Can you give me until February?',
  'It is for March, so yes.',
  '>Then it is yours. I will send a test tile this week.',
  'How exciting!',
  '>Tile one and tile two are out of the kiln.',
  'Could I see them?',
  '>In daylight tomorrow.',
  'Of course.',
  '>Here they are.',
  'The left one! Oh, the left one.',
  '>I hoped you would say that.',
  'When will you throw them?',
  '>On Monday. I will post the wheel.',
  'I will watch.',
  'Do you need a deposit?',
];

/** What an account has besides posts: letters, plans, sounds to lend and places to be. */
export function evenings(world: World, studio: Account, now: Instant): void {
  const long = talkWith(world, studio, 'fika.daily', {
    ...{ id: '7214400918235561', name: 'Fika Daily', followers: 1904, follows: true },
  });
  for (const [at, text] of commission.entries()) {
    const own = text.startsWith('>');
    const shown =
      own && text === '>Here they are.' ? { pictures: [picture('swatches', 'tile')] } : {};
    const when = now - (commission.length - at) * 5 * hour + 4 * hour;
    said(world, long, when, { own, text: text.replace('>', ''), ...shown });
  }
  long.unread = 2;
  const [story] = studio.stories;
  const short = talkWith(world, studio, 'ines.throws', {
    name: 'Ines',
    followers: 812,
    verified: true,
  });
  said(world, short, now - 3 * day, {
    own: false,
    text: 'What cone is that?',
    ...(story && { story }),
  });
  said(world, short, now - 3 * day + 9 * minute, {
    ...{ own: true, text: 'Ten, and a bit.', reactions: [{ reaction: 'love', own: false }] },
  });
  studio.events = [
    {
      ...{ kind: 'event', id: world.id('17', 17), account: studio, title: 'Seconds sale' },
      ...{ starts: now + 9 * day, ends: now + 9 * day + 6 * hour },
      ...{ reminders: ['BEFORE_EVENT_1DAY', 'EVENT_START'], reminded: 'EVENT_START' },
    },
  ];
  for (const event of studio.events) world.things.set(event.id, event);
  world.sounds.push(...sounds);
  for (const sound of sounds) world.things.set(sound.id, sound);
  world.places.push(
    ...[
      {
        id: '108811562472817',
        name: 'Estuary Studios',
        city: 'Bristol',
        country: 'United Kingdom',
      },
      { id: '106078429431815', name: 'Clifton Market', city: 'Bristol', country: 'United Kingdom' },
    ].map((place, at) => ({ ...place, latitude: 51.45 + at / 100, longitude: -2.59 })),
  );
}

const sounds: Sound[] = [
  {
    ...{ kind: 'sound', id: '594910573382208', title: 'Slow Wheel', type: 'music' },
    ...{ artist: 'The Turning Circle', seconds: 154, label: false },
    cover: picture('wave', 'slow wheel', 320, 320),
  },
  {
    ...{ kind: 'sound', id: '594910573382316', title: 'Cone Ten', type: 'music' },
    ...{ artist: 'Salt & Soda', seconds: 201, label: true },
    cover: picture('kiln', 'cone ten', 320, 320),
  },
  {
    ...{ kind: 'sound', id: '3345986192110', title: 'Original audio', type: 'original_sound' },
    ...{ username: 'ines.throws', seconds: 31, label: false },
    cover: picture('portrait', 'ines.throws', 320, 320),
  },
];
