import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CommentId } from '../../lib/shared/ids.ts';
import type { DeskActions, DeskModel, DeskReads, Line } from '../../lib/view/desk/models.ts';
import { say } from '../../lib/words/say.ts';
import { type Acting, useActing } from './acting.ts';
import type { Deed, DeskActs, RowState } from './desk.ts';
import { memoryOf } from './memory.ts';
import { useReach } from './reach.ts';
import { giveBack } from './reply/drafts.ts';
import { type Selection, useSelection } from './selection.ts';

export type Answering = { id: CommentId; privately: boolean };

export type DeskState = {
  selection: Selection;
  acting: Acting;
  marked: ReadonlySet<CommentId>;
  clear: () => void;
  answering: Answering | null;
  close: () => void;
  menu: RowState['menu'];
  acts: DeskActs;
  /** The selected comment. */
  here: () => CommentId | null;
  /** The comments that a key acts on: those chosen, else the selected one. */
  meant: () => CommentId[];
  /** Acts on all that are meant; what was chosen is not chosen any more. */
  deed: (deed: Deed) => void;
  erase: () => void;
  /** Opens what is selected on Instagram. */
  open: () => void;
};

const why = {
  late: 'desk_not_late',
  once: 'desk_not_once',
  ours: 'desk_not_ours',
  role: 'desk_not_role',
} as const;

/** What the desk remembers while it is open, and all that rows do. */
export function useDesk(model: DeskModel, reads: DeskReads, actions: DeskActions): DeskState {
  const { list, back } = model;
  const isComment = (id: string | null): id is CommentId =>
    id !== null && list.at(list.placeOf(id))?.kind === 'comment';
  const memory = memoryOf(actions);
  const [marked, setMarked] = useState(memory.marked);
  const chosen = useRef(marked);
  const [answering, setAnswering] = useState<Answering | null>(memory.answering);
  const [menu, setMenu] = useState<RowState['menu']>(null);
  const selected = (id: string | null): void => {
    setMenu(null);
    setAnswering((old) => (old && old.id === id ? old : null));
    actions.selected(isComment(id) ? id : null);
  };
  const selection = useSelection(list, selected, memory.selected);
  const acting = useActing(actions, reads);
  Object.assign(memory, { selected: selection.selected, marked, answering });

  const choose = (next: ReadonlySet<CommentId>): void => {
    chosen.current = next;
    setMarked(next);
  };
  useEffect(() => {
    // Only what can be seen is acted on: what left the list is not chosen any more.
    const here = [...chosen.current].filter((id) => list.placeOf(id) >= 0);
    if (here.length < chosen.current.size) choose(new Set(here));
  }, [list]);
  const reach = useReach(list, selection, actions);
  const lineNow = (): Line | null => {
    const id = selection.now();
    return id === null ? null : list.at(list.placeOf(id));
  };
  const reply = (id: CommentId, privately: boolean): void => {
    const can = reads.comment(id)?.can;
    if (!can) return;
    if (privately && 'not' in can.privately) return acting.say(say(why[can.privately.not]));
    if (!privately && !can.reply) return acting.say(say('desk_not_reply'));
    selection.select(id, false);
    setAnswering({ id, privately });
  };
  const openPost: DeskActs['openPost'] = (mediaId) => {
    const link = reads.post(mediaId)?.permalink;
    if (link) actions.openLink(link);
  };
  const acts: DeskActs = {
    select: selection.select,
    mark(id) {
      const next = new Set(chosen.current);
      if (!next.delete(id)) next.add(id);
      choose(next);
    },
    filter: actions.filter,
    reply,
    deed: (deed, id) => {
      selection.focus();
      void acting.deed(deed, [id]);
    },
    snooze: (until, id) => {
      selection.focus();
      void acting.snooze(until, [id]);
    },
    arm: (id) => acting.arm([id]),
    like: (id, liked) => void actions.like(id, liked),
    ask: (feature) => void actions.ask(feature),
    switchComments: (id, open) => void actions.switchComments(id, open),
    choose: (act, deed) =>
      void actions.choose(act, deed).then((text) => {
        const { commentId, name } = act;
        if (text === null || text === '' || commentId === null) return;
        const privately = name === 'private';
        giveBack({ commentId, privately }, text);
        reach(commentId, act.mediaId, () => setAnswering({ id: commentId, privately }));
      }),
    goTo: reach,
    menu: setMenu,
    openPost,
  };
  useEffect(() => {
    if (!back) return;
    const { commentId: id, privately } = back;
    reach(id, reads.comment(id)?.mediaId ?? null, () => setAnswering({ id, privately }));
    // A reply that came back is opened once; what happens to it then is the person's.
  }, [back]);
  const here = (): CommentId | null => {
    const line = lineNow();
    return line?.kind === 'comment' ? line.id : null;
  };
  const meant = (): CommentId[] => {
    const id = here();
    if (chosen.current.size > 0) return [...chosen.current];
    return id === null ? [] : [id];
  };
  const clear = (): void => choose(new Set());
  return {
    selection,
    acting,
    marked,
    clear,
    answering,
    close() {
      setAnswering(null);
      if (selection.selected !== null) selection.select(selection.selected, true);
    },
    menu,
    acts: useSteady(acts),
    here,
    meant,
    deed(deed) {
      const ids = meant();
      if (ids.length > 0) void acting.deed(deed, ids).then(clear);
    },
    erase() {
      const ids = meant();
      if (ids.length > 0 && acting.erase(ids)) clear();
    },
    open() {
      const line = lineNow();
      if (line) openPost(line.mediaId);
    },
  };
}

/** The same functions for as long as the desk is open, doing what the newest ones do. */
function useSteady(acts: DeskActs): DeskActs {
  const latest = useRef(acts);
  latest.current = acts;
  return useMemo(() => {
    const names = Object.keys(latest.current) as (keyof DeskActs)[];
    const steady = (name: keyof DeskActs) => [
      name,
      (...given: unknown[]) => (latest.current[name] as (...all: unknown[]) => void)(...given),
    ];
    return Object.fromEntries(names.map(steady)) as DeskActs;
  }, []);
}
