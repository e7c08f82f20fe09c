import { expect } from 'vitest';
import { readPageById, readPageOfToken } from '../../lib/graph/endpoints/pages.ts';
import { inspectToken, readPermissions, revokeAll } from '../../lib/graph/endpoints/tokens.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { contract } from './help/contract.ts';

contract('tokens', ({ reads, staged }) => {
  reads('a person’s token is no Page’s', async ({ send }) => {
    expect(await readPageOfToken(send)).toBeNull();
  });

  reads('a Page answers to its id, with its account', async ({ send, pageId, accountId }) => {
    const page = await readPageById(send, pageId);
    expect(page).toMatchObject({ id: pageId, instagram: { id: accountId } });
  });

  reads('permissions are granted, declined or lapsed', async ({ send }) => {
    const granted = (await readPermissions(send)).filter(({ state }) => state === 'granted');
    expect(granted.map(({ name }) => name)).toContain('instagram_basic');
  });

  staged('a token tells what it is for', async ({ send, sandbox }) => {
    const seen = await inspectToken(send, sandbox.users[0]?.token ?? '');
    expect(seen.kind).toBe('user');
    expect(seen.scopes).toContain('instagram_basic');
  });

  staged('what was granted is taken back, and the token ends with it', async ({ send }) => {
    await revokeAll(send);
    const after = await readPermissions(send).then(() => null, problemOf);
    expect(after).toMatchObject({ code: 'signed-out' });
  });
});
