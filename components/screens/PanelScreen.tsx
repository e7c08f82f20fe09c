import type { ComponentChildren, ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { GuardModel } from '../../lib/view/guard/guard-model.ts';
import type { HoldModel } from '../../lib/view/queue/models.ts';
import { say } from '../../lib/words/say.ts';
import { AccountScreen, type ScreenProps, type SheetProps } from '../parts/AccountScreen.tsx';
import { Foot } from '../parts/Foot.tsx';
import type { GuardStripProps } from '../parts/GuardStrip.tsx';
import { Head } from '../parts/Head.tsx';
import type { HeldProps } from '../parts/Held.tsx';
import { sheetKeys, useKeys, useLeader } from '../parts/keys.ts';
import type { KeySheetProps } from '../parts/KeySheet.tsx';
import { Live } from '../parts/Live.tsx';
import { Names } from '../parts/Names.tsx';
import { panelId, type Tab, tabId, Tabs } from '../parts/Tabs.tsx';
import { SampleStrip } from '../parts/SampleStrip.tsx';
import { troubleOf } from '../parts/troubleOf.ts';
import { later } from '../ui/later.ts';
import { PanelInsights } from './PanelInsights.tsx';
import css from './PanelScreen.module.css';

export type { SheetProps } from '../parts/AccountScreen.tsx';
export { Menu } from '../parts/Switcher.tsx';
export { Bones as PublishBones } from './PublishBones.tsx';

/** What the panel needs of the queue, whichever part is open. */
export type PanelParts = {
  tab: Tab;
  onTab: (tab: Tab) => void;
  /** How many jobs want the person. */
  needs: number;
  hold: HoldModel | null;
  onKeep: (hold: HoldModel) => void;
  onUndo: (hold: HoldModel) => Promise<boolean>;
  /** The tab beside the panel shows another of the person's accounts. */
  guard: GuardModel | null;
  onWave: () => void;
  /** Asks to see which account a tab shows; left out where that is settled. */
  onWatch?: (() => void) | undefined;
  /** Draw the larger parts; until one has been loaded, what stands in for it. */
  publish: ComponentType<SheetProps>;
  comments: ComponentType<SheetProps>;
  keySheet: ComponentType<KeySheetProps>;
};

/** Rarely wanted, and never in the first frame: the tab is looked at behind it. */
const GuardStrip = later<GuardStripProps>(
  async () => (await import('../parts/GuardStrip.tsx')).GuardStrip,
);

/** Read as soon as the first frame stands: what it shows is pressed for. */
export const Held = later<HeldProps>(async () => (await import('../parts/Held.tsx')).Held);

type Props = ScreenProps & { parts: PanelParts };

/** The side panel: one column that scrolls between a head and a foot that stay. */
export function PanelScreen({ parts, ...props }: Props) {
  return (
    <AccountScreen
      {...props}
      class={css.panel}
      sheet={Column}
      parts={parts}
      ownRows={parts.tab === 'comments'}
    />
  );
}

function Column(props: SheetProps & { parts: PanelParts }) {
  const { account, actions, now, online, keys, parts } = props;
  const { tab, onTab, needs, publish: Publish, comments: Comments, keySheet: KeySheet } = parts;
  const { head, waiting } = account;
  const looking = head.state === 'looking';
  const to = (open: Tab) => () => onTab(open);
  useLeader('g', { c: to('comments'), i: to('insights'), p: to('publish') }, keys);
  const [sheet, setSheet] = useState(false);
  useKeys(
    sheetKeys(() => setSheet(true)),
    keys,
  );
  const waits = waiting.kind === 'count' ? waiting.count : 0;
  return (
    <>
      <div class={css.head}>
        <Head head={head} actions={actions} now={now} keys={keys}>
          <Names account={account} actions={actions} keys={keys} onWatch={parts.onWatch} />
        </Head>
        <nav aria-label={say('tab_label')}>
          <Tabs open={tab} needs={{ comments: waits, publish: needs }} onOpen={onTab} />
        </nav>
        {head.sample && <SampleStrip actions={actions} />}
        {parts.guard && (
          <GuardStrip
            shown={parts.guard.username}
            open={parts.guard.open}
            onSwitch={() => void actions.openAccount(parts.guard?.accountId ?? head.accountId)}
            onWave={parts.onWave}
          />
        )}
      </div>
      <Live looking={looking} trouble={troubleOf(account, online) !== null} />
      <Part tab={tab}>
        {tab === 'publish' && <Publish {...props} />}
        {tab === 'comments' && <Comments {...props} />}
        {tab === 'insights' && <PanelInsights {...props} onDesk={to('comments')} />}
      </Part>
      {tab !== 'publish' && (
        <div class={css.foot}>
          <Foot account={account} actions={actions} now={now} />
        </div>
      )}
      <KeySheet
        open={sheet}
        tab={tab}
        keys={keys}
        onClose={() => setSheet(false)}
        onOptions={actions.openOptions}
      />
      <Held
        hold={parts.hold}
        username={head.username}
        sample={head.sample}
        keys={keys}
        onKeep={parts.onKeep}
        onUndo={parts.onUndo}
      />
    </>
  );
}

const Part = ({ tab, children }: { tab: Tab; children: ComponentChildren }) => (
  <main class={css.main}>
    <div class={css.part} role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)}>
      {children}
    </div>
  </main>
);
