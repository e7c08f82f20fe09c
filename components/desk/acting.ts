import { useEffect, useRef, useState } from 'preact/hooks';
import type { CommentId, Instant } from '../../lib/shared/ids.ts';
import type { CommentModel, DeskActions, DeskReads } from '../../lib/view/desk/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import type { Deed, Outcome } from './desk.ts';

/** How long a first press of ⌫ waits for the second. */
export const armedFor = 4_000;
/** How long it is shown what came of an act on several. */
const shownFor = 6_000;

export type Acting = {
  /** What was asked to be deleted, once so far. */
  armed: readonly CommentId[] | null;
  outcome: Outcome | null;
  /** For readers: what was just done. */
  said: string;
  /** Why what was asked for is not done. */
  say: (sentence: string) => void;
  /** The same, for as long as it is shown. */
  note: string | null;
  deed: (deed: Deed, ids: CommentId[]) => Promise<void>;
  snooze: (until: Instant, ids: CommentId[]) => Promise<void>;
  arm: (ids: CommentId[]) => void;
  /** Deletes these if they were armed, and then says true; else arms them. */
  erase: (ids: CommentId[]) => boolean;
  dismiss: () => void;
};

/** Only those for which an act is meant: nobody hides what is hidden. */
function fit(deed: Deed, ids: CommentId[], reads: DeskReads): CommentId[] {
  const may = (comment: CommentModel | null): boolean => {
    if (comment === null) return true;
    if (deed === 'hide') return comment.can.hide;
    if (deed === 'show') return comment.can.show;
    return deed !== 'delete' || comment.can.remove;
  };
  return ids.filter((id) => may(reads.comment(id)));
}

/** Acts on one comment or on several, with what came of them. */
export function useActing(actions: DeskActions, reads: DeskReads): Acting {
  const [armed, setArmed] = useState<readonly CommentId[] | null>(null);
  // The second press may come before the first is drawn.
  const aimed = useRef(armed);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [said, setSaid] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // What went well need not be put away; what was refused stays until it is read.
    if (outcome === null || outcome.several.refused.length > 0) return;
    const leaving = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(leaving);
  }, [outcome]);
  useEffect(() => {
    if (note === null) return;
    const leaving = setTimeout(() => setNote(null), shownFor);
    return () => clearTimeout(leaving);
  }, [note]);
  const refuse = (sentence: string): void => {
    setNote(sentence);
    setSaid(sentence);
  };
  const aim = (ids: readonly CommentId[] | null): void => {
    clearTimeout(timer.current);
    aimed.current = ids;
    setArmed(ids);
  };
  const show = (result: Outcome, count: number): void => {
    const { done, refused } = result.several;
    setOutcome(refused.length > 0 || count > 1 ? result : null);
    setSaid(refused.length > 0 ? '' : sayCount(`desk_said_${result.deed}`, done, full(done)));
  };
  const deed: Acting['deed'] = async (name, asked) => {
    const ids = fit(name, asked, reads);
    aim(null);
    if (ids.length === 0) return refuse(say('desk_said_nothing'));
    setNote(null);
    const several =
      name === 'done'
        ? await actions.done(ids)
        : name === 'unmark'
          ? await actions.unmark(ids)
          : await actions.act(ids, name);
    show({ deed: name, several }, ids.length);
  };
  const arm = (asked: CommentId[]): void => {
    const ids = fit('delete', asked, reads);
    if (ids.length === 0) return refuse(say('desk_said_hide_first'));
    aim(ids);
    timer.current = setTimeout(() => aim(null), armedFor);
    setSaid(sayCount('desk_said_armed', ids.length, full(ids.length)));
  };
  return {
    armed,
    outcome,
    said,
    say: refuse,
    note,
    deed,
    async snooze(until, ids) {
      show({ deed: 'snooze', several: await actions.snooze(ids, until) }, ids.length);
    },
    arm,
    erase(ids) {
      const same = fit('delete', ids, reads).join() === aimed.current?.join();
      if (same) void deed('delete', ids);
      else arm(ids);
      return same;
    },
    dismiss: () => setOutcome(null),
  };
}
