import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Instant } from '../../lib/shared/ids.ts';
import type { DeskActions, DeskModel, DeskReads } from '../../lib/view/desk/models.ts';
import type { RulesActions, RulesModel } from '../../lib/view/desk/rules/models.ts';
import { say } from '../../lib/words/say.ts';
import { DeskTab } from '../desk/DeskTab.tsx';
import { SavedReplies } from '../desk/reply/SavedReplies.tsx';
import { RulesSheet } from '../desk/rules/RulesSheet.tsx';
import { Bones } from './PublishBones.tsx';

type Props = {
  desk: ReadonlySignal<{ model: DeskModel; reads: DeskReads; actions: DeskActions } | null>;
  page: Signal<'desk' | 'saved' | 'rules'>;
  rules: { model: ReadonlySignal<RulesModel | null>; actions: RulesActions };
  now: Instant;
  keys: boolean;
};

/** The Comments part of the panel: the people who wait for an answer, and what helps with them. */
export function CommentsScreen({ desk, page, rules, now, keys }: Props) {
  const open = desk.value;
  if (open === null) return <Bones />;
  const { model, actions } = open;
  const to = (shown: typeof page.value) => (): void => {
    page.value = shown;
  };
  const kept = rules.model.value;
  if (page.value === 'rules' && kept) {
    return <RulesSheet model={kept} actions={rules.actions} now={now} onClose={to('desk')} />;
  }
  if (page.value === 'saved') {
    return <SavedReplies saved={model.saved} actions={actions} onClose={to('desk')} />;
  }
  const tools = [
    { id: 'saved', label: say('reply_saved'), onOpen: to('saved') },
    { id: 'rules', label: say('rules_title'), onOpen: to('rules') },
    { id: 'csv', label: say('desk_export'), onOpen: () => void actions.exportCsv() },
  ];
  return <DeskTab {...open} now={now} keys={keys} tools={tools} />;
}
