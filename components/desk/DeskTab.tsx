import { useRef, useState } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { DeskActions, DeskModel, DeskReads } from '../../lib/view/desk/models.ts';
import { Bar } from './bar/Bar.tsx';
import type { Tool } from './bar/tools.ts';
import { Bulk } from './Bulk.tsx';
import type { Desk } from './desk.ts';
import css from './DeskTab.module.css';
import { Fresh } from './Fresh.tsx';
import { useDeskKeys } from './keys.ts';
import { Lines } from './list/Lines.tsx';
import type { Glass } from './list/moves.ts';
import { memoryOf } from './memory.ts';
import { Needs } from './Needs.tsx';
import { Outcome } from './Outcome.tsx';
import { ReplyBox } from './reply/ReplyBox.tsx';
import { Stay } from './Stay.tsx';
import { Bones } from './states/Bones.tsx';
import { NoTask } from './states/NoTask.tsx';
import { Nothing } from './states/Nothing.tsx';
import { Offer } from './states/Offer.tsx';
import { Offline } from './states/Offline.tsx';
import { Withdrawn } from './states/Withdrawn.tsx';
import { type DeskState, useDesk } from './use-desk.ts';

export type DeskTabProps = {
  model: DeskModel;
  reads: DeskReads;
  actions: DeskActions;
  now: Instant;
  /** Single keys act. */
  keys: boolean;
  /** Other things that are opened from the desk. */
  tools?: Tool[];
};

/** The comment desk: who waits for an answer, and everything that was said. */
export function DeskTab(props: DeskTabProps) {
  const { model, reads, actions, now, keys } = props;
  const desk = useDesk(model, reads, actions);
  const [searching, setSearching] = useState(false);
  const glass = useRef<Glass>({ first: () => 0 }).current;
  const search = (): void => setSearching(true);
  useDeskKeys({ model, reads, actions, desk, glass, search, on: keys });
  const { state, list, filter, fresh } = model;
  if (state.kind === 'offer') {
    return <Offer problem={state.problem} now={now} onAsk={() => void actions.ask('comments')} />;
  }
  if (state.kind === 'no-task') {
    return <NoTask pageName={state.pageName} openLink={actions.openLink} />;
  }
  return (
    <div class={css.desk}>
      <Bar {...props} searching={searching} onSearch={setSearching} />
      {state.kind === 'ready' && state.withdrawn && (
        <Withdrawn onAsk={() => void actions.ask('comments')} />
      )}
      {!model.online && <Offline />}
      <Needs acts={model.needs} onChoose={desk.acts.choose} onGo={desk.acts.goTo} />
      {state.kind === 'reading' && <Bones />}
      {state.kind === 'ready' &&
        (list.length === 0 ? (
          model.busy ? (
            <Bones />
          ) : (
            <Nothing model={model} whole={state.whole} onFilter={actions.filter} />
          )
        ) : (
          <Lines
            list={list}
            reads={reads}
            desk={asDesk(desk, props)}
            view={viewOf(filter)}
            memory={memoryOf(actions)}
            now={now}
            glass={glass}
          />
        ))}
      <p class="vh" role="status">
        {desk.acting.said}
      </p>
      <Stay>
        <Fresh count={fresh} onShow={actions.refresh} />
        {model.refused !== null && (
          <p class={css.refused} role="alert">
            {model.refused}
          </p>
        )}
        {desk.acting.note !== null && (
          <p class={css.note} aria-hidden="true">
            {desk.acting.note}
          </p>
        )}
        {desk.acting.outcome && (
          <Outcome outcome={desk.acting.outcome} onClose={desk.acting.dismiss} />
        )}
        {desk.marked.size > 0 && <Bulk desk={desk} now={now} />}
      </Stay>
    </div>
  );
}

/** What is asked for, as one word: another one begins at its top. */
const viewOf = (filter: DeskModel['filter']): string => JSON.stringify(filter);

/** The desk as the list draws it: the selected row with its box. */
function asDesk(desk: DeskState, { model, reads, actions, now, keys }: DeskTabProps): Desk {
  const { selection, answering, acting, marked, menu, acts, open } = desk;
  const comment = answering === null ? null : reads.comment(answering.id);
  const armed = marked.size === 0 && acting.armed?.[0] === selection.selected;
  return {
    selected: selection.selected,
    marked,
    acts,
    open,
    state: {
      menu,
      armed: armed && selection.selected !== null,
      reply: comment && answering && (
        <div onClick={(event) => event.stopPropagation()}>
          <ReplyBox
            key={`${comment.id} ${answering.privately}`}
            comment={comment}
            thread={reads.thread(comment.id)}
            model={model}
            privately={answering.privately}
            actions={actions}
            onClose={desk.close}
            now={now}
            keys={keys}
            post={reads.post(comment.mediaId)?.title ?? null}
          />
        </div>
      ),
    },
  };
}
