import { createSend } from '../../lib/graph/client.ts';
import type { Limits, Send } from '../../lib/graph/types.ts';

export const accountId = '17841400000000001';
const person = '10000000000000001';

const bodiless = new Set([204, 205, 304]);

type Answer = { text: string; status: number; headers?: Record<string, string> };

/** The real client on a wire that always gives the one answer, and what went over it. */
export type Wire = { send: Send; sent: string[]; kept: Map<string, Limits> };

export function wireAnswering({ text, status, headers = {} }: Answer): Wire {
  const sent: string[] = [];
  const kept = new Map<string, Limits>();
  const send = createSend({
    fetch: async (address, options) => {
      sent.push(`${options?.method ?? 'GET'} ${String(address as string)}`);
      return new Response(bodiless.has(status) ? null : text, { status, headers });
    },
    clock: () => 0,
    pause: async () => undefined,
    tokens: { user: 'a-token', page: 'p-token' },
    person,
    limits: {
      read: async ({ owner, pool }) => {
        const limits = kept.get(`${owner} ${pool}`);
        return limits ? { ...limits, readAt: 0 } : null;
      },
      keep: async ({ owner, pool }, limits) => void kept.set(`${owner} ${pool}`, limits),
    },
  });
  return { send, sent, kept };
}
