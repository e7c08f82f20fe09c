import '../../components/tokens.css';
import '../../components/base.css';
import { type Signal, signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import {
  Menu,
  PanelScreen,
  PublishBones,
  type SheetProps,
} from '../../components/screens/PanelScreen.tsx';
import type { KeySheetProps } from '../../components/parts/KeySheet.tsx';
import { openPanel } from '../../lib/view/open-panel.ts';
import { openPage } from '../../lib/view/page.ts';
import { whenIdle } from '../../lib/view/first-frame.ts';

const panel = openPanel();
const { screen, tab, holds, draftWanted, replyBack, guard } = panel;

/** A larger part of the panel: there before anybody asks for it, and no weight until then. */
type Part<Props> = { shown: Signal<ComponentType<Props>>; load: () => void };

function part<Props>(
  until: ComponentType<Props>,
  read: () => Promise<ComponentType<Props>>,
): Part<Props> {
  const shown = signal(until);
  let loading: Promise<void> | null = null;
  return {
    shown,
    load: () => void (loading ??= read().then((drawn) => void (shown.value = drawn))),
  };
}

const parts = {
  comments: part<SheetProps>(PublishBones, async () =>
    (await import('./comments.tsx')).commentsPart(panel),
  ),
  publish: part<SheetProps>(PublishBones, async () =>
    (await import('./publish.tsx')).publishPart(panel),
  ),
};
const keySheet = part<KeySheetProps>(
  () => null,
  async () => (await import('../../components/parts/KeySheet.tsx')).KeySheet,
);
const loadFor = (open: typeof tab.value): void => {
  if (open !== 'insights') parts[open].load();
};
tab.subscribe(loadFor);
whenIdle(() => {
  parts.comments.load();
  parts.publish.load();
  keySheet.load();
  void Menu.load();
});

async function undo(hold: Parameters<typeof holds.actions.undo>[0]): Promise<boolean> {
  const back = await holds.actions.undo(hold);
  if (back?.kind === 'draft') {
    draftWanted.value = back.draftId;
    tab.value = 'publish';
  }
  if (back?.kind === 'reply') {
    replyBack.value = back;
    tab.value = 'comments';
  }
  return back !== null;
}

function Panel() {
  return (
    <PanelScreen
      {...screen}
      parts={{
        tab: tab.value,
        onTab: (to) => (tab.value = to),
        needs: holds.needs.value,
        hold: holds.hold.value,
        onKeep: (hold) => void holds.actions.keep(hold),
        onUndo: undo,
        guard: guard.strip.value,
        onWave: guard.wave,
        onWatch: guard.offered.value ? () => void guard.allow() : undefined,
        publish: parts.publish.shown.value,
        comments: parts.comments.shown.value,
        keySheet: keySheet.shown.value,
      }}
    />
  );
}

render(<Panel />, openPage());
