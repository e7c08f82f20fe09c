import { expect } from 'vitest';
import { replyInPrivate, sendMessage, showAct } from '../../lib/graph/endpoints/messaging.ts';
import { deletePhoto, lendPhoto, readPhotoAddress } from '../../lib/graph/endpoints/page-photos.ts';
import { subscribe } from '../../lib/graph/endpoints/subscribing.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import type { Conversation } from '../sandbox/world/talks.ts';
import type { Sandbox } from '../sandbox/start.ts';
import { contract } from './help/contract.ts';
import { photoAddress, photoBytes, strangersComment, studio } from './help/material.ts';

const day = 86_400_000;
const text = 'It is ready on Friday';

/** A conversation of the first account's in which the guest wrote within, or before, a day. */
function talk(sandbox: Sandbox, fresh: boolean): Conversation {
  const account = studio(sandbox);
  const found = sandbox.world.conversations.find((one) => {
    const theirs = one.messages.find(({ own }) => !own);
    const inTime = theirs !== undefined && sandbox.clock.now() - theirs.at < day;
    return one.account === account && inTime === fresh;
  });
  if (!found) throw new Error('no such conversation');
  return found;
}

contract('what is done through the Page', ({ writes, staged }) => {
  writes(
    'a picture is lent an address that everybody can read, then taken back',
    async (ground) => {
      const { send, asking, pageId } = ground;
      const bytes = await photoBytes(ground);
      const photoId = await lendPhoto(send, { ...asking, pageId, picture: { bytes } });
      const address = await readPhotoAddress(send, { ...asking, photoId });
      expect(address).toMatch(/^https?:\/\//);
      const read = await fetch(String(address), { credentials: 'omit' });
      expect(read.headers.get('content-type')).toBe('image/jpeg');
      await deletePhoto(send, { ...asking, photoId });
      const asked = readPhotoAddress(send, { ...asking, photoId }).then(() => null, problemOf);
      expect(await asked).toMatchObject({ code: 'not-found' });
    },
  );

  writes('a picture is lent by its address, too', async (ground) => {
    const { send, asking, pageId } = ground;
    const picture = { address: await photoAddress(ground) };
    const photoId = await lendPhoto(send, { ...asking, pageId, picture });
    expect(photoId).toMatch(/^\d+$/);
    await deletePhoto(send, { ...asking, photoId });
  });

  writes('the Page can be subscribed to', async ({ send, asking, pageId }) => {
    await subscribe(send, { ...asking, pageId, fields: ['feed'] });
  });

  staged(
    'a guest who wrote within a day is answered',
    async ({ send, asking, pageId, sandbox }) => {
      const { guest, messages } = talk(sandbox, true);
      const to = { ...asking, pageId, personId: guest.id };
      const sent = await sendMessage(send, { ...to, message: { kind: 'text', text } });
      expect(sent.recipientId).toBe(guest.id);
      expect(messages[0]).toMatchObject({ id: sent.messageId, own: true, text });
      await showAct(send, { ...to, shown: { act: 'MARK_SEEN' } });
    },
  );

  staged('a day later the window is closed', async ({ send, asking, pageId, sandbox }) => {
    const { guest } = talk(sandbox, false);
    const to = { ...asking, pageId, personId: guest.id };
    const asked = sendMessage(send, { ...to, message: { kind: 'text', text } });
    expect(await asked.then(() => null, problemOf)).toMatchObject({
      ...{ code: 'not-allowed', reason: 'window-closed' },
    });
  });

  staged('a comment is answered in private once', async ({ send, asking, pageId, sandbox }) => {
    const comment = strangersComment(sandbox);
    comment.at = sandbox.clock.now() - day;
    const reply = { ...asking, pageId, commentId: comment.id, text };
    expect((await replyInPrivate(send, reply)).messageId).not.toBe('');
    await expect(replyInPrivate(send, reply)).rejects.toHaveProperty('problem');
  });

  staged('a message whose answer is lost is in doubt, and there once', async (ground) => {
    const { send, asking, pageId, sandbox } = ground;
    const { guest, messages } = talk(sandbox, true);
    const before = messages.length;
    sandbox.fault({ kind: 'drop-after', method: 'POST', path: '/messages' });
    const to = { ...asking, pageId, personId: guest.id };
    const asked = sendMessage(send, { ...to, message: { kind: 'heart' } });
    expect(await asked.then(() => null, problemOf)).toMatchObject({ code: 'unknown-outcome' });
    expect(messages).toHaveLength(before + 1);
  });
});
