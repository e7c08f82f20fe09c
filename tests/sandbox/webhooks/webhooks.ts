/**
 * Sends an app word of what happens, as Meta does: after a handshake (GET with hub.mode,
 * hub.challenge and hub.verify_token), each notice is a POST signed with the app's secret.
 * What is not taken by a 2xx is sent again a minute, five and thirty minutes later by the
 * sandbox's clock, then forgotten (Meta goes on for 36 hours). Source: graph-api §5.
 */
import { createHmac } from 'node:crypto';
import type { Clock, Instant } from '../../../lib/shared/ids.ts';
import type { Later } from '../later.ts';
import { escaped } from '../traffic.ts';
import type { Notice, NoticeField } from './payloads.ts';

export interface Subscription {
  callback: string;
  verifyToken: string;
  fields: NoticeField[];
  appSecret: string;
}

export interface Delivery {
  field: NoticeField;
  account: string;
  /** How often it was sent, and what the last time came to; nothing when nobody was there. */
  tries: number;
  status?: number;
  body: string;
}

const minute = 60_000;
const again = [minute, 5 * minute, 30 * minute];
const patience = 5000;

export class Webhooks {
  /** What is to be sent at another time. */
  readonly later: Later;
  readonly #now: Clock;
  readonly #running = new Set<Promise<void>>();
  readonly deliveries: Delivery[] = [];
  subscription: Subscription | undefined;

  constructor(later: Later, now: Clock) {
    this.later = later;
    this.#now = now;
  }

  /** Subscribes a callback, if it gives the challenge back. */
  async subscribe(subscription: Subscription): Promise<void> {
    const challenge = String(1_000_000_000 + (this.#now() % 1_000_000_000));
    const url = new URL(subscription.callback);
    url.searchParams.set('hub.mode', 'subscribe');
    url.searchParams.set('hub.challenge', challenge);
    url.searchParams.set('hub.verify_token', subscription.verifyToken);
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    const text = await answer.text();
    if (!answer.ok || text !== challenge)
      throw new Error(
        "The URL couldn't be validated. Response does not match challenge, expected value=" +
          `"${challenge}", received="${text.slice(0, 100)}"`,
      );
    this.subscription = subscription;
  }

  forget(): void {
    this.subscription = undefined;
    this.deliveries.length = 0;
  }

  /** Sends a notice, if its field was asked for. */
  send({ field, account, entry }: Notice): void {
    const { subscription } = this;
    if (!subscription?.fields.includes(field)) return;
    const body = escaped({ object: 'instagram', entry: [entry] });
    const delivery: Delivery = { field, account: account.id, tries: 0, body };
    this.deliveries.push(delivery);
    this.#try(delivery, subscription);
  }

  /** Settles when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #try(delivery: Delivery, subscription: Subscription): void {
    const sending = this.#post(delivery, subscription).finally(() => this.#running.delete(sending));
    this.#running.add(sending);
  }

  async #post(delivery: Delivery, subscription: Subscription): Promise<void> {
    const pause = again[delivery.tries];
    delivery.tries += 1;
    delete delivery.status;
    const { body } = delivery;
    try {
      const { status, ok } = await fetch(subscription.callback, {
        method: 'POST',
        headers: signed(body, subscription.appSecret),
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      });
      delivery.status = status;
      if (ok) return;
    } catch {
      // Nobody there is as good as a refusal: it is sent again below.
    }
    if (pause !== undefined) this.#wait(this.#now() + pause, delivery, subscription);
  }

  #wait(at: Instant, delivery: Delivery, subscription: Subscription): void {
    const happen = (): void => {
      if (this.subscription === subscription) this.#try(delivery, subscription);
    };
    this.later.add({ at, method: 'POST', path: subscription.callback, happen });
  }
}

function signed(body: string, secret: string): Record<string, string> {
  const by = (hash: string): string => createHmac(hash, secret).update(body).digest('hex');
  return {
    'content-type': 'application/json',
    'user-agent': 'Webhooks/1.0 (https://fb.me/webhooks)',
    'x-hub-signature': `sha1=${by('sha1')}`,
    'x-hub-signature-256': `sha256=${by('sha256')}`,
  };
}
