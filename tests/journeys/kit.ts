import { createRequire } from 'node:module';
import { vi } from 'vitest';
import type { Sandbox } from '../sandbox/start.ts';

// Meta's own kit comes without types; what is used of it is written down here.
type Params = Record<string, unknown>;
export interface Thing {
  id: string;
  _data: Record<string, unknown>;
  get(fields: string[]): Promise<Thing>;
  update(fields: string[], params: Params): Promise<unknown>;
  delete(fields: string[]): Promise<unknown>;
}
export interface Cursor extends Array<Thing> {
  hasNext(): boolean;
  hasPrevious(): boolean;
  next(): Promise<Cursor>;
  previous(): Promise<Cursor>;
}
export interface Api {
  call(method: string, path: string[], params?: Params): Promise<Params>;
}
export interface Batch {
  add(
    method: string,
    path: string[] | string,
    params: Params,
    files: undefined,
    succeeded: (answer: { body: Params }) => void,
    failed: (answer: unknown) => void,
  ): unknown;
  execute(): Promise<unknown>;
}
type List = (fields: string[], params?: Params) => Promise<Cursor>;
type Create = (fields: string[], params?: Params) => Promise<Thing>;
type Made<T> = new (id: string, data?: Params, parent?: string, api?: Api) => Thing & T;
type Edges<T extends string, F> = Record<T, F>;

export interface Kit {
  FacebookAdsApi: { init(token: string, locale: string, crashLog: boolean): Api } & (new (
    token: string,
    locale: string,
    crashLog: boolean,
  ) => Api);
  FacebookAdsApiBatch: new (api: Api) => Batch;
  User: Made<
    Edges<'getAccounts' | 'getBusinesses' | 'getPermissions', List> & {
      deletePermissions(params: Params): Promise<unknown>;
    }
  >;
  Business: Made<Edges<'getOwnedPages' | 'getClientPages', List>>;
  Page: Made<
    Edges<'getConversations' | 'getSubscribedApps', List> &
      Edges<'createSubscribedApp' | 'createPhoto' | 'createMessage', Create>
  >;
  IGUser: Made<
    Edges<
      | 'getMedia'
      | 'getStories'
      | 'getTags'
      | 'getLiveMedia'
      | 'getInsights'
      | 'getContentPublishingLimit'
      | 'getRecentlySearchedHashtags'
      | 'getUpcomingEvents'
      | 'getAvailableCatalogs'
      | 'getCollaborationInvites',
      List
    > &
      Edges<'createMedia' | 'createMediaPublish' | 'createMention' | 'createUpcomingEvent', Create>
  >;
  IGMedia: Made<
    Edges<
      'getChildren' | 'getCollaborators' | 'getComments' | 'getInsights' | 'getProductTags',
      List
    > &
      Edges<'createComment', Create>
  >;
  IGComment: Made<Edges<'getReplies', List> & Edges<'createReply', Create>>;
}

export const kit = createRequire(import.meta.url)('facebook-nodejs-business-sdk') as Kit;

/** Points the kit at a sandbox; the third word keeps its crash reporter off. */
export function pointAt(sandbox: Sandbox): Api {
  vi.spyOn(kit.FacebookAdsApi as unknown as { GRAPH: string }, 'GRAPH', 'get').mockReturnValue(
    sandbox.origin,
  );
  return kit.FacebookAdsApi.init(sandbox.users[0]?.token ?? '', 'en_US', false);
}

/** A request by what it does, with ids replaced by the kind of thing: `GET post/comments`. */
export function kindOfCall(sandbox: Sandbox, method: string, path: string): string {
  const parts =
    path
      .split('?')[0]
      ?.replace(/^\/v\d+\.\d+/, '')
      .split('/') ?? [];
  const told = parts
    .filter((part) => part !== '')
    .map((part) => sandbox.world.things.get(part)?.kind ?? (/^\d{5,}$/.test(part) ? 'gone' : part));
  return `${method} ${told.join('/') || 'batch'}`;
}
