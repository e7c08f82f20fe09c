import type { CommentId, Instant } from '../shared/ids.ts';
import { sampleAccountId } from '../shared/sample.ts';
import type { CommentSeen } from '../store/keep/seen.ts';
import { mediaIdOf } from './posts.ts';
import type { Talk, Told } from './told.ts';

const hour = 3_600_000;
/** So many ids a talk may take. */
const room = 10;

/** All that was said below the sample's posts, and what is known of it besides. */
export type Talks = {
  /** By the place of the post. */
  comments: Map<number, CommentSeen[]>;
  tongues: Map<CommentId, string>;
  done: CommentId[];
};

/** Hours ago of the `nth` of so many talks below a post, most of them soon after it. */
const agoOf = (postAgo: number, nth: number, all: number): number =>
  postAgo * (1 - (0.6 * (nth + 1)) / (all + 1));

/** One talk as rows. Whoever writes has an id, the same at every word of theirs. */
function rowsOf(
  { post, who, text, answers, likes = 0, hidden }: Talk,
  ago: number,
  first: number,
  now: Instant,
): CommentSeen[] {
  const mediaId = mediaIdOf(post);
  const id = String(first);
  const base = { mediaId, likes, hidden: hidden === true };
  const writer = (name: string) => ({ username: name, fromId: `9${sumOf(name)}` });
  const top = { ...base, id, parentId: null, text, timestamp: now - ago * hour, ...writer(who) };
  const below = answers.map((answer, at): CommentSeen => {
    // However young the talk is, nobody answers from the future.
    const after = Math.min(answer.hoursLater, ago * (0.3 + 0.5 * (at / answers.length)));
    const us = { username: 'sample.studio', fromId: sampleAccountId };
    return {
      ...{ mediaId, parentId: id, id: String(first + at + 1), text: answer.text },
      ...{ timestamp: now - (ago - after) * hour, likes: 0, hidden: false },
      ...(answer.who === 'us' ? us : writer(answer.who)),
    };
  });
  return [top, ...below];
}

/** A number for a name, so that one person is one person. */
const sumOf = (name: string): number =>
  [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_000_007, 7);

export function talkRows({ posts, talks }: Pick<Told, 'posts' | 'talks'>, now: Instant): Talks {
  const found: Talks = { comments: new Map(), tongues: new Map(), done: [] };
  const spread = talks.filter(({ ago }) => ago === undefined);
  talks.forEach((talk, at) => {
    const { post } = talk;
    const like = spread.filter((one) => one.post === post);
    const ago = talk.ago ?? agoOf(posts[post]?.ago ?? 0, like.indexOf(talk), like.length);
    const rows = rowsOf(talk, ago, 10_000 + at * room, now);
    found.comments.set(post, [...(found.comments.get(post) ?? []), ...rows]);
    const [top] = rows;
    if (top && talk.done) found.done.push(top.id);
    for (const { id } of rows) found.tongues.set(id, talk.tongue);
  });
  return found;
}
