import { useState } from 'preact/hooks';
import { DeskTab } from '../../components/desk/DeskTab.tsx';
import type { PanelParts } from '../../components/screens/PanelScreen.tsx';
import type { DeskActions } from '../../lib/view/desk/models.ts';
import { desk, type Group, groups, listOf, readsOf, stillDesk } from './desk-models.ts';
import { deskStates } from './desk-states.ts';
import { now } from './models.ts';
import { panelParts } from './queue.tsx';

/** The desk by itself, alive: filters are set, and what is typed is looked for. */
export function DeskSheet({ state }: { state: string }) {
  const { part, all = groups, threads = [] } = deskStates[state] ?? {};
  const begun = desk(part, all);
  const [filter, setFilter] = useState(begun.filter);
  const [many] = useState(() => (state === 'many' ? manyOf(50_000) : null));
  const actions: DeskActions = {
    ...stillDesk,
    filter: (patch) => setFilter((old) => ({ ...old, ...patch })),
    act: async (ids) => ({
      done: ids.length - 1,
      refused: [
        { username: 'tom_kiln', sentence: 'The comment was deleted. Nothing is left to do.' },
      ],
    }),
  };
  return (
    <DeskTab
      model={{ ...begun, filter, ...(many ? { list: many.list } : {}) }}
      reads={many?.reads ?? readsOf(all, threads)}
      actions={actions}
      now={now}
      keys
      tools={[{ id: 'saved', label: 'Saved replies', onOpen: () => undefined }]}
    />
  );
}

/** A long list: the same groups again and again. */
function manyOf(times: number) {
  const comments: Group[] = groups;
  const reads = readsOf(comments);
  const of = (id: string): string => id.slice(0, id.indexOf('#'));
  const lines = Array.from({ length: times }, (_, n) => {
    const group = groups[n % groups.length] as Group;
    const one = group.comments[(n * 7) % group.comments.length];
    return {
      kind: 'comment' as const,
      id: `${one?.id ?? ''}#${n}`,
      mediaId: group.post.mediaId,
    };
  });
  const known = new Map<string, ReturnType<typeof reads.comment>>();
  return {
    list: listOf(lines),
    reads: {
      ...reads,
      comment(id: string) {
        const before = known.get(id);
        if (before) return before;
        const one = reads.comment(of(id));
        const n = Number(id.slice(id.indexOf('#') + 1));
        const text = one ? `${n}: ${one.text} `.repeat(1 + ((n * 13) % 5)) : '';
        const made = one && { ...one, id, text };
        known.set(id, made);
        return made;
      },
    },
  };
}

/** The panel with the desk open. */
export const deskParts = (state: string): PanelParts => ({
  ...panelParts('comments'),
  comments: () => <DeskSheet state={state} />,
});
