import type { AccountModel, FigureModel } from './models.ts';

/**
 * The first frame, kept where it can be read without waiting. Account, times and figures only:
 * no secrets, no captions, no comment text.
 */
export type Snapshot = {
  v: 1;
  head: AccountModel['head'];
  period: AccountModel['period'];
  figures: FigureModel[];
  budget: AccountModel['budget'];
  permissions: AccountModel['permissions'];
};

const key = 'first-frame';
const longest = 20_000;

/** The kept snapshot; null when there is none to trust. */
export function readSnapshot(storage: Storage): Snapshot | null {
  try {
    const text = storage.getItem(key);
    if (!text || text.length > longest) return null;
    const kept = JSON.parse(text) as Partial<Snapshot>;
    if (kept.v !== 1 || !kept.head?.accountId || !Array.isArray(kept.figures)) return null;
    if (!kept.period?.from || !kept.budget || !kept.permissions) return null;
    return kept as Snapshot;
  } catch {
    // Broken or out of reach: the store paints a moment later.
    return null;
  }
}

/** Written after each paint from the store. */
export function writeSnapshot(storage: Storage, model: AccountModel): void {
  const { head, period, figures, budget, permissions } = model;
  // Figures that cannot be had are offered, and there is nothing to paint before that is known.
  const figured = model.figures.some(({ now }) => now.kind === 'count');
  if (model.nothingKept || (model.insights.kind !== 'on' && !figured))
    return clearSnapshot(storage);
  // A picture's address is either signed or dies with the page: the monogram stands in for it.
  const snapshot: Snapshot = {
    v: 1,
    head: { ...head, face: null, state: head.state === 'looking' ? 'fresh' : head.state },
    period,
    figures: figures.slice(0, 3),
    budget,
    permissions,
  };
  try {
    storage.setItem(key, JSON.stringify(snapshot));
  } catch {
    clearSnapshot(storage);
  }
}

/** Called before an account is switched, removed or disconnected. */
export function clearSnapshot(storage: Storage): void {
  storage.removeItem(key);
}
