import { signal, type ReadonlySignal } from '@preact/signals';
import { openAnnouncer } from '../../bus/changes.ts';
import type { AccountId, Clock, Instant } from '../../shared/ids.ts';
import { newDraft, type Draft, type Told } from '../../shared/post/draft.ts';
import { keepDraft, readDraft } from '../../store/studio/drafts.ts';
import { isTouched, nextKept } from './edit-draft.ts';

export type DraftKeeper = {
  draft: ReadonlySignal<Draft>;
  savedAt: ReadonlySignal<Instant | null>;
  conflict: ReadonlySignal<boolean>;
  /** Changes the draft and keeps it a moment later. */
  change: (change: (draft: Draft) => Draft) => void;
  /** Keeps now what is not kept yet. */
  flush: () => Promise<void>;
  open: (draft: Draft) => Promise<void>;
  /** An empty draft, with what was chosen last. */
  fresh: (choices: Partial<Told>) => Promise<void>;
  /** Hears what other windows have written, and `clicked` ones that a right click has made. */
  heard: (drafts: readonly Draft[], clicked: (draft: Draft) => boolean) => void;
  resolve: (keep: 'theirs' | 'mine') => Promise<void>;
};

/** Typing comes in bursts; so long after a change the draft is kept. */
const settle = 250;

/** The open draft, kept as it is typed, and the guard against two windows writing one. */
export function openDraftKeeper(accountId: AccountId, clock: Clock): DraftKeeper {
  const announce = openAnnouncer();
  const blank = (): Draft => newDraft(crypto.randomUUID(), accountId, clock());
  const draft = signal(blank());
  const savedAt = signal<Instant | null>(null);
  const conflict = signal(false);
  const seen = new Set<string>();
  let opened = false;
  let kept = false;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chain = Promise.resolve();

  async function keep(): Promise<void> {
    if (!dirty || conflict.value) return;
    dirty = false;
    const row = nextKept(draft.value, !kept, clock());
    let written: boolean;
    try {
      written = await keepDraft(row);
    } catch (error) {
      // Not kept: the next try writes it, and whoever sends it hears why it cannot be.
      dirty = true;
      throw error;
    }
    if (!written) {
      dirty = true;
      conflict.value = true;
      return;
    }
    kept = true;
    seen.add(row.id);
    const { version, changedAt } = row;
    // What was typed meanwhile stays; another draft opened meanwhile has a version of its own.
    if (draft.value.id === row.id) draft.value = { ...draft.value, version, changedAt };
    savedAt.value = changedAt;
    announce('drafts');
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    chain = chain.then(keep, keep);
    return chain;
  }

  function show(next: Draft, isKept: boolean): void {
    draft.value = next;
    kept = isKept;
    dirty = false;
    conflict.value = false;
    savedAt.value = isKept ? next.changedAt : null;
    seen.add(next.id);
  }

  return {
    draft,
    savedAt,
    conflict,
    flush,
    change(change) {
      const next = change(draft.value);
      if (next === draft.value) return;
      draft.value = next;
      dirty = true;
      if (timer === undefined)
        timer = setTimeout(() => void flush().catch(() => undefined), settle);
    },
    async open(next) {
      await flush();
      show(next, true);
    },
    async fresh(choices) {
      await flush();
      show({ ...blank(), ...choices }, false);
    },
    heard(drafts, clicked) {
      const first = !opened;
      opened = true;
      const news = drafts.filter(({ id }) => !seen.has(id));
      for (const { id } of drafts) seen.add(id);
      const same = drafts.find(({ id }) => id === draft.value.id);
      if (same && kept && same.version > draft.value.version) {
        if (dirty) conflict.value = true;
        else show(same, true);
      }
      // On opening, the draft worked on last; later, one that a right click has just made. Whatever
      // another window begins stays there.
      const idle = !dirty && !isTouched(draft.value);
      const next = first && idle ? drafts[0] : news.find(clicked);
      if (next) void flush().then(() => show(next, true));
    },
    async resolve(keepWhich) {
      const theirs = await readDraft(draft.value.id);
      // What the other window has sent, or thrown away, is nobody's to be written on any more.
      const open = theirs?.jobId === null ? theirs : null;
      conflict.value = false;
      if (keepWhich === 'theirs') return open ? show(open, true) : show(blank(), false);
      kept = open !== null;
      const id = open?.id ?? crypto.randomUUID();
      draft.value = { ...draft.value, id, version: open?.version ?? 0 };
      dirty = true;
      await flush();
    },
  };
}
