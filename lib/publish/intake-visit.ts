import type { Deps } from '../work/deps.ts';
import { readAt, type Got, type IntakeDoors } from './intake-read.ts';

const noted = 'intake:tabs';
const patience = 15_000;

export type Visits = {
  /** Reads an address from within its own origin, in a tab that is there for a moment. */
  read: (address: string, film: boolean) => Promise<Got>;
  /** Closes the tabs that a stopped worker left open. */
  closeLeft: () => Promise<void>;
};

export function createVisits(session: Deps['session'], doors: IntakeDoors): Visits {
  const open = new Set<number>();
  const note = (): Promise<void> =>
    open.size > 0 ? session.write(noted, [...open]) : session.drop([noted]);

  async function readFrom(page: string, address: string, film: boolean): Promise<Got> {
    const tabId = await doors.openBeside(page);
    open.add(tabId);
    try {
      await Promise.all([doors.loaded(tabId, patience), note()]);
      return await readAt(doors, { tabId, frameId: 0 }, address, film);
    } catch {
      return { kind: 'refused', refusal: 'unreadable', address };
    } finally {
      await doors.closeTab(tabId);
      open.delete(tabId);
      await note();
    }
  }

  return {
    async read(address, film) {
      // A page of text first: a picture's own address may be sent as a download, which would leave
      // a file behind that nobody asked for.
      const plain = await readFrom(new URL('/robots.txt', address).href, address, film);
      if (plain.kind === 'bytes' || plain.refusal === 'too-large') return plain;
      const own = await readFrom(address, address, film);
      if (own.kind === 'bytes' || own.refusal !== 'needs-origin') return own;
      return { ...own, refusal: 'unreadable' };
    },
    async closeLeft() {
      const tabs = await session.read(noted);
      const left = Array.isArray(tabs) ? tabs.filter((one) => typeof one === 'number') : [];
      for (const tab of left) if (!open.has(tab)) await doors.closeTab(tab);
      await note();
    },
  };
}
