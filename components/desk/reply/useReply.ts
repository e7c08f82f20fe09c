import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { SavedReply } from '../../../lib/view/desk/models.ts';
import { changeDraft, draftOf, giveBack } from './drafts.ts';
import type { ReplyBoxProps } from './props.ts';
import { sendReply } from './send.ts';
import { sizeOf } from './size.ts';
import { addressed, type Facts, filled, matching, nextVariant, readyText } from './texts.ts';
import { namesFor } from './typed.ts';
import { useTyping } from './useTyping.ts';

/** Texts given back are taken once, however often the box is drawn. */
const taken = new WeakSet<object>();

/** What an answer is, what may be put in, and how it leaves. */
export function useReply(props: ReplyBoxProps, box: RefObject<HTMLTextAreaElement | null>) {
  const { comment, thread, model, privately, actions } = props;
  const to = { commentId: comment.id, privately };
  const tag = privately || comment.parentId === null ? null : comment.username;
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
  // What comes back was sent with the name that stands in front of the box again.
  useLayoutEffect(() => {
    const { text } = draftOf(to);
    if (tag !== null && text.startsWith(`@${tag} `)) {
      changeDraft(to, { text: text.slice(tag.length + 2) });
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [back]);

  const ready = readyText(draft.text);
  const outgoing = ready === '' || privately ? ready : addressed(ready, comment);
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
  const insert = (saved: SavedReply): void => {
    const variant = nextVariant(saved.variants, saved.last);
    typing.put(filled(saved.variants[variant] ?? '', facts));
    void actions.usedReply(saved.id, variant);
  };
  const people = [comment, ...(thread?.lines ?? [])].map(({ username }) => username);
  return {
    ...{ draft, tag, typing, size, allowed, may, send, facts, insert },
    saved: typed?.sign === '/' ? matching(model.saved, typed.asked) : [],
    names: typed?.sign === '@' ? namesFor(people, model.username, typed.asked) : [],
  };
}

export type Reply = ReturnType<typeof useReply>;
