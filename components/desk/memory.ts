import type { CommentId } from '../../lib/shared/ids.ts';
import type { DeskActions } from '../../lib/view/desk/models.ts';
import type { Anchor } from './list/anchor.ts';

/** Where the person was on the desk, for when they come back to it. */
export type Memory = {
  selected: string | null;
  marked: ReadonlySet<CommentId>;
  answering: { id: CommentId; privately: boolean } | null;
  /** What the list was asked for, and the lines that were in sight then. */
  view: string | null;
  anchors: Anchor[];
};

const kept = new WeakMap<DeskActions, Memory>();

/** The memory of one desk, which is known by what it does: that stays while the panel lives. */
export function memoryOf(actions: DeskActions): Memory {
  const known = kept.get(actions);
  if (known) return known;
  const made: Memory = {
    ...{ selected: null, marked: new Set(), answering: null, view: null, anchors: [] },
  };
  kept.set(actions, made);
  return made;
}
