import type { DeskActions, DeskModel, DeskReads } from '../../lib/view/desk/models.ts';
import { useKeys } from '../parts/keys.ts';
import { type Glass, nextComment } from './list/moves.ts';
import type { DeskState } from './use-desk.ts';

type Options = {
  model: DeskModel;
  reads: DeskReads;
  actions: DeskActions;
  desk: DeskState;
  glass: Glass;
  search: () => void;
  on: boolean;
};

/** The desk's single keys. They rest while something is typed, and where they are switched off. */
export function useDeskKeys({ model, reads, actions, desk, glass, search, on }: Options): void {
  const { selection, acts, meant } = desk;
  const { list } = model;
  const move = (step: 1 | -1): void => {
    const id = selection.now();
    const at = id === null ? -1 : list.placeOf(id);
    const line = list.at(nextComment(list, at < 0 ? glass.first() : at + step, step));
    if (line) acts.select(line.id, true);
  };
  const one = (): NonNullable<ReturnType<DeskReads['comment']>> | null => {
    const [id, more] = meant();
    return id === undefined || more !== undefined ? null : reads.comment(id);
  };
  const answer = (privately: boolean): void => {
    const id = desk.here();
    if (id !== null) acts.reply(id, privately);
  };
  const hide = (): void => {
    const comments = meant().map(reads.comment);
    // Of several, those that are seen are hidden; only if none is, the hidden ones are shown.
    const deed = comments.some((comment) => comment?.can.hide) ? 'hide' : 'show';
    desk.deed(deed);
  };
  const done = (): void => {
    const all = meant();
    desk.deed(all.every((id) => reads.comment(id)?.done) ? 'unmark' : 'done');
  };
  const like = (): void => {
    const comment = one();
    if (comment?.can.like === true) acts.like(comment.id, !comment.liked);
  };
  const mark = (): void => {
    const id = desk.here();
    if (id !== null) acts.mark(id);
  };
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      r: () => answer(false),
      p: () => answer(true),
      h: hide,
      e: done,
      s: () => meant().length > 0 && acts.menu(desk.marked.size > 0 ? 'bulk' : 'snooze'),
      x: mark,
      l: like,
      Backspace: desk.erase,
      Delete: desk.erase,
      '.': () => model.fresh > 0 && actions.refresh(),
      '/': search,
      Escape: () => desk.marked.size > 0 && desk.clear(),
    },
    on && model.state.kind === 'ready',
  );
}
