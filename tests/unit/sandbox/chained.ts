import { expect } from 'vitest';
import { pictureUrl } from '../../sandbox/images/address.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { everyPermission } from '../../sandbox/world/world.ts';
import { type Answered, bodyOf, noon } from './asking.ts';

const redirect = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
const asked = everyPermission.filter((name) => name !== 'business_management');

/** A broken world as somebody sees it who signed in by the dialog. */
export interface Chained {
  sandbox: Sandbox;
  page: string;
  account: string;
  /** The token of the first Page, as it was at the sign-in. */
  pageToken: string;
  insights: string;
  limit: string;
  /** The code and subcode of a refusal, or `ok`. */
  codeOf: (path: string, token?: string) => Promise<string>;
  list: () => Promise<Answered[]>;
  grants: () => Promise<Record<string, string>>;
  /** For what a permission was given. */
  targets: (scope: string) => Promise<string[] | undefined>;
  /** The code by which a try to publish ends. */
  published: () => Promise<string>;
  /** How many comments of the newest post are told. */
  heard: () => Promise<number>;
  /** Signs in, asking again for everything, and for something more. */
  signIn: (more?: string) => Promise<void>;
  /** The code with which the dialog goes back without a token. */
  endOf: () => Promise<string | null>;
  control: (name: string, given?: Record<string, string>) => Promise<unknown>;
}

const codeIn = ({ error }: Answered): string =>
  error ? [error.code, error.error_subcode].filter((part) => part !== undefined).join('/') : 'ok';

async function chained(sandbox: Sandbox): Promise<Chained> {
  const { origin, world } = sandbox;
  let [token, page, account] = ['', world.pages[0]?.id ?? '', world.accounts[0]?.id ?? ''];
  const dialog = async (more?: string): Promise<URL> => {
    const scope = [...asked, ...(more === undefined ? [] : [more])].join(',');
    const query = new URLSearchParams({
      ...{ client_id: world.app.id, redirect_uri: redirect, response_type: 'token' },
      ...(world.app.configured ? { config_id: '1' } : { scope }),
      auth_type: 'rerequest',
    });
    const answer = await fetch(`${origin}/dialog/oauth?${query}`, { redirect: 'manual' });
    return new URL(answer.headers.get('location') ?? 'about:blank');
  };
  const call = async (path: string, as = token, method = 'GET'): Promise<Answered> => {
    const headers = { authorization: `Bearer ${as}` };
    return bodyOf(await fetch(`${origin}/v26.0/${path}`, { headers, method }));
  };
  const there: Chained = {
    ...{ sandbox, page, account, pageToken: '' },
    insights: `${account}/insights?metric=reach&period=day`,
    limit: `${account}/content_publishing_limit`,
    codeOf: async (path, as) => codeIn(await call(path, as)),
    list: async () => {
      const fields = 'tasks,instagram_business_account,connected_instagram_account';
      return (await call(`me/accounts?fields=${fields}`)).data;
    },
    grants: async () =>
      Object.fromEntries(
        (await call('me/permissions')).data.map((row) => [row['permission'], row['status']]),
      ) as Record<string, string>,
    targets: async (scope) => {
      const { data } = await call(`debug_token?input_token=${token}`);
      const told = data['granular_scopes'] as { scope: string; target_ids?: string[] }[];
      return told.find((one) => one.scope === scope)?.target_ids;
    },
    published: async () => {
      const place = { now: noon, cdn: `${origin}/cdn`, switches: sandbox.switches };
      const image = pictureUrl({ scene: 'bowl', seed: '1', wide: 320, high: 400 }, place);
      const query = new URLSearchParams({ image_url: image });
      const { id } = await call(`${account}/media?${query}`, token, 'POST');
      return codeIn(await call(`${account}/media_publish?creation_id=${id}`, token, 'POST'));
    },
    heard: async () => (await call(`${world.accounts[0]?.posts.at(-1)?.id}/comments`)).data.length,
    signIn: async (more) => {
      token = new URLSearchParams((await dialog(more)).hash.slice(1)).get('long_lived_token') ?? '';
      there.page = page = world.pages[0]?.id ?? '';
      account = world.accounts[0]?.id ?? '';
    },
    endOf: async () => (await dialog()).searchParams.get('error_code'),
    control: async (name, given = {}) => {
      const body = JSON.stringify(given);
      const headers = { 'content-type': 'application/json' };
      return (
        await fetch(`${origin}/_sandbox/${name}`, { method: 'POST', headers, body })
      ).json() as Promise<unknown>;
    },
  };
  await there.signIn();
  there.pageToken = (await call(`${page}?fields=access_token`)).access_token;
  return there;
}

/** Nothing is broken: the Page is listed with its account, and all is done that can be. */
export async function whole(there: Chained): Promise<void> {
  const { codeOf, insights, limit, list, account, heard, published } = there;
  const seen = (await list()).map((page) => page.instagram_business_account?.id);
  expect(seen).toContain(account);
  expect(await Promise.all(['me', insights].map((path) => codeOf(path)))).toEqual(['ok', 'ok']);
  const { app } = there.sandbox.world;
  if (!app.reviewed && !app.configured) {
    expect([await codeOf(limit), await published()]).toEqual(['ok', 'ok']);
    if (!app.inDevelopment) expect(await heard()).toBe(1);
  }
}

export async function inChain(
  world: string,
  then: (there: Chained) => Promise<unknown>,
): Promise<void> {
  const sandbox = await startSandbox({ world, clock: () => noon });
  sandbox.dialog.mode = 'continue';
  try {
    await then(await chained(sandbox));
  } finally {
    await sandbox.close();
  }
}
