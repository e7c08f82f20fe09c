import { describe, expect, it } from 'vitest';
import { readAccountById, readMe } from '../../../lib/graph/endpoints/accounts.ts';
import { readPageOfToken, readPages } from '../../../lib/graph/endpoints/pages.ts';
import { inspectToken, readPermissions, revokeAll } from '../../../lib/graph/endpoints/tokens.ts';
import { answering } from './help/answers.ts';

const studio = {
  id: '17841400000000001',
  username: 'clay.and.kiln',
  name: 'Clay and Kiln',
  profile_picture_url: 'https://cdn.example/face.jpg',
  followers_count: 4200,
  media_count: 60,
};
const seenStudio = {
  id: '17841400000000001',
  username: 'clay.and.kiln',
  name: 'Clay and Kiln',
  pictureUrl: 'https://cdn.example/face.jpg',
  followers: 4200,
  mediaCount: 60,
};
const next = (after: string): object => ({
  cursors: { before: 'b', after },
  next: `https://graph.facebook.com/v25.0/me/accounts?access_token=EAAB&after=${after}`,
});

describe('whose token it is', () => {
  it('reads the person', async () => {
    const { send } = answering(() => ({ id: '10', name: 'Ana' }));
    expect(await readMe(send)).toEqual({ id: '10', name: 'Ana' });
  });

  it('reads the Page of a Page’s token with its account', async () => {
    const { send } = answering(() => ({
      id: '5',
      name: 'Clay',
      instagram_business_account: studio,
    }));
    const page = { id: '5', name: 'Clay', newExperience: null, instagram: seenStudio };
    expect(await readPageOfToken(send)).toEqual(page);
  });

  it('knows a person by the Page fields it does not have', async () => {
    const message = '(#100) Tried accessing nonexisting field (instagram_business_account)';
    const { send } = answering(() => ({ error: { code: 100, message } }));
    expect(await readPageOfToken(send)).toBeNull();
  });

  it('passes every other refusal on', async () => {
    const { send } = answering(() => ({ error: { code: 190, error_subcode: 463 } }));
    await expect(readPageOfToken(send)).rejects.toMatchObject({
      problem: { reason: 'session-expired' },
    });
  });
});

describe('the Pages of a person', () => {
  it('are read over all pages by cursors alone, each once', async () => {
    const { send, calls } = answering(({ query }) =>
      query.get('after') === null
        ? {
            data: [{ id: '1', name: 'One', access_token: 't1', tasks: ['MANAGE'] }],
            paging: next('A'),
          }
        : {
            data: [
              { id: '1', name: 'One' },
              { id: '2', name: 'Two' },
            ],
            paging: { cursors: {} },
          },
    );
    const none = { linked: false, newExperience: null, instagram: null };
    expect(await readPages(send)).toEqual([
      { id: '1', name: 'One', token: 't1', tasks: ['MANAGE'], ...none },
      { id: '2', name: 'Two', token: null, tasks: null, ...none },
    ]);
    expect(calls.map(({ query }) => query.get('after'))).toEqual([null, 'A']);
    expect(calls.some(({ query }) => query.has('access_token'))).toBe(false);
  });

  it('end where a cursor comes back', async () => {
    const { send, calls } = answering(() => ({ data: [], paging: next('A') }));
    await readPages(send);
    expect(calls).toHaveLength(2);
  });

  it('end after so many pages though the cursors never do', async () => {
    let page = 0;
    const { send, calls } = answering(() => ({ data: [], paging: next(`c${(page += 1)}`) }));
    await readPages(send);
    expect(calls).toHaveLength(25);
  });

  it('lose a broken one alone', async () => {
    const { send } = answering(() => ({ data: [null, [], { name: 'no id' }, { id: 7 }] }));
    expect((await readPages(send)).map(({ id }) => id)).toEqual(['7']);
  });

  it('keep an account whose counts are missing or odd', async () => {
    const odd = { id: '9', username: 'x', followers_count: '12', media_count: -1 };
    const { send } = answering(() => ({ data: [{ id: '1', instagram_business_account: odd }] }));
    expect((await readPages(send))[0]?.instagram).toMatchObject({
      followers: null,
      mediaCount: null,
      pictureUrl: null,
    });
  });

  it('are an error where the answer is no list', async () => {
    const { send } = answering(() => ({ data: { '0': { id: '1' } } }));
    await expect(readPages(send)).rejects.toMatchObject({ problem: { code: 'unexpected' } });
  });
});

describe('a typed id', () => {
  it('reads the account', async () => {
    const { send, calls } = answering(() => studio);
    expect(await readAccountById(send, studio.id)).toEqual(seenStudio);
    expect(calls[0]?.path).toBe(`/${studio.id}`);
  });

  it('must be digits', async () => {
    const { send, calls } = answering(() => studio);
    await expect(readAccountById(send, 'me/accounts')).rejects.toThrow();
    expect(calls).toEqual([]);
  });
});

describe('permissions and tokens', () => {
  it('reads what was granted and declined', async () => {
    const data = [
      { permission: 'instagram_basic', status: 'granted' },
      { permission: 'pages_show_list', status: 'declined' },
      { permission: 'new_one', status: 'pondering' },
    ];
    const { send } = answering(() => ({ data }));
    expect(await readPermissions(send)).toEqual([
      { name: 'instagram_basic', state: 'granted' },
      { name: 'pages_show_list', state: 'declined' },
      // It is told, and only the word for it is not known.
      { name: 'new_one', state: 'unknown' },
    ]);
  });

  it('asks about a token with the token in the body', async () => {
    const data = {
      app_id: '77',
      type: 'USER',
      expires_at: 0,
      data_access_expires_at: 1_585_040_349,
    };
    const { send, calls } = answering(() => ({ data: { ...data, is_valid: true, scopes: ['a'] } }));
    expect(await inspectToken(send, 'secret')).toEqual({
      expiresAt: null,
      never: true,
      dataAccessExpiresAt: 1_585_040_349_000,
      scopes: ['a'],
      grants: [],
      appId: '77',
      kind: 'user',
    });
    expect(calls[0]).toMatchObject({ method: 'POST', body: 'input_token=secret' });
    expect(String(calls[0]?.query)).toBe('');
  });

  it('takes a token Meta calls invalid for signed out, with the cause', async () => {
    const error = { code: 190, subcode: 460, error_subcode: 460 };
    const { send } = answering(() => ({ data: { is_valid: false, error } }));
    await expect(inspectToken(send, 'secret')).rejects.toMatchObject({
      problem: { code: 'signed-out', reason: 'password-changed' },
    });
  });

  it('has revoked only when Meta says so', async () => {
    const { send, calls } = answering(() => ({ success: true }));
    await revokeAll(send);
    expect(calls[0]).toMatchObject({ method: 'DELETE', path: '/me/permissions' });
    const other = answering(() => ({ success: false }));
    await expect(revokeAll(other.send)).rejects.toMatchObject({ problem: { code: 'unexpected' } });
  });
});
