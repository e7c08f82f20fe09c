import { firstEnd } from '../shared/ending.ts';
import type { Instant } from '../shared/ids.ts';
import type { SignInRow } from '../store/rows.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Before the end of a token that lasts for weeks, and of one that lasts for hours. */
const early = { long: 7 * day, short: 10 * minute };

/** A token typed in by hand has no dialog it could come from again, nor has one of a Page. */
export const mayRenew = ({ door, tokenKind, appId }: SignInRow): boolean =>
  door === 'dialog' && tokenKind === 'user' && appId !== null;

/** Whether it was tried in vain within a day: then only a person tries again. */
export const restsFrom = ({ renewal }: SignInRow, now: Instant): boolean =>
  renewal !== undefined && renewal.failures > 0 && now - renewal.at < day;

/** When a sign-in is next renewed by itself; null for never. */
export function renewAt(row: SignInRow): Instant | null {
  const { expiresAt, connectedAt, renewal } = row;
  if (!mayRenew(row) || row.ended !== null) return null;
  const short = expiresAt !== null && expiresAt - connectedAt < day;
  const end = short ? { at: expiresAt } : firstEnd(row);
  if (!end) return null;
  const at = end.at - (short ? early.short : early.long);
  const tried = renewal && (!short || renewal.failures > 0) ? renewal.at + day : at;
  return Math.max(at, tried);
}
