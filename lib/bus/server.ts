import * as v from 'valibot';
import { browser } from '../platform/browser.ts';
import { problemOf } from '../shared/problem.ts';
import type { Answer, Ask, CommandName, Handlers } from './contract.ts';
import { payloads } from './payloads.ts';

/** The parts of a sender that tell a page of ours from anything else. */
export type Sender = { id?: string; url?: string; origin?: string };

/**
 * True only for our own extension pages. The id alone is not enough: a content script has it too,
 * but its address is that of the web page it runs in.
 */
export function isOurPage(sender: Sender, own: { id: string; origin: string }): boolean {
  if (sender.id !== own.id || !sender.url || !URL.canParse(sender.url)) return false;
  if (sender.origin !== undefined && sender.origin !== own.origin) return false;
  const url = new URL(sender.url);
  // `origin` of an extension address is opaque in some engines, so it is put together here.
  return `${url.protocol}//${url.host}` === own.origin;
}

const isAsk = (message: unknown): message is Ask =>
  typeof message === 'object' &&
  message !== null &&
  (message as { to?: unknown }).to === 'background' &&
  typeof (message as { name?: unknown }).name === 'string';

/** Parses, runs and answers one message; never throws. */
export async function answer(
  handlers: Handlers,
  message: Ask,
  failed: (name: string, error: unknown) => void,
): Promise<Answer> {
  const refuse = (reason: 'bad-request'): Answer => ({
    ok: false,
    problem: { code: 'unexpected', reason },
  });
  if (!Object.hasOwn(handlers, message.name)) return refuse('bad-request');
  const name = message.name as CommandName;
  const parsed = v.safeParse(payloads[name](), message.payload);
  if (!parsed.success) return refuse('bad-request');
  try {
    const run = handlers[name] as (takes: unknown) => Promise<unknown>;
    return { ok: true, value: await run(parsed.output) };
  } catch (error) {
    failed(name, error);
    return { ok: false, problem: problemOf(error) };
  }
}

/** Registers the one listener; must be called in the worker's first turn. */
export function serve(handlers: Handlers, failed: (name: string, error: unknown) => void): void {
  const { protocol, host } = globalThis.location;
  const own = { id: browser.runtime.id, origin: `${protocol}//${host}` };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isAsk(message) || !isOurPage(sender, own)) return undefined;
    void answer(handlers, message, failed).then(respond);
    return true;
  });
}
