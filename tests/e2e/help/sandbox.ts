import type { Logged } from '../../sandbox/log.ts';
import { startSandbox } from '../../sandbox/start.ts';

type Running = Awaited<ReturnType<typeof startSandbox>>;

export type Sandbox = Running & {
  spki: string;
  appId: string;
  /** Requests to the Graph API so far. */
  graphCalls: () => Logged[];
  /** The values of every token handed out so far. */
  tokenValues: () => string[];
};

/** The sandbox as a browser sees it when Meta's hosts lead there. */
export async function openSandbox(world?: string): Promise<Sandbox> {
  const running = await startSandbox({ https: true, ...(world ? { world } : {}) });
  if (running.spki === undefined) throw new Error('the sandbox has no certificate');
  return {
    ...running,
    spki: running.spki,
    appId: running.world.app.id,
    graphCalls: () => running.requests().filter(({ host }) => host.startsWith('graph.')),
    tokenValues: () => running.tokens.of().map(({ value }) => value),
  };
}
