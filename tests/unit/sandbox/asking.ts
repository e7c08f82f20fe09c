import { afterAll } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/start.ts';

/** Wednesday noon in Meta's zone. */
export const noon = Date.parse('2026-11-25T20:00:00Z');

/** A list of which the first few entries are taken for granted. */
type Rows<T> = [T, T, T, ...T[]];

/** Whatever the sandbox answers: a test looks at what it expects to be there. */
export interface Answered {
  [key: string]: unknown;
  id: string;
  name: string;
  username: string;
  text: string;
  timestamp: string;
  period: string;
  tasks: string[];
  access_token: string;
  profile_picture_url: string;
  media_url: string;
  comments_count: number;
  followers_count: number;
  call_count: number;
  likes: number;
  count: number;
  expires_at: number;
  issued_at: number;
  now: Answered;
  past: Answered;
  data: Rows<Answered> & Answered;
  error: { message: string; code: number; error_subcode?: number };
  paging: { next?: string; cursors: { before: string; after: string } };
  values: Rows<{ value: number; end_time: string }>;
  total_value: { value: number; breakdowns: Rows<{ results: Row[] }> };
  accounts: Answered;
  permissions: Answered;
  media: Answered;
  comments: Answered;
  replies: Answered;
  instagram_business_account: Answered;
  requests: Rows<Answered>;
  query: Record<string, string>;
  tokenInUrl: boolean;
}

interface Row {
  dimension_values: string[];
  value: number;
}

/** The body of an answer. */
export const bodyOf = async (answer: Response): Promise<Answered> =>
  (await answer.json()) as Answered;

export interface Asking {
  sandbox: Sandbox;
  token: string;
  /** The first account's id. */
  account: string;
  get: (path: string, params?: Record<string, string>) => Promise<Answered>;
  call: (path: string, init?: RequestInit) => Promise<Response>;
  control: (method: string, name: string, body?: unknown) => Promise<Answered>;
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
      headers: {
        authorization: `Bearer ${token}`,
        ...(init.headers as Record<string, string> | undefined),
      },
    });
  return {
    ...{ sandbox, token, account: sandbox.world.accounts[0]?.id ?? '', call },
    get: async (path, params = {}) =>
      bodyOf(await call(`/v26.0/${path}?${new URLSearchParams(params)}`)),
    control: async (method, name, body) => {
      const more = body === undefined ? {} : { body: JSON.stringify(body) };
      const headers = { 'content-type': 'application/json' };
      const url = `${sandbox.origin}/_sandbox/${name}`;
      return bodyOf(await fetch(url, { method, headers, ...more }));
    },
  };
}
