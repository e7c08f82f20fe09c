import { db } from '../db.ts';
import { defaultSettings, idleConnect } from '../read/settings.ts';
import type { ConnectRow, Settings } from '../rows.ts';

/** Changes some settings and gives them all. */
export async function changeSettings(patch: Partial<Settings>): Promise<Settings> {
  const tx = (await db()).transaction('settings', 'readwrite');
  const settings = { ...defaultSettings, ...(await tx.store.get('settings')), ...patch };
  await tx.store.put(settings, 'settings');
  await tx.done;
  return settings;
}

/** Moves the connect journey on; strict, because a stopped worker goes on from here. */
export async function keepConnect(patch: Partial<ConnectRow>): Promise<ConnectRow> {
  const tx = (await db()).transaction('connect', 'readwrite', { durability: 'strict' });
  const row = { ...idleConnect, ...(await tx.store.get('connect')), ...patch };
  await tx.store.put(row, 'connect');
  await tx.done;
  return row;
}
