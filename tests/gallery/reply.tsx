import { useState } from 'preact/hooks';
import { changeDraft } from '../../components/desk/reply/drafts.ts';
import { ReplyBox } from '../../components/desk/reply/ReplyBox.tsx';
import { SavedReplies } from '../../components/desk/reply/SavedReplies.tsx';
import { KeySheet, type SheetTab } from '../../components/parts/KeySheet.tsx';
import type { Problem } from '../../lib/shared/problem.ts';
import type { CommentModel, DeskActions, DeskModel } from '../../lib/view/desk/models.ts';
import { now } from './models.ts';
import { comment, desk, savedReplies, stillDesk, threadLines } from './reply-models.ts';

type State = {
  comment?: Partial<CommentModel>;
  desk?: Partial<DeskModel>;
  privately?: boolean;
  text?: string;
  problem?: Problem;
};

const refused: Problem = { code: 'not-allowed', permission: 'instagram_manage_comments' };
const can = (part: Partial<CommentModel['can']>): CommentModel['can'] => ({
  ...comment().can,
  ...part,
});

/** An answer in every state it can be in; slashes and names are typed by whoever looks. */
export const replyStates: Record<string, State> = {
  empty: {},
  typing: { text: 'It is, and so is the white one. Ask @tom_kiln, he eats from it every day.' },
  tagged: { comment: { parentId: '1' }, text: 'It is food safe, and it has been tested twice.' },
  private: { privately: true, text: 'Here is the address of the studio.' },
  late: { privately: true, comment: { can: can({ privately: { not: 'late' } }) } },
  closed: { comment: { can: can({ reply: false }) }, text: 'It is.' },
  near: { text: 'Long and longer. '.repeat(115) },
  over: { privately: true, text: 'Länger als erlaubt. '.repeat(50) },
  offline: { desk: { online: false }, text: 'It is.' },
  refused: { text: 'It is food safe.', problem: refused },
  unsaved: { desk: { saved: [] } },
  rtl: { comment: { parentId: '1', username: 'dina.k' }, text: 'نعم، الطلاء آمن للطعام والفطور.' },
};

/** The box below its comment. */
export function ReplySheet({ state }: { state: string }) {
  const shown = replyStates[state] ?? {};
  const one = comment(shown.comment);
  const privately = shown.privately ?? false;
  const [saved, setSaved] = useState(shown.desk?.saved ?? savedReplies);
  const [open, setOpen] = useState(() => {
    const { text = '', problem = null } = shown;
    changeDraft({ commentId: one.id, privately }, { text, problem });
    return true;
  });
  const actions: DeskActions = { ...stillDesk, ...keeping(setSaved) };
  return (
    <main style="padding: 12px 16px 260px 56px; background: var(--sheet)">
      <h1 class="vh">{'Reply'}</h1>
      <p style="font-size: var(--t-lead)">{one.text}</p>
      {open ? (
        <ReplyBox
          comment={one}
          thread={{ lines: threadLines, selected: one.id }}
          model={{ ...desk(shown.desk), saved }}
          privately={privately}
          actions={actions}
          onClose={() => setOpen(false)}
          now={now}
          keys
          post="Seven glazes, one bowl"
        />
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          {'Reply'}
        </button>
      )}
    </main>
  );
}

export function SavedSheet({ empty }: { empty: boolean }) {
  const [saved, setSaved] = useState(empty ? [] : savedReplies);
  return <SavedReplies saved={saved} actions={keeping(setSaved)} onClose={() => undefined} />;
}

export const KeysSheet = ({ tab, off }: { tab: SheetTab; off: boolean }) => (
  <KeySheet open tab={tab} keys={!off} onClose={() => undefined} onOptions={() => undefined} />
);

type Saved = DeskModel['saved'];

function keeping(
  set: (change: (all: Saved) => Saved) => void,
): Pick<DeskActions, 'saveReply' | 'dropReply' | 'usedReply'> {
  return {
    saveReply: async ({ id, ...rest }) =>
      set((all) =>
        id === null
          ? [...all, { id: `${all.length}`, uses: 0, last: -1, ...rest }]
          : all.map((one) => (one.id === id ? { ...one, ...rest } : one)),
      ),
    dropReply: async (id) => set((all) => all.filter((one) => one.id !== id)),
    usedReply: async (id, last) =>
      set((all) => all.map((one) => (one.id === id ? { ...one, last, uses: one.uses + 1 } : one))),
  };
}
