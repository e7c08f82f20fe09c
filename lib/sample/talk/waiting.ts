import type { Talk } from './lines.ts';

/** What waits for an answer, each for a reason of its own, and what has to be looked at twice. */
export const waiting = (): Talk[] => [
  // A question, just in.
  {
    post: 0,
    ago: 1.5,
    who: 'tilda.turns',
    text: 'Are these food safe, and dishwasher safe too?',
    answers: [],
    likes: 2,
    tongue: 'en',
  },
  // A first word that asks nothing.
  {
    post: 0,
    ago: 3,
    who: 'pot_and_kettle',
    text: 'The second from the left has my name on it.',
    answers: [],
    tongue: 'en',
  },
  // It came back after our answer, and wants more.
  {
    post: 4,
    ago: 52,
    who: 'glazed.and.confused',
    text: 'What is in the blue one?',
    tongue: 'en',
    likes: 4,
    answers: [
      { who: 'us', text: 'Cobalt and a little tin, over an iron slip.', hoursLater: 3 },
      {
        who: 'glazed.and.confused',
        text: 'And how much cobalt, if that is no secret',
        hoursLater: 30,
      },
    ],
  },
  // A thank-you after our answer, which ends the talk.
  {
    post: 4,
    ago: 60,
    who: 'clay.for.breakfast',
    text: 'Which clay do you use for bowls?',
    tongue: 'en',
    answers: [
      { who: 'us', text: 'A smooth stoneware with a bit of grog.', hoursLater: 2 },
      { who: 'clay.for.breakfast', text: 'Thank you so much!', hoursLater: 5 },
    ],
  },
  // Several weeks of waiting show: more than three days old.
  {
    post: 5,
    ago: 98,
    who: 'stall.twelve.fan',
    text: 'Will you be there next month as well?',
    answers: [],
    likes: 1,
    tongue: 'en',
  },
  {
    post: 8,
    ago: 190,
    who: 'kantine.klein',
    text: 'Macht ihr die Teller auch für kleine Cafés? Wir bräuchten dreißig Stück.',
    answers: [],
    tongue: 'de',
  },
  {
    post: 3,
    ago: 30,
    who: 'taller.de.barro',
    text: '¿Das clases en línea? Me encantaría aprender esto.',
    answers: [],
    likes: 3,
    tongue: 'es',
  },
  // Signs alone.
  { post: 3, ago: 12, who: 'mud.on.my.shoes', text: '🔥🔥👏', answers: [], tongue: 'und' },
  // Somebody names us in a thread of others.
  {
    post: 3,
    ago: 40,
    who: 'wheel.wobbler',
    text: 'Two of us should sign up and wobble together',
    tongue: 'en',
    likes: 6,
    done: true,
    answers: [
      {
        who: 'spin.cycle',
        text: '@wheel.wobbler I am in, if @sample.studio has two places in spring',
        hoursLater: 20,
      },
    ],
  },
  // What rules are for.
  {
    post: 3,
    ago: 9,
    who: 'free.followers.now',
    text: 'Get 5000 followers today >> best-growth.example/start',
    answers: [],
    tongue: 'en',
  },
  {
    post: 2,
    ago: 26,
    who: 'promo.page.daily',
    text: 'Nice feed! DM us to be featured, follow for follow',
    answers: [],
    hidden: true,
    tongue: 'en',
  },
];
