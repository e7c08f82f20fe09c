import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { DeskActions, DeskModel, DeskReads } from '../../lib/view/desk/models.ts';
import { say } from '../../lib/words/say.ts';
import { DeskTab } from '../desk/DeskTab.tsx';
import { SavedReplies } from '../desk/reply/SavedReplies.tsx';
import { Bones } from './PublishBones.tsx';

type Props = {
  desk: ReadonlySignal<{ model: DeskModel; reads: DeskReads; actions: DeskActions } | null>;
  now: Instant;
  keys: boolean;
};

/** The Comments part of the panel: the people who wait for an answer, and what helps with them. */
export function CommentsScreen({ desk, now, keys }: Props) {
  const [page, setPage] = useState<'desk' | 'saved'>('desk');
  const open = desk.value;
  if (open === null) return <Bones />;
  const { model, actions } = open;
  const close = (): void => setPage('desk');
  if (page === 'saved') {
    return <SavedReplies saved={model.saved} actions={actions} onClose={close} />;
  }
  const tools = [
    { id: 'saved', label: say('reply_saved'), onOpen: () => setPage('saved') },
    { id: 'csv', label: say('desk_export'), onOpen: () => void actions.exportCsv() },
  ];
  return <DeskTab {...open} now={now} keys={keys} tools={tools} />;
}
