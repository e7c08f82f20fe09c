import type { ReadonlySignal, Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { ComposerActions, ComposerModel } from '../../lib/view/publish/models.ts';
import type { QueueActions, QueueModel } from '../../lib/view/queue/models.ts';
import { useKeys } from '../parts/keys.ts';
import { ComposeTab } from '../publish/ComposeTab.tsx';
import { captionId, focusIn, focusSoon, partId } from '../publish/form/focus.ts';
import { QueueHead } from '../publish/queue/QueueHead.tsx';
import { QueueTab } from '../publish/queue/QueueTab.tsx';
import { Bones } from './PublishBones.tsx';

type Props = {
  part: Signal<'compose' | 'queue'>;
  composer: ReadonlySignal<{ model: ComposerModel; actions: ComposerActions } | null>;
  queue: { model: ReadonlySignal<QueueModel | null>; actions: QueueActions };
  givenBack: ReadonlySignal<number>;
  now: Instant;
  keys: boolean;
};

/** The Publish part of the panel: a post being made, or all that are on their way. */
export function PublishScreen({ part, composer, queue, givenBack, now, keys }: Props) {
  const made = composer.value;
  const shown = queue.model.value;
  const open = shown?.jobs.filter(({ group }) => group !== 'over').length ?? 0;
  const back = givenBack.value;
  const draft = made?.model.draft.id ?? null;
  const given = useRef({ back: 0, draft });
  useEffect(() => {
    // The words come a moment after the draft was asked for, and are drawn anew with it.
    const fresh = back > given.current.back;
    const came = given.current.draft !== null && given.current.draft !== draft;
    if (draft === null || !(fresh || (came && back > 0))) return;
    given.current = { back, draft: fresh ? draft : null };
    focusSoon(captionId);
  }, [back, draft]);
  const shownPart = useRef(part.value);
  useEffect(() => {
    if (shownPart.current === part.value) return;
    shownPart.current = part.value;
    // What had the focus went with the other part.
    if (document.activeElement === document.body) focusIn(partId);
  }, [part.value]);
  const compose = (): void => {
    part.value = 'compose';
  };
  const anew = (): void => {
    made?.actions.newDraft();
    compose();
  };
  // While a post is being made, its own form listens.
  useKeys(part.value === 'queue' ? { n: anew } : {}, keys);
  if (part.value === 'compose') {
    return made === null ? (
      <Bones />
    ) : (
      <ComposeTab
        composer={made.model}
        actions={made.actions}
        now={now}
        keys={keys}
        queueCount={open}
        onQueue={() => (part.value = 'queue')}
        onSent={() => (part.value = 'queue')}
      />
    );
  }
  return (
    <>
      <QueueHead count={open} onCompose={compose} />
      {shown === null ? (
        <Bones />
      ) : (
        <QueueTab queue={shown} actions={queue.actions} now={now} onCompose={compose} />
      )}
    </>
  );
}
