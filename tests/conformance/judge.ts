import { expected, type Row } from './expected/index.ts';
import { idsInText, idsInValue, missing } from './ids.ts';
import { judgeError } from './judge-errors.ts';
import {
  type Given,
  judgeHeaders,
  judgeRefused,
  judgeValue,
  judgeWebhook,
} from './judge-values.ts';
import type { Sample } from './samples.ts';
import { misclassified, type Verdict } from './verdict.ts';
import { accountId, wireAnswering } from './wire.ts';

async function judgeAs(row: Row, given: Given, of: string): Promise<Verdict> {
  switch (row.class) {
    case 'value':
      return judgeValue(row, given, of);
    case 'refused':
      return judgeRefused(row, given);
    case 'error':
      return judgeError(row, given, of);
    case 'headers':
      return judgeHeaders(row, given, of);
    case 'webhook':
      return judgeWebhook(row, given, of);
  }
}

/** Ids and cursors the transport itself changed, before any reader saw them. */
async function idsChanged({ text, status }: Given): Promise<string[]> {
  const { send } = wireAnswering({ text, status });
  const { body } = await send({
    ...{ method: 'GET', path: '/me', lane: 'reads', speaker: 'either' },
    ...{ priority: 'click', accountId },
  });
  return missing(idsInText(text), idsInValue(body));
}

/**
 * How the client did on one recorded answer. `text` is what the wire gives where that is a damaged
 * copy of it: what must survive is then still what the record says.
 */
export async function judge(sample: Sample, text: string = sample.text): Promise<Verdict> {
  const row = expected.get(sample.kind);
  if (!row) return misclassified(`nothing is known of the kind "${sample.kind}"`);
  const given = { text, status: sample.status };
  try {
    const verdict = await judgeAs(row, given, sample.text);
    if (verdict.result !== 'handled' || (row.class !== 'value' && row.class !== 'refused')) {
      return verdict;
    }
    const changed = await idsChanged(given);
    if (changed.length === 0) return verdict;
    return misclassified(`ids changed: ${changed.slice(0, 3).join(', ')}`);
  } catch (error) {
    return { result: 'thrown', note: String(error) };
  }
}
