import type { Ask, Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import { instantOf } from '../moments.ts';
import { allow } from '../permissions.ts';
import type { Account } from '../world/things.ts';
import { type Kind, readNode } from './read.ts';

const day = 86_400_000;

interface Limit {
  id: string;
  used: number;
}

const limitKind: Kind<Limit> = {
  ...{ type: 'ContentPublishingLimitResponse', bare: true, edges: {} },
  shown: ['quota_usage'],
  fields: {
    quota_usage: ({ used }) => used,
    config: (_limit, call) => ({
      quota_total: call.switches.quotaTotal,
      quota_duration: day / 1000,
    }),
  },
};

/** `GET /{ig-user}/content_publishing_limit`: what was published since a moment of the last day. */
export function publishingLimit(account: Account, ask: Ask, call: Call): unknown {
  allow(call, account, 'publish');
  const since = instantOf(ask.args['since'], call.now)?.at ?? call.now - day;
  if (since < call.now - day - 60_000)
    throw badParameter('The since parameter must be within the last 24 hours');
  const used = (account.published ?? []).filter((at) => at >= since && at <= call.now).length;
  return { data: [readNode(limitKind, { id: account.id, used }, ask.fields, call)] };
}
