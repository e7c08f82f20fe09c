import type { Diagnosis, Fault } from '../../../lib/shared/access/diagnosis.ts';
import { diagnose } from '../../../lib/shared/access/diagnose.ts';
import { changeSettings } from '../../../lib/store/keep/settings.ts';
import { links } from '../../sandbox/world/links.ts';
import { asksOf, type Expected, type Step } from './chains.ts';
import { loupe, opened } from './connected.ts';
import { control, lookAt, publishAs, signedInAgain } from './cures.ts';
import { begin, check, facts, signIn } from './doctor.ts';

/** The links of a world, without the Pages they are broken on. */
export const linksOf = (world: string): string[] =>
  world.split('+').map((part) => part.split('@')[0] ?? '');

/** Somebody is signed in, and the links of the world are broken. */
export async function arrive(world: string, row: Omit<Expected, 'steps'>): Promise<void> {
  await opened(world, row.before === 'publish');
  if (row.configured) await changeSettings({ configId: '1234567890' });
  await begin('reading');
  const { userId } = await signIn();
  for (const feature of asksOf(row)) await begin(feature, userId);
  if (linksOf(world).some((link) => links[link]?.later)) await control('break');
  loupe.follows = false;
  if (row.before === 'publish') await publishAs(null);
  if (row.before === 'sign-in' || row.before === 'look') await lookAt(null);
  if (row.before === 'sign-in') await signedInAgain();
}

/** What the doctor says after a check, and what the check cost. */
export async function examined(): Promise<{ diagnosis: Diagnosis; calls: number }> {
  const calls = (await check()).length;
  return { diagnosis: diagnose(await facts(), loupe.sandbox.clock.now()), calls };
}

/** Tells one fault from every other. */
export const keyOf = ({ broken, pageId, permission, cure }: Fault): string =>
  [broken, pageId, permission, cure.part].join(' ');

export const stepOf = ({ stage, broken, cure }: Fault): Step => [stage, broken, cure.kind];
