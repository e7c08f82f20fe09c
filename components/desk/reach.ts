import { useEffect, useRef } from 'preact/hooks';
import type { CommentId } from '../../lib/shared/ids.ts';
import type { DeskActions, DeskList, Filter } from '../../lib/view/desk/models.ts';
import type { Reach } from './desk.ts';
import type { Selection } from './selection.ts';

type Reached = (() => void) | undefined;

const everything: Partial<Filter> = {
  ...{ shelf: 'all', questions: false, links: false, person: null, tongue: null, text: '' },
};

/** Selects a comment wherever it is: one that is not on the list is listed with its whole post. */
export function useReach(list: DeskList, selection: Selection, actions: DeskActions): Reach {
  const wanted = useRef<{ id: CommentId; then: Reached } | null>(null);
  const take = (id: CommentId, then: Reached): void => {
    wanted.current = null;
    selection.select(id, true);
    then?.();
  };
  useEffect(() => {
    const { current } = wanted;
    if (current && list.placeOf(current.id) >= 0) take(current.id, current.then);
  }, [list]);
  return (id, mediaId, then) => {
    if (list.placeOf(id) >= 0) return take(id, then);
    wanted.current = { id, then };
    actions.filter({ ...everything, mediaId });
  };
}
