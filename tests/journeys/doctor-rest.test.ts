import { expect, it } from 'vitest';
import { callsOf, loupe, opened } from './help/connected.ts';
import { begin, checkup, tokens } from './help/doctor.ts';

const day = 86_400_000;
const rest = () => callsOf(() => loupe.worker.checkups.atRest());

it('a broken chain is read again once a day, by itself, with as few calls', async () => {
  await opened('no-page');
  await begin();
  expect(await rest()).toEqual([]);
  loupe.sandbox.clock.advance(day);
  expect(await rest()).toEqual(['POST /debug_token', 'GET /me/permissions', 'GET /me/accounts']);
  expect(await rest()).toEqual([]);
});

it('a whole one is left alone', async () => {
  await opened('small');
  await begin();
  loupe.sandbox.clock.advance(day);
  expect(await rest()).toEqual([]);
});

it('and so is one that nothing but a new sign-in mends', async () => {
  await opened('no-page');
  await begin();
  loupe.sandbox.clock.advance(day);
  await tokens(460);
  expect(await rest()).toHaveLength(1);
  expect((await checkup()).facts?.token.ended).toMatchObject({ reason: 'password-changed' });
  loupe.sandbox.clock.advance(day);
  expect(await rest()).toEqual([]);
});
