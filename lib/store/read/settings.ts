import { db } from '../db.ts';
import type { ConnectRow, Settings } from '../rows.ts';

/** What holds before the person has changed anything. */
export const defaultSettings: Settings = {
  appId: null,
  configId: null,
  openAccountId: null,
  theme: 'system',
  density: 'comfortable',
  singleKeys: true,
  looks: true,
  lookMinutes: 15,
  notifications: 'off',
  quiet: null,
  checkTokens: true,
};

export const idleConnect: ConnectRow = {
  phase: 'idle',
  startedAt: 0,
  feature: 'reading',
  signInId: null,
  problem: null,
  found: [],
  pagesWithout: [],
};

export async function readSettings(): Promise<Settings> {
  return { ...defaultSettings, ...(await (await db()).get('settings', 'settings')) };
}

export async function readConnect(): Promise<ConnectRow> {
  return { ...idleConnect, ...(await (await db()).get('connect', 'connect')) };
}
