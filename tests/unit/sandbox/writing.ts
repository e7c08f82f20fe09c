import { type Answered, type Asking, asking, bodyOf } from './asking.ts';
import type { SandboxOptions } from '../../sandbox/start.ts';

export interface Writing extends Asking {
  /** A POST with a form, by the first person's token unless another is given. */
  post: (path: string, params?: Record<string, string>, token?: string) => Promise<Answered>;
  /** The same as DELETE, with the parameters in the address. */
  remove: (path: string, params?: Record<string, string>) => Promise<Answered>;
  /** Code and subcode of a refusal, as `100/2207028`. */
  refused: (path: string, params?: Record<string, string>, token?: string) => Promise<string>;
  /** The token of the first account's Page, and the Page's id. */
  pageToken: string;
  page: string;
}

/** A sandbox of one's own that is written to. */
export async function writing(options: SandboxOptions = {}): Promise<Writing> {
  const ground = await asking(options);
  const { sandbox, call, token } = ground;
  const [account] = sandbox.world.accounts;
  const page = account && sandbox.world.pageOf(account);
  const person = sandbox.tokens.find(token);
  const pageToken = page && person ? sandbox.tokens.page(person, page).value : '';
  const post: Writing['post'] = async (path, params = {}, by = token) =>
    bodyOf(
      await call(`/v26.0/${path}`, {
        method: 'POST',
        body: new URLSearchParams(params),
        headers: { authorization: `Bearer ${by}` },
      }),
    );
  return {
    ...ground,
    ...{ post, pageToken, page: page?.id ?? '' },
    remove: async (path, params = {}) =>
      bodyOf(await call(`/v26.0/${path}?${new URLSearchParams(params)}`, { method: 'DELETE' })),
    refused: async (path, params, by) => {
      const { error } = await post(path, params, by);
      return `${error.code}${error.error_subcode === undefined ? '' : `/${error.error_subcode}`}`;
    },
  };
}
