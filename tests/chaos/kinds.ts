import { atOnce } from '../../lib/ledger/schedule.ts';
import { latestAfter } from '../../lib/shared/post/order.ts';
import { tickLength } from '../unit/ledger/help/adversary.ts';
import type { Client } from '../unit/ledger/help/histories.ts';
import { ledgerClient, steps } from '../unit/ledger/help/ledger-client.ts';
import {
  keepAndRepublish,
  retryWhole,
  shiftAndReplay,
  statusFirst,
} from '../unit/ledger/help/naive-clients.ts';

/** What a job may be, as the adversary meets it; `slow` is how many ticks its container takes. */
type Kind = { client: Client; slow: number };

const { post, reel, carousel, mixed, comment, tidy, hide } = steps;
const notBefore = 3 * tickLength;
const held = { until: tickLength, notBefore: null, latest: null };
const scheduled = { until: tickLength, notBefore, latest: notBefore + latestAfter };

export const kinds: Record<string, Kind> = {
  'a photo': { client: ledgerClient([post]), slow: 0 },
  'a reel, its bytes and a long reading': { client: ledgerClient([reel]), slow: 1 },
  'a carousel': { client: ledgerClient([carousel]), slow: 0 },
  'a carousel with a film': { client: ledgerClient([mixed]), slow: 0 },
  'a photo, a first comment, tidying': { client: ledgerClient([post, comment, tidy]), slow: 0 },
  'a scheduled photo': { client: ledgerClient([post], { leaving: scheduled }), slow: 0 },
  'a comment alone': { client: ledgerClient([comment], { leaving: atOnce(0) }), slow: 0 },
  'a reply after its hold': { client: ledgerClient([comment], { leaving: held }), slow: 0 },
  'a hide': { client: ledgerClient([hide]), slow: 0 },
  'a hide that is called off': { client: ledgerClient([hide], { recants: true }), slow: 0 },
};

/** What other clients do, for comparison. */
export const naive: Record<string, Kind> = {
  'retries the whole job': { client: retryWhole, slow: 0 },
  'takes it off the queue, puts it back': { client: shiftAndReplay, slow: 0 },
  'keeps the container, publishes again': { client: keepAndRepublish, slow: 0 },
  'looks once, then publishes again': { client: statusFirst, slow: 0 },
};
