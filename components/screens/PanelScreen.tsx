import type { ComponentChildren, ComponentType } from 'preact';
import { say } from '../../lib/words/say.ts';
import { AccountScreen, type ScreenProps, type SheetProps } from '../parts/AccountScreen.tsx';
import { Foot } from '../parts/Foot.tsx';
import { Head } from '../parts/Head.tsx';
import { Held } from '../parts/Held.tsx';
import { useLeader } from '../parts/keys.ts';
import { Live } from '../parts/Live.tsx';
import { Names } from '../parts/Names.tsx';
import { panelId, type Tab, tabId, Tabs } from '../parts/Tabs.tsx';
import { troubleOf } from '../parts/Trouble.tsx';
import { PanelInsights } from './PanelInsights.tsx';
import css from './PanelScreen.module.css';

export type { SheetProps } from '../parts/AccountScreen.tsx';
export { Bones as PublishBones } from './PublishBones.tsx';

/** What the panel needs of the queue, whichever part is open. */
export type PanelParts = {
  tab: Tab;
  onTab: (tab: Tab) => void;
  /** How many jobs want the person. */
  needs: number;
  hold: { id: string; title: string; until: number } | null;
  onKeep: (jobId: string) => void;
  onUndo: (jobId: string) => Promise<boolean>;
  /** Draws the Publish part; until it has been loaded, what stands in for it. */
  publish: ComponentType<SheetProps>;
};

type Props = ScreenProps & { parts: PanelParts };

/** The side panel: one column that scrolls between a head and a foot that stay. */
export function PanelScreen({ parts, ...props }: Props) {
  return <AccountScreen {...props} class={css.panel} sheet={Column} parts={parts} />;
}

function Column(props: SheetProps & { parts: PanelParts }) {
  const { account, actions, now, online, keys, parts } = props;
  const { tab, onTab, needs, publish: Publish } = parts;
  const { head } = account;
  const looking = head.state === 'looking';
  useLeader('g', { i: () => onTab('insights'), p: () => onTab('publish') }, keys);
  return (
    <>
      <div class={css.head}>
        <Head head={head} actions={actions} now={now} keys={keys}>
          <Names account={account} actions={actions} keys={keys} />
        </Head>
        <nav aria-label={say('tab_label')}>
          <Tabs open={tab} needs={{ publish: needs }} onOpen={onTab} />
        </nav>
      </div>
      <Live looking={looking} trouble={troubleOf(account, online) !== null} />
      <Part tab={tab}>
        {tab === 'publish' ? <Publish {...props} /> : <PanelInsights {...props} />}
      </Part>
      {tab === 'insights' && (
        <div class={css.foot}>
          <Foot account={account} actions={actions} now={now} />
        </div>
      )}
      <Held
        hold={parts.hold}
        username={head.username}
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
