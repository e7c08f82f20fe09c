import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readTold, type Told } from '../../../lib/sample/told.ts';
import { packaged } from '../../help/packaged.ts';

const words = v.pipe(v.string(), v.minLength(1));
const hours = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const shape = v.strictObject({
  posts: v.array(
    v.strictObject({
      ago: hours,
      kind: v.picklist(['photo', 'video', 'carousel', 'reel', 'story']),
      scene: v.pipe(v.string(), v.regex(/^[a-z]+$/)),
      caption: v.string(),
      likes: v.nullable(count),
      views: count,
    }),
  ),
  talks: v.array(
    v.strictObject({
      post: count,
      ago: v.exactOptional(hours),
      who: words,
      text: words,
      answers: v.array(v.strictObject({ who: words, text: words, hoursLater: hours })),
      likes: v.exactOptional(count),
      hidden: v.exactOptional(v.literal(true)),
      done: v.exactOptional(v.literal(true)),
      tongue: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
    }),
  ),
  replies: v.array(
    v.strictObject({ name: words, variants: v.pipe(v.array(words), v.minLength(1)) }),
  ),
});

describe('the file of the sample’s texts', () => {
  it('has the shape that its readers take it to have, and nothing besides', async () => {
    const read: Told = v.parse(shape, await packaged('/sample/told.json'));
    expect(await readTold(packaged)).toEqual(read);
  });

  it('tells its posts newest first, and talks below posts that there are', async () => {
    const { posts, talks } = await readTold(packaged);
    const ages = posts.map(({ ago }) => ago);
    expect(ages).toEqual([...ages].sort((one, other) => one - other));
    for (const { post, ago, text } of talks) {
      expect(posts[post], text).toBeDefined();
      expect(ago ?? 0, text).toBeLessThan(posts[post]?.ago ?? 0);
    }
  });
});
