import { AppError, type Problem } from '../../lib/shared/problem.ts';
import type { HeaderRow, RefusedRow, ValueRow, WebhookRow } from './expected/row.ts';
import { type Keep, notKept } from './keeps.ts';
import { isRecord, picked, plainly } from './paths.ts';
import { type ReaderName, readers } from './readers/index.ts';
import { handled, lost, misclassified, type Verdict } from './verdict.ts';
import { webhookReaders } from './webhooks.ts';
import { type Wire, wireAnswering } from './wire.ts';

export type Given = { text: string; status: number };

type Outcome = { value: unknown } | { problem: Problem };

async function outcome(read: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof AppError) return { problem: error.problem };
    throw error;
  }
}

const through = (by: ReaderName, wire: Wire): Promise<Outcome> =>
  outcome(() => readers[by](wire.send));

/** The text of a part by its own words: cut out of it, so that its numbers stay exact. */
function partOf(text: string, path: string): string {
  const [part] = picked(plainly(text), path);
  return JSON.stringify(part ?? null);
}

/** What is missing by the record, and by what the wire gave where that is another. */
const missingFrom = (
  text: string,
  of: string,
  value: unknown,
  keeps: readonly Keep[],
): string[] => [
  ...notKept(plainly(of), value, keeps),
  ...(text === of ? [] : notKept(plainly(text), value, keeps)),
];

/** `of` is what the record says, `text` what the wire gives: the same but for damaged copies. */
export async function judgeValue(
  { readings, leaves }: ValueRow,
  { text, status }: Given,
  of: string,
): Promise<Verdict> {
  const notes: string[] = [];
  for (const { by, of: path, isRow, keeps, gaps = [] } of readings) {
    const cut = (whole: string): string => {
      const part = path === undefined ? whole : partOf(whole, path);
      return isRow ? `{"data":[${part}]}` : part;
    };
    const wire = wireAnswering({ text: cut(text), status });
    const came = await through(by, wire);
    if ('problem' in came) return misclassified(`${by}: an answer became ${came.problem.code}`);
    const missing = missingFrom(cut(text), cut(of), came.value, keeps);
    if (missing.length > 0) return lost(`${by} lost ${missing.slice(0, 3).join(', ')}`);
    const filled = gaps.filter((gap) =>
      picked(came.value, gap).some((one) => one !== null && one !== undefined),
    );
    if (filled.length > 0) return misclassified(`${by} made up ${filled.join(', ')}`);
    if (new Set(wire.sent).size < wire.sent.length) return misclassified(`${by} asked again`);
    notes.push(`${by} keeps ${keeps.length}`);
  }
  return handled(notes.join('; ') + (leaves === undefined ? '' : `; leaves ${leaves}`));
}

export async function judgeRefused(
  { by, why }: RefusedRow,
  { text, status }: Given,
): Promise<Verdict> {
  const wire = wireAnswering({ text, status });
  const came = await through(by, wire);
  if (!('problem' in came)) return misclassified(`${by} took what was never asked for`);
  const { code, reason } = came.problem;
  if (code !== 'unexpected' || reason) return misclassified(`${by}: ${code} ${reason ?? ''}`);
  return wire.sent.length === 1 ? handled(`refused: ${why}`) : misclassified(`${by} asked again`);
}

export function judgeWebhook({ by, keeps }: WebhookRow, { text }: Given, of: string): Verdict {
  const told = webhookReaders[by](plainly(text));
  const missing = notKept(plainly(of), told, keeps);
  if (missing.length > 0) return lost(`the tests’ own reader lost ${missing.join(', ')}`);
  return handled(`by the tests’ own reader, as nothing can call an extension`);
}

/** The highest of the gauges a header’s text holds, wherever they stand in it. */
const highest = (texts: string[], gauges: readonly string[]): number =>
  Math.max(
    ...texts.flatMap((text) =>
      gauges.flatMap((gauge) =>
        [...text.matchAll(new RegExp(`"${gauge}":\\s*(\\d+)`, 'g'))].map(([, n]) => Number(n)),
      ),
    ),
  );

export async function judgeHeaders(
  { blocks, gauges }: HeaderRow,
  { text }: Given,
  of: string,
): Promise<Verdict> {
  const [recorded, given] = [plainly(of), plainly(text)];
  if (!isRecord(given) || !isRecord(recorded)) return lost('no headers');
  const wanted = highest(Object.values(recorded).map(String), gauges);
  const headers = Object.fromEntries(Object.entries(given).map(([k, one]) => [k, String(one)]));
  const wire = wireAnswering({ text: '{"id":"1"}', status: 200, headers });
  const came = await through('profile', wire);
  if ('problem' in came) return misclassified(`headers made an answer ${came.problem.code}`);
  const [seen] = [...wire.kept.values()];
  if (!seen) return lost('gauges not read');
  if (seen.percent !== wanted) return lost(`${seen.percent ?? 'no'} % instead of ${wanted} %`);
  const again = await through('profile', wire);
  const stopped = 'problem' in again && again.problem.reason === 'usage-high';
  return stopped === blocks
    ? handled(`${wanted} %, ${blocks ? 'nothing more goes out' : 'calls go on'}`)
    : misclassified(blocks ? 'calls went on' : 'calls were stopped');
}
