import { expect } from 'vitest';
import { answerInvite } from '../../lib/graph/endpoints/answering-invites.ts';
import { answerMention } from '../../lib/graph/endpoints/answering-mentions.ts';
import { deleteMedia } from '../../lib/graph/endpoints/changing-media.ts';
import { like, unlike } from '../../lib/graph/endpoints/liking.ts';
import { makeEvent } from '../../lib/graph/endpoints/planning-events.ts';
import { tagProducts, untagProducts } from '../../lib/graph/endpoints/tagging-products.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { contract } from './help/contract.ts';
import { newestPost, studio } from './help/material.ts';
import { mugFor } from './help/mug.ts';

contract('what an account does besides', ({ writes, staged }) => {
  writes('a like can be given twice and taken back twice', async (ground) => {
    const ask = { ...ground.asking, mediaId: await newestPost(ground) };
    await like(ground.send, ask);
    await like(ground.send, ask);
    await unlike(ground.send, ask);
    await unlike(ground.send, ask);
  });

  staged('a post that names the account is answered below it', async (ground) => {
    const { send, asking, sandbox } = ground;
    const [post] = studio(sandbox).tagged;
    if (!post) throw new Error('nobody named the account');
    const ask = { ...asking, mediaId: post.id, commentId: null, text: 'Thank you' };
    const id = await answerMention(send, ask);
    expect(post.comments.find((one) => one.id === id)?.text).toBe('Thank you');
  });

  staged('an invite can be taken up', async ({ send, asking, sandbox }) => {
    const invite = studio(sandbox).invites?.find(({ answer }) => answer === 'Pending');
    if (!invite) throw new Error('nobody invited the account');
    await answerInvite(send, { ...asking, mediaId: invite.post.id, accept: true });
    expect(invite.answer).toBe('Accepted');
  });

  staged('a product is tagged, and the tag taken off', async ({ send, asking, sandbox }) => {
    const account = studio(sandbox);
    const product = mugFor(account);
    const photo = account.posts.find(({ shape, video }) => shape === 'photo' && !video);
    if (!photo) throw new Error('no photo to tag');
    const productId = String(product.id);
    const on = { ...asking, mediaId: photo.id };
    await tagProducts(send, { ...on, tags: [{ productId, x: 0.5, y: 0.5 }] });
    expect(photo.productTags?.some((tag) => tag.product === product)).toBe(true);
    await untagProducts(send, {
      ...on,
      tags: [{ productId, merchantId: String(product.merchant) }],
    });
    expect(photo.productTags?.some((tag) => tag.product === product) ?? false).toBe(false);
  });

  staged('an event is announced', async ({ send, asking, sandbox }) => {
    const startsAt = sandbox.clock.now() + 86_400_000;
    const event = { title: 'Open kiln', startsAt };
    const id = await makeEvent(send, { ...asking, event });
    expect(studio(sandbox).events?.find((one) => one.id === id)?.title).toBe('Open kiln');
  });

  staged('a part of a carousel is deleted in the app only', async ({ send, asking, sandbox }) => {
    const album = studio(sandbox).posts.find(({ shape }) => shape === 'carousel');
    const mediaId = album?.children[0]?.id ?? '';
    const asked = deleteMedia(send, { ...asking, mediaId }).then(() => null, problemOf);
    expect(await asked).toMatchObject({ code: 'not-allowed', reason: 'delete-in-app' });
  });
});
