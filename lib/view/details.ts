import type { LogRow, LookRow, SignInRow } from '../store/rows.ts';

/** What the copyable report is made of. */
export type DetailsOf = {
  version: string;
  browser: string;
  graphVersion: string;
  signIns: SignInRow[];
  accounts: number;
  log: LogRow[];
  looks: LookRow[];
};

const mostLines = 20;

/**
 * The report a person can hand on: versions, states and the last problems with Meta's trace ids.
 * No token, no name, no comment text goes in; it is for people who help, so it stays in English.
 */
export function detailsText(of: DetailsOf): string {
  const signIns = of.signIns.map((row) => {
    const state = row.ended
      ? `ended (${row.ended.problem.reason ?? row.ended.problem.code})`
      : 'ok';
    const granted = row.permissions.filter((p) => p.state === 'granted').map((p) => p.name);
    return `sign-in: ${row.tokenKind} token by ${row.door}, ${state}; granted ${granted.join(' ')}`;
  });
  const lines = of.log.slice(0, mostLines).map((row) => {
    const { code, reason, metaCode, metaSubcode, traceId } = row.problem;
    const meta = metaCode === undefined ? '' : ` meta ${metaCode}/${metaSubcode ?? '-'}`;
    const trace = traceId ? ` trace ${traceId}` : '';
    return `${new Date(row.at).toISOString()} ${row.where}: ${reason ?? code}${meta}${trace}`;
  });
  const calls = (what: LookRow['what']): number =>
    of.looks.reduce((sum, row) => (row.what === what ? sum + row.calls : sum), 0);
  return [
    `Loupe ${of.version} · Graph ${of.graphVersion}`,
    of.browser,
    ...signIns,
    `accounts: ${of.accounts}`,
    `calls: looks ${calls('light')}, history ${calls('history')}, back-fill ${calls('backfill')}`,
    `last problems: ${lines.length === 0 ? 'none' : ''}`,
    ...lines,
  ].join('\n');
}
