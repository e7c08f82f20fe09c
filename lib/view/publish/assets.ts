import { signal, type ReadonlySignal } from '@preact/signals';
import { probe } from '../../darkroom/probe.ts';
import { printOf } from '../../darkroom/print.ts';
import type { Facts, Unreadable } from '../../shared/media/facts.ts';
import { noteAsset, readAsset } from '../../store/studio/assets.ts';
import type { AssetRow } from '../../store/studio/rows.ts';

/** One asset as this page knows it. */
export type Known = {
  row: AssetRow;
  url: string;
  facts: Facts | null;
  unreadable: Unreadable['why'] | null;
  /** Looked at for the first time by this page, just now. */
  fresh: boolean;
};

export type Assets = {
  known: ReadonlySignal<ReadonlyMap<string, Known>>;
  /** Reads what is not known yet, and has a look at bytes that nobody has looked at. */
  need: (ids: readonly string[]) => Promise<void>;
  forget: (ids: readonly string[]) => void;
};

/** The type to show bytes by, from what they are; an SVG is never shown as one. */
function typeOf(facts: Facts): string {
  if (facts.kind === 'film') return facts.container === 'webm' ? 'video/webm' : 'video/mp4';
  return facts.format === 'svg' ? 'text/plain' : `image/${facts.format}`;
}

/** The bytes a draft is made of, read once and shown by addresses of this page. */
export function openAssets(): Assets {
  const known = signal<ReadonlyMap<string, Known>>(new Map());
  const under = new Map<string, Promise<void>>();
  const put = (id: string, one: Known): void => {
    known.value = new Map(known.value).set(id, one);
  };

  async function look(id: string): Promise<void> {
    const row = await readAsset(id);
    if (!row) {
      const bytes = new Blob();
      const gone = { id, bytes, name: '', facts: null, origin: null, public: null, hash: '' };
      const lost = { ...gone, print: null, madeFrom: null, createdAt: 0 };
      return put(id, { row: lost, url: '', facts: null, unreadable: 'gone', fresh: false });
    }
    put(id, { row, url: '', facts: null, unreadable: null, fresh: false });
    const seen = row.facts ?? (await probe(row.bytes));
    if (seen.kind === 'unreadable') {
      return put(id, { row, url: '', facts: null, unreadable: seen.why, fresh: true });
    }
    const url = URL.createObjectURL(row.bytes.slice(0, row.bytes.size, typeOf(seen)));
    put(id, {
      row: { ...row, facts: seen },
      url,
      facts: seen,
      unreadable: null,
      fresh: !row.facts,
    });
    if (row.facts) return;
    const print = seen.kind === 'picture' ? await printOf(row.bytes).catch(() => null) : null;
    await noteAsset(id, { facts: seen, print });
    put(id, {
      row: { ...row, facts: seen, print },
      url,
      facts: seen,
      unreadable: null,
      fresh: true,
    });
  }

  return {
    known,
    async need(ids) {
      await Promise.all(
        ids.map((id) => {
          const running = under.get(id) ?? look(id);
          under.set(id, running);
          return running;
        }),
      );
    },
    forget(ids) {
      const left = new Map(known.value);
      for (const id of ids) {
        const one = left.get(id);
        if (one?.url) URL.revokeObjectURL(one.url);
        left.delete(id);
        under.delete(id);
      }
      known.value = left;
    },
  };
}
