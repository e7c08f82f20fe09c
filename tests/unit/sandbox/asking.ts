import { afterAll } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/start.ts';

/** Wednesday noon in Meta's zone. */
export const noon = Date.parse('2026-11-25T20:00:00Z');

// Whatever Meta answers, read loosely.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

export interface Asking {
  sandbox: Sandbox;
  token: string;
  /** The first account's id. */
  account: string;
  get(path: string, params?: Record<string, string>): Promise<Loose>;
  call(path: string, init?: RequestInit): Promise<Response>;
  control(method: string, name: string, body?: unknown): Promise<Loose>;
}

/** A sandbox for one test file, whose clock stands still unless moved. */
export async function asking(options: SandboxOptions = {}): Promise<Asking> {
  const sandbox = await startSandbox({ clock: () => noon, ...options });
  afterAll(() => sandbox.close());
  const token = sandbox.users[0]?.token ?? '';
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${sandbox.origin}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { authorization: `Bearer ${token}`, ...(init.headers ?? {}) },
    });
  return {
    ...{ sandbox, token, account: sandbox.world.accounts[0]?.id ?? '', call },
    get: async (path, params = {}) =>
      (await call(`/v26.0/${path}?${new URLSearchParams(params)}`)).json(),
    control: async (method, name, body) => {
      const more = body === undefined ? {} : { body: JSON.stringify(body) };
      const headers = { 'content-type': 'application/json' };
      return (
        await fetch(`${sandbox.origin}/_sandbox/${name}`, { method, headers, ...more })
      ).json();
    },
  };
}
