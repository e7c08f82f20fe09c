import { isRecord } from './json.ts';
import type { Usage } from './types.ts';

const gauges = ['call_count', 'total_time', 'total_cputime', 'call_volume', 'cpu_time'];

/** Pools that Loupe's calls never draw on. */
const foreign = /^(ads_|custom_audience|leadgen)/;

const positive = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;

function parsed(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

/** One pool's gauges; null when it holds none. */
function poolOf(value: unknown): Usage | null {
  if (!isRecord(value) || !gauges.some((name) => typeof value[name] === 'number')) return null;
  if (typeof value['type'] === 'string' && foreign.test(value['type'])) return null;
  const regain = positive(value['estimated_time_to_regain_access']);
  return {
    percent: Math.max(...gauges.map((name) => positive(value[name]))),
    regainMinutes: regain > 0 ? regain : null,
  };
}

/**
 * What an answer's headers say of the budget, the worst of all pools; null when they say nothing.
 * An answer carries the app's header or the account's, never both; one account's call can be
 * counted under several ids. Source: Graph API, "Rate Limits", headers.
 */
export function usageIn(headers: Headers): Usage | null {
  const plain = ['x-app-usage', 'x-page-usage'].map((name) => parsed(headers.get(name)));
  const perObject = Object.values(parsed(headers.get('x-business-use-case-usage'))).flat();
  const pools = [...plain, ...perObject].map(poolOf).filter((pool) => pool !== null);
  if (pools.length === 0) return null;
  const regain = Math.max(...pools.map((pool) => pool.regainMinutes ?? 0));
  return {
    percent: Math.max(...pools.map((pool) => pool.percent)),
    regainMinutes: regain > 0 ? regain : null,
  };
}
