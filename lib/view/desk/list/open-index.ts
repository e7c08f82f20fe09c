import { type ReadonlySignal, signal } from '@preact/signals';
import type { AccountId } from '../../../shared/ids.ts';
import { type DeskIndex, emptyIndex, indexWith } from './desk-index.ts';
import type { ListReads } from './list-reads.ts';

export type OpenIndex = {
  /** Null until it was read. */
  value: ReadonlySignal<DeskIndex | null>;
  /** The index with all that is kept by now: read whole at first, and then what has changed. */
  read: () => Promise<DeskIndex>;
};

/** The index of an account's comments, read when it is first wanted. */
export function openIndex(
  accountId: AccountId,
  reads: Pick<ListReads, 'packs' | 'packsSince'>,
): OpenIndex {
  const value = signal<DeskIndex | null>(null);
  // One reading after the other: each begins where the one before has ended.
  let last: Promise<DeskIndex> | null = null;

  async function read(): Promise<DeskIndex> {
    const known = value.peek();
    const packs = known
      ? await reads.packsSince(accountId, known.upTo)
      : await reads.packs(accountId);
    return (value.value = indexWith(known ?? emptyIndex, packs));
  }

  return {
    value,
    read() {
      const next = last ? last.then(read, read) : read();
      last = next;
      return next;
    },
  };
}
