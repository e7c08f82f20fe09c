import type { CommentId } from '../../shared/ids.ts';
import type { Acts } from './acts.ts';
import type { ActModel, Shelf } from './models.ts';

const isOpen = ({ state }: ActModel): boolean => state !== 'failed' && state !== 'asks';

/** Whether an act takes its comment off a shelf before Instagram or the store has said so. */
function takesOff({ name, state }: ActModel, shelf: Shelf): boolean {
  if (name === 'delete') return true;
  if (shelf === 'hidden') return name === 'show';
  if (shelf === 'all') return false;
  // An answer stays in sight with its comment until it has left.
  return name === 'hide' || ((name === 'reply' || name === 'private') && state === 'done');
}

/** Comments whose lines go at once; one that is taken back is there again by itself. */
export function omittedBy(
  acts: Acts,
  shelf: Shelf,
  pressed: ReadonlySet<CommentId>,
): ReadonlySet<CommentId> {
  const gone = new Set(pressed);
  for (const [id, own] of acts.byComment) {
    const last = own.filter(isOpen).at(-1);
    if (last && takesOff(last, shelf)) gone.add(id);
  }
  return gone;
}
