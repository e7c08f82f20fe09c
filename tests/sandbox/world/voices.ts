/** People who write under Maren's posts. */
export const visitors = [
  ...[
    'clay.and.coffee',
    'ines.pottery',
    'the.slow.table',
    'oakandoat',
    'juno.draws',
    'bristol.makers',
  ],
  ...[
    'tide.and.thyme',
    'lars.bakes',
    'wren.studio',
    'a.quiet.kitchen',
    'mud.pie.club',
    'noor.paints',
  ],
  ...[
    'saltmarsh.sam',
    'petra.weaves',
    'hello.haru',
    'kiln.nights',
    'river.and.rye',
    'maya.at.home',
  ],
  ...[
    'tomas.turns',
    'blue.hour.supper',
    'the.fern.room',
    'elsie.knits',
    'potter.pal',
    'casa.lumbre',
  ],
  ...[
    'two.left.thumbs',
    'fika.daily',
    'ola.photographs',
    'nettle.soup',
    'greta.grows',
    'little.loaf',
  ],
];

export const praise = [
  'This is so beautiful.',
  'The colour! I keep coming back to look at it.',
  'I could watch this all day.',
  'You make it look easy, which is rude.',
  'My favourite so far.',
  'That edge, though.',
  'Oh, this one speaks to me.',
  'I have one of yours and use it every single day.',
  'Saving this for the next rainy day at the wheel.',
  'It looks like the sea after rain.',
  'My mother would love this.',
  'How is that even clay?',
  'I can feel the weight of it through the screen.',
  'Wonderful work, Maren.',
  'Best thing I saw today.',
  'Happy tears over pottery, again.',
];

export const questions = [
  'Is it dishwasher safe?',
  'How long does a firing take?',
  'Which clay is this?',
  'Do you ship to Denmark?',
  'Will there be more of these?',
  'How tall is it?',
  'Do you teach beginners?',
  'What temperature do you fire at?',
  'Is the glaze your own recipe?',
  'Could you make this in green?',
];

export const thanks = [
  'Thank you, that means a lot!',
  'So glad you like it.',
  'You are too kind. Thank you!',
  'This made my morning, thank you.',
  'Come by the studio and hold it!',
  'It took nine tries, so thank you for noticing.',
  'Thank you! The kiln gets half the credit.',
];

export const answers = [
  'Yes, it is! Everyday use is what it is made for.',
  'About eleven hours up, and a day to cool.',
  'A stoneware from the south coast, with a little grog.',
  'I do ship there, the details are in the shop.',
  'There is a small batch coming next month.',
  'My own recipe, after a great many test tiles.',
  'I do, on Saturday mornings. Come along!',
  'Around 1280 °C, a little less for this one.',
];

export const again = ['Perfect, thank you!', 'That helps, thanks.', 'See you there!', 'Wonderful.'];

/** Words of Maren's own under her posts. */
export const notes = [
  'The sizes are in the shop, for those who asked.',
  'More of this in the stories today.',
  'Thank you all, I am reading every word.',
];

/** Recent comments nobody has answered yet: under which post, how many hours ago, by whom. */
export const waiting: [post: number, hoursAgo: number, by: string, text: string][] = [
  [2, 2, 'oakandoat', 'Are the seven glazes food safe? I would love this for porridge.'],
  [0, 5, 'hello.haru', 'Which wheel do you use? Mine is louder than my kettle.'],
  [2, 8, 'the.slow.table', 'Would you sell a set of six? For a table that really needs it.'],
  [1, 13, 'juno.draws', 'Is the little grey one on the left still free?'],
  [3, 19, 'kiln.nights', 'What cone was this? My reds always go brown.'],
  [2, 26, 'ines.pottery', 'How long do you wait between the layers?'],
  [4, 33, 'maya.at.home', 'Do you ship the tall vases to Portugal?'],
  [2, 41, 'little.loaf', 'Is there a waiting list? Asking for me, for Christmas.'],
  [5, 52, 'tomas.turns', 'Number four for me too. Is that rutile?'],
  [3, 64, 'bristol.makers', 'Could we come and film the next opening?'],
  [6, 78, 'saltmarsh.sam', 'Does the copper keep its green with tea in it?'],
  [8, 96, 'fika.daily', 'Any of the café mugs left over? I only need one.'],
];
