import '../../components/tokens.css';
import '../../components/base.css';
import { signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import {
  PanelScreen,
  PublishBones,
  type SheetProps,
} from '../../components/screens/PanelScreen.tsx';
import { openPanel } from '../../lib/view/open-panel.ts';
import { openPage } from '../../lib/view/page.ts';
import { whenIdle } from '../../lib/view/first-frame.ts';

const panel = openPanel();
const { screen, tab, holds, draftWanted } = panel;

// The larger half of the panel: it is there before anybody asks for it, and weighs nothing until then.
const publish = signal<ComponentType<SheetProps>>(PublishBones);
let loading: Promise<void> | null = null;
const load = (): Promise<void> =>
  (loading ??= import('./publish.tsx').then(({ publishPart }) => {
    publish.value = publishPart(panel);
  }));
if (tab.value === 'publish') void load();
else whenIdle(() => void load());

function Panel() {
  const parts = {
    tab: tab.value,
    onTab(to: typeof tab.value) {
      tab.value = to;
      if (to === 'publish') void load();
    },
    needs: holds.needs.value,
    hold: holds.hold.value,
    onKeep: (id: string) => void holds.actions.keep(id),
    async onUndo(id: string) {
      const draftId = await holds.actions.undo(id);
      if (draftId === null) return false;
      draftWanted.value = draftId;
      tab.value = 'publish';
      void load();
      return true;
    },
    publish: publish.value,
  };
  return <PanelScreen {...screen} parts={parts} />;
}

render(<Panel />, openPage());
