import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { addressed, adviceOn, readyText } from '../../../lib/shared/comment/reply-text.ts';
import {
  type Facts,
  filled,
  matching,
  nextVariant,
} from '../../../lib/shared/comment/saved-reply.ts';
import type { CommentModel, SavedReply, Thread } from '../../../lib/view/desk/models.ts';
import { changeDraft, draftOf, giveBack } from './drafts.ts';
import type { ReplyBoxProps } from './props.ts';
import { sendReply } from './send.ts';
import { sizeOf } from './size.ts';
import { namesFor } from './typed.ts';
import { useTyping } from './useTyping.ts';

/** Texts given back are taken once, however often the box is drawn. */
const taken = new WeakSet<object>();

/** What an answer is, what may be put in, and how it leaves. */
export function useReply(props: ReplyBoxProps, box: RefObject<HTMLTextAreaElement | null>) {
  const { comment, thread, model, privately, actions } = props;
  const to = { commentId: comment.id, privately };
  const draft = draftOf(to);
  const typing = useTyping(box, draft.text, (text) => changeDraft(to, { text, problem: null }));
  const { typed } = typing;

  const { back } = model;
  useLayoutEffect(() => {
    if (!back || taken.has(back)) return;
    if (back.commentId !== comment.id || back.privately !== privately) return;
    taken.add(back);
    giveBack(to, back.text);
  });

  const ready = readyText(draft.text);
  // An empty box shows, too, whom it will name; one that names them itself does not.
  const said = ready === '' ? '…' : ready;
  const named = privately ? said : addressed(said, comment, comment.ours);
  const tag = named === said ? null : comment.username;
  const outgoing = ready === '' ? '' : named;
  const size = sizeOf(outgoing, privately);
  const until = 'until' in comment.can.privately ? comment.can.privately.until : null;
  const allowed = privately ? until !== null && until > props.now : comment.can.reply;
  const may = allowed && ready !== '' && size.state !== 'over' && !draft.sending;
  const send = async (): Promise<void> => {
    if (!may) return;
    const sent = await sendReply(to, outgoing, actions.reply);
    // Closed or left meanwhile: another box may be open by now.
    if (sent && box.current) props.onClose();
  };

  const facts: Facts = {
    name: comment.username,
    account: model.username,
    post: props.post ?? null,
  };
  const turnOf = ({ variants, last }: SavedReply): number => {
    const texts = variants.map((text) => filled(text, facts));
    return nextVariant(texts, last, sentLately(comment, thread));
  };
  const insert = (saved: SavedReply): void => {
    const turn = turnOf(saved);
    typing.put(filled(saved.variants[turn] ?? '', facts));
    void actions.usedReply(saved.id, turn);
  };
  const people = [comment, ...(thread?.lines ?? [])].map(({ username }) => username);
  return {
    ...{ draft, tag, typing, size, allowed, may, send, facts, insert, turnOf },
    advice: privately ? [] : adviceOn(outgoing),
    saved: typed?.sign === '/' ? matching(model.saved, typed.asked) : [],
    names: typed?.sign === '@' ? namesFor(people, model.username, typed.asked) : [],
  };
}

/** What we said in this thread and what is about to be said, the newest first. */
function sentLately(comment: CommentModel, thread: Thread | null): string[] {
  const said = (thread?.lines ?? []).filter(({ ours }) => ours).map(({ text }) => text);
  const soon = comment.acts.flatMap(({ text }) => (text === null ? [] : [text]));
  return [...said, ...soon].reverse();
}

export type Reply = ReturnType<typeof useReply>;
