import { useRef } from 'preact/hooks';
import { say, sayCount } from '../../lib/words/say.ts';
import { full } from '../../lib/words/numbers.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import css from './Tabs.module.css';

/** The parts of the panel. */
export type Tab = 'comments' | 'insights' | 'publish';

const tabs: { tab: Tab; icon: IconName; label: () => string }[] = [
  { tab: 'comments', icon: 'comment', label: () => say('tab_comments') },
  { tab: 'insights', icon: 'chart', label: () => say('tab_insights') },
  { tab: 'publish', icon: 'publish', label: () => say('tab_publish') },
];

const shortcuts: Record<Tab, string> = { comments: 'G C', insights: 'G I', publish: 'G P' };

type Props = {
  open: Tab;
  /** How many things want the person, by tab. */
  needs: Partial<Record<Tab, number>>;
  onOpen: (tab: Tab) => void;
};

/** The id of what a tab opens, for it to name itself by. */
export const panelId = (tab: Tab): string => `panel-${tab}`;
export const tabId = (tab: Tab): string => `tab-${tab}`;

/** What moves along a row of tabs: arrows, Home and End. */
function target(key: string, at: number, rtl: boolean): number | null {
  const last = tabs.length - 1;
  const on = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === on) return at === last ? 0 : at + 1;
  if (key === back) return at === 0 ? last : at - 1;
  return key === 'Home' ? 0 : key === 'End' ? last : null;
}

export function Tabs({ open, needs, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ tab }) => tab === open);
    const to = target(event.key, at, document.documentElement.dir === 'rtl');
    const next = to === null ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    onOpen(next.tab);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.tab)}`)?.focus();
  };
  return (
    <div class={css.tabs} role="tablist" aria-label={say('tab_label')} ref={list} onKeyDown={press}>
      {tabs.map(({ tab, icon, label }) => {
        const count = needs[tab] ?? 0;
        return (
          <button
            key={tab}
            class={css.tab}
            id={tabId(tab)}
            type="button"
            role="tab"
            aria-selected={tab === open}
            aria-controls={tab === open ? panelId(tab) : undefined}
            aria-keyshortcuts={shortcuts[tab]}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => onOpen(tab)}
          >
            <span class={css.icon}>
              <Icon name={icon} />
            </span>
            {label()}
            {count > 0 && (
              <span class={css.count}>
                <span aria-hidden="true">{full(count)}</span>
                <span class="vh">{sayCount('tab_needs', count, full(count))}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
