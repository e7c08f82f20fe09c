import { createSend } from '../../../lib/graph/client.ts';
import type { Asking, GraphRequest, Send, Tokens } from '../../../lib/graph/types.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';

/** What a contract stands on: the sandbox, or an account at Meta. */
export type Ground = {
  send: Send;
  /** The same as a person, for endpoints that are tried without an account. */
  asking: Asking;
  accountId: string;
  pageId: string;
  /** Null at Meta: what only the sandbox can be told is skipped there. */
  sandbox: Sandbox | null;
  /** Every request that went out, in order. */
  sent: GraphRequest[];
  close: () => Promise<void>;
};

type Time = { now: () => number; pause: (ms: number) => Promise<void> };

const ourTime: Time = {
  now: Date.now,
  pause: (ms) => new Promise((done) => void setTimeout(done, ms)),
};

/** Waiting costs nothing where the clock can be moved. */
const sandboxTime = ({ clock }: Sandbox): Time => ({
  now: clock.now,
  pause: async (ms) => void clock.advance(ms),
});

/** A client that remembers what it sends. */
function client(
  origin: string | undefined,
  tokens: Tokens,
  { now, pause }: Time,
): { send: Send; sent: GraphRequest[] } {
  const sent: GraphRequest[] = [];
  const send = createSend({
    fetch,
    clock: now,
    pause,
    tokens,
    limits: { read: async () => null, keep: async () => undefined },
    counted: (request) => void sent.push(request),
    ...(origin === undefined ? {} : { origin }),
  });
  return { send, sent };
}

/** A sandbox of its own, spoken to as its first person. */
async function sandboxGround(world: string): Promise<Ground> {
  const sandbox = await startSandbox({ world });
  const [account] = sandbox.world.accounts;
  const page = account && sandbox.world.pageOf(account);
  const user = sandbox.users[0]?.token;
  const token = user === undefined ? undefined : sandbox.tokens.find(user);
  if (!account || !page || !token) throw new Error('the sandbox has no account');
  const tokens = { user: token.value, page: sandbox.tokens.page(token, page).value };
  return {
    ...client(sandbox.origin, tokens, sandboxTime(sandbox)),
    asking: { accountId: account.id, priority: 'click' },
    accountId: account.id,
    pageId: page.id,
    sandbox,
    close: sandbox.close,
  };
}

/** An account at Meta, by what stands in the environment; see `npm run contract -- --live`. */
function liveGround(): Ground {
  const {
    LOUPE_USER_TOKEN: user,
    LOUPE_PAGE_TOKEN: page,
    LOUPE_ACCOUNT_ID: accountId,
  } = process.env;
  const { LOUPE_PAGE_ID: pageId = '' } = process.env;
  if (!accountId || (!user && !page)) throw new Error('no account and token to try Meta with');
  return {
    ...client(undefined, { user: user ?? null, page: page ?? null }, ourTime),
    asking: { accountId, priority: 'click' },
    accountId,
    pageId,
    sandbox: null,
    close: async () => undefined,
  };
}

export const isLive = process.env['LOUPE_CONTRACT'] === 'live';
/** At Meta nothing is written unless that was asked for, too. */
export const mayWrite = !isLive || process.env['LOUPE_CONTRACT_WRITES'] === 'yes';

export const openGround = async (world: string): Promise<Ground> =>
  isLive ? liveGround() : sandboxGround(world);
