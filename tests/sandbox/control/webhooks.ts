import { secretOf } from '../proof.ts';
import type { Room } from '../room.ts';
import { noticeFields } from '../webhooks/payloads.ts';
import { type Given, textOf, wordsOf } from './given.ts';

/** The control calls about the notices an app is sent. */
export const webhookCalls: Record<string, (given: Given, room: Room) => unknown> = {
  'GET webhooks': async (_given, { webhooks }) => {
    await webhooks.settled();
    const { callback, fields } = webhooks.subscription ?? {};
    return { callback, fields, deliveries: webhooks.deliveries };
  },
  'POST webhooks': async (given, room) => {
    const asked = given['fields'] === undefined ? [...noticeFields] : wordsOf(given, 'fields');
    const fields = noticeFields.filter((field) => asked.includes(field));
    const strange = asked.filter((field) => !noticeFields.some((one) => one === field));
    if (strange.length > 0) throw new Error(`fields are among ${noticeFields.join(', ')}`);
    const callback = textOf(given, 'callback');
    const verifyToken = textOf(given, 'verifyToken');
    const appSecret = given['appSecret'] ?? secretOf(room.world.app);
    await room.webhooks.subscribe({ callback, verifyToken, fields, appSecret });
    return { callback, fields };
  },
  'DELETE webhooks': (_given, room) => {
    room.webhooks.forget();
    return { forgotten: true };
  },
};
