import { afterEach, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/start.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

it('grants every permission and Page that was ticked on the page', async () => {
  sandbox = await startSandbox();
  const form = new URLSearchParams({
    client_id: sandbox.world.app.id,
    redirect_uri: `https://${'a'.repeat(32)}.chromiumapp.org/`,
    response_type: 'token',
    state: 's',
    scope: 'instagram_basic,pages_show_list',
    answer: 'continue',
  });
  for (const name of ['instagram_basic', 'pages_show_list']) form.append('allow', name);
  for (const page of sandbox.world.pages) form.append('page', page.id);
  await fetch(`${sandbox.origin}/v25.0/dialog/oauth/answer`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const consent = sandbox.world.people[0]?.consent;
  expect(consent?.grants.get('instagram_basic')).toBe('granted');
  expect(consent?.grants.get('pages_show_list')).toBe('granted');
  expect(consent?.ticked?.size).toBe(sandbox.world.pages.length);
});
