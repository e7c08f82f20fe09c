import type { HeaderRow, Rows } from './row.ts';

/*
 * Source: Graph API, "Rate Limits", headers: shares of a hundred, the highest counts; at a hundred
 * Meta takes no more.
 */

const gauges = ['call_count', 'total_cputime', 'total_time'];
const free: HeaderRow = { class: 'headers', blocks: false, gauges };

export const headers: Rows = {
  'headers-x-app-usage': free,
  'headers-buc-pages': free,
  'headers-buc-messenger': free,
  'headers-buc-instagram-two-ids': free,
  'headers-ig-login-app-usage': { ...free, gauges: ['call_volume', 'cpu_time'] },
  'headers-page-usage-over-100': { ...free, blocks: true },
};
