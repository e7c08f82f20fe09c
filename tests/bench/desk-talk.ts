import type { CommentSeen } from '../../lib/store/keep/seen.ts';
import type { AccountRow, MediaRow } from '../../lib/store/rows.ts';

/** An account with comments in the languages and the manners of a busy one; no two runs differ. */
export const ingestAccount: AccountRow = {
  id: '17841400000000001',
  username: 'vale.ceramics',
  name: 'Vale Ceramics',
  signInId: '10000000000000001',
  pageId: '20000000000000001',
  pageName: 'Vale Ceramics',
  tasks: ['MODERATE'],
  followers: 4312,
  mediaCount: 1000,
  pictureUrl: null,
  colour: 1,
  order: 0,
  addedAt: 0,
  sample: false,
};

const now = Date.UTC(2026, 10, 26);
const hour = 3_600_000;

export const postsAt = (count: number, comments: number): MediaRow[] =>
  Array.from({ length: count }, (_, n) => ({
    accountId: ingestAccount.id,
    id: `1790000000${10_000_000 + n}`,
    kind: 'photo',
    caption: `Celadon bowl ${n}: fired at cone ten, cooled for two days`,
    permalink: `https://www.instagram.com/p/bench${n}/`,
    timestamp: now - (n * 9 + 200) * hour,
    likes: 240,
    comments,
    thumbUrl: null,
    figures: null,
    commentsReadAt: null,
    commentsSeen: null,
    fetchedAt: now,
  }));

const texts = [
  'This is the loveliest glaze I have seen all year, really',
  'Is it safe for the dishwasher, and how hot does the kiln get?',
  'Hur länge bränner du de här skålarna? Så himla fina 😍',
  '😍😍😍🔥',
  'Welche Glasur ist das? Ich suche seit Wochen nach so einem Grün',
  '@friend.of.clay look at this one, it would go with your table!!',
  'Thank you so much for the answer 🙏',
  'Преподаёте ли вы где-нибудь? Хочу научиться работать с глиной',
  'I had one of these for years until the cat found it. Any seconds left in the shop?',
  'この色が大好きです。次の販売はいつですか？',
  'Ordered two at www.example.com/shop and they came in one day',
  'Beautiful work as always',
];

/** One comment in so many holds a word that no other does. */
const seldom = 5_000;

/** One post's comments, newest first as Meta sends them, one in five a reply and some of those ours. */
export function talkUnder(post: MediaRow, count: number): CommentSeen[] {
  const { id: mediaId, timestamp } = post;
  const base = Number(mediaId.slice(-5)) * count;
  const idOf = (n: number): string => `1800000${1_000_000_000 + base + n}`;
  return Array.from({ length: count }, (_, at): CommentSeen => {
    const n = count - 1 - at;
    const reply = n % 5 === 4;
    const own = n % 10 === 9;
    const who = (base * 7 + n * 13) % 9_000;
    return {
      id: idOf(n),
      mediaId,
      parentId: reply ? idOf(n - 4) : null,
      text: `${texts[(base + n) % texts.length] ?? ''} ${n}${(base + n) % seldom === 0 ? ' wombat' : ''}`,
      username: own ? ingestAccount.username : `reader_${who}`,
      fromId: own ? ingestAccount.id : `30000000000${who}`,
      timestamp: timestamp + (n + 1) * 61_000,
      likes: n % 7,
      hidden: n % 41 === 0,
    };
  });
}
