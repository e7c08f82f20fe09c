import type { Code, Reason } from '../../../lib/shared/problem.ts';
import type { Keep } from '../keeps.ts';
import type { ReaderName } from '../readers/index.ts';
import type { WebhookReaderName } from '../webhooks.ts';

/** An answer, or a part of it, through one of the product's readers. */
export type Reading = {
  by: ReaderName;
  /** The part of the answer that is such an answer by itself. */
  of?: string;
  /** Set where the record is one row of a list, and goes to the reader inside one. */
  isRow?: true;
  keeps: readonly Keep[];
  /** What the reader gives no value for, and never zero instead. */
  gaps?: readonly string[];
};

/** A whole answer; it is never asked for again. */
export type ValueRow = { class: 'value'; readings: readonly Reading[]; leaves?: string };

/** An answer to what Loupe never asks: its nearest reader takes none of it, and says so. */
export type RefusedRow = { class: 'refused'; by: ReaderName; why: string };

/**
 * When the same read goes out again: `at once`, within two seconds and twice at most; `at the
 * minute` that the headers state, and not before; `smaller`, by whoever asked; or `never`.
 */
export type Again = 'at once' | 'at the minute' | 'smaller' | 'never';

export type ErrorRow = {
  class: 'error';
  code: Code;
  reason?: Reason;
  again: Again;
  /** Set where a write may have been done all the same. A write never goes out twice. */
  doubt?: true;
  keeps: readonly Keep[];
  permission?: string;
  /** The metrics the text refuses, or how many it names as all there are. */
  metrics?: { refused: readonly string[] } | { allowed: number };
};

/** Headers of use; `blocks` where nothing may go out before the hour is over. */
export type HeaderRow = { class: 'headers'; blocks: boolean; gauges: readonly string[] };

/** Word of a webhook. */
export type WebhookRow = { class: 'webhook'; by: WebhookReaderName; keeps: readonly Keep[] };

export type Row = ValueRow | RefusedRow | ErrorRow | HeaderRow | WebhookRow;
export type Rows = Readonly<Record<string, Row>>;

export const value = (by: ReaderName, ...keeps: Keep[]): ValueRow => ({
  class: 'value',
  readings: [{ by, keeps }],
});

export const refused = (by: ReaderName, why: string): RefusedRow => ({
  class: 'refused',
  by,
  why,
});

/** Says what of an answer nobody asks for, and why. */
export const leaving = (row: ValueRow, leaves: string): ValueRow => ({ ...row, leaves });

/** One answer through several readers. */
export const several = (...readings: Reading[]): ValueRow => ({ class: 'value', readings });
