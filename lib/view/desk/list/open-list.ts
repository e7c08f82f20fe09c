import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { CommentId } from '../../../shared/ids.ts';
import type { Filter } from '../models.ts';
import { peopleOf, postsOf, tonguesOf } from './counts.ts';
import type { DeskIndex } from './desk-index.ts';
import { indexWay } from './index-way.ts';
import { type ListReads, listReads } from './list-reads.ts';
import { openIndex } from './open-index.ts';
import type { ListWishes, OpenedList } from './opened.ts';
import { pileWay } from './pile-way.ts';
import { deskList, noLines, without } from './places.ts';
import { unseenPosts } from './unseen-posts.ts';
import type { Way } from './way.ts';
import { isPlain, showsUnseen } from './wish.ts';

type Ids = ReadonlySet<CommentId>;
const nobody: Ids = new Set();
const noPosts: ReadonlySet<string> = new Set();
/** More is read when fewer lines than these are left below what is shown. */
const readAhead = 20;

const union = (a: Ids, b: Ids): Ids => (b.size === 0 ? a : new Set([...a, ...b]));

/** Opens the list of an account's desk; it follows the filter until it is closed. */
export function openList(wishes: ListWishes, reads: ListReads = listReads): OpenedList {
  const { accountId, filter, omit } = wishes;
  const found = wishes.found ?? (() => undefined);
  const index = openIndex(accountId, reads);
  const laid = signal(noLines);
  const out = signal(nobody);
  const fresh = signal(0);
  const busy = signal(true);
  const whole = signal(false);
  const failed = signal<unknown>(null);
  let way: Way | null = null;
  /** Counts lists that were begun: one that was overtaken by another is dropped. */
  let turn = 0;
  /** All that were left out since the list was laid out; they come back only where they belong. */
  let ever = nobody;

  const shown = computed(() => without(laid.value, out.value));
  const list = computed(() => deskList(shown.value, show));
  const countBy = <T>(of: (index: DeskIndex) => T) =>
    computed(() => (index.value.value === null ? null : of(index.value.value)));

  function adopt(next: Way): void {
    batch(() => {
      way = next;
      ever = omit.peek();
      out.value = ever;
      laid.value = next.laid();
      whole.value = next.whole();
      fresh.value = 0;
      failed.value = null;
      busy.value = false;
    });
  }

  async function make(wanted: Filter, least: number): Promise<Way> {
    if (isPlain(wanted)) {
      const by = wanted.sort === 'newest' ? 'newest' : 'oldest';
      return pileWay({ accountId, by, reads, found }, least);
    }
    const now = await index.read();
    const unseen = showsUnseen(wanted) ? await unseenPosts(accountId, reads, now, wanted) : noPosts;
    return indexWay(index, now, wanted, unseen);
  }

  function lay(least: number, atOnce: boolean): void {
    const wanted = filter.peek();
    const mine = (turn += 1);
    const now = index.value.peek();
    // As somebody types, the list follows in the same frame.
    if (atOnce && now && !isPlain(wanted) && !showsUnseen(wanted)) {
      return adopt(indexWay(index, now, wanted, noPosts));
    }
    busy.value = true;
    make(wanted, least).then(
      (next) => {
        if (mine === turn) adopt(next);
      },
      (error: unknown) => {
        if (mine !== turn) return;
        failed.value = error;
        busy.value = false;
      },
    );
  }

  const refresh = (): void => lay(laid.peek().lines.length, false);

  /** One look at a time; what changes meanwhile makes another one. */
  const look = inTurn(async () => {
    const of = way;
    if (!of) return;
    const asked = union(ever, omit.peek());
    const { fresh: count, gone } = await of.news(asked);
    if (index.value.peek()) await index.read();
    if (of !== way) return;
    const left = [...asked].filter((id) => gone.has(id));
    batch(() => {
      out.value = union(omit.peek(), new Set(left));
      fresh.value = count;
      failed.value = null;
    });
    // Nothing is under the pointer: what came is shown.
    if (count > 0 && shown.peek().hits === 0) refresh();
  }, failed);

  const grow = inTurn(async () => {
    const of = way;
    const came = await of?.more();
    if (!of || of !== way) return;
    batch(() => {
      if (came) laid.value = of.laid();
      whole.value = of.whole();
    });
  }, failed);

  function show(_from: number, to: number): void {
    if (way && !way.whole() && to + readAhead >= shown.peek().lines.length) void grow();
  }

  const follows = effect(() => {
    void filter.value;
    untracked(() => lay(0, true));
  });
  const leaves = effect(() => {
    const ids = omit.value;
    untracked(() => {
      ever = union(ever, ids);
      const released = [...out.peek()].some((id) => !ids.has(id));
      if ([...ids].some((id) => !out.peek().has(id))) out.value = union(out.peek(), ids);
      // Those let go stay away until it is known whether they still belong here.
      if (released) void look();
    });
  });

  return {
    list,
    fresh,
    busy,
    failed,
    hits: computed(() => (whole.value ? shown.value.hits : null)),
    tongues: countBy(tonguesOf),
    people: countBy(peopleOf),
    posts: countBy(postsOf),
    want() {
      index.read().catch((error: unknown) => (failed.value = error));
    },
    refresh,
    changed: () => void look(),
    async exportCsv() {
      const { exportList } = await import('../export/export-list.ts');
      const left = union(omit.peek(), out.peek());
      await exportList({
        accountId,
        index: await index.read(),
        filter: filter.peek(),
        left,
        reads,
      });
    },
    close() {
      turn += 1;
      way = null;
      follows();
      leaves();
    },
  };
}

/** Runs one at a time; calls in the meantime make one further run. What fails is told. */
function inTurn(run: () => Promise<void>, failed: { value: unknown }): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  async function all(): Promise<void> {
    do {
      again = false;
      await run().catch((error: unknown) => {
        failed.value = error;
      });
    } while (again);
    running = null;
  }
  return () => {
    if (running) again = true;
    running ??= all();
    return running;
  };
}
