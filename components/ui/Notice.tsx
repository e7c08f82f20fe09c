import type { ComponentChildren } from 'preact';
import css from './Notice.module.css';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'neutral' | 'warn' | 'bad' | 'needs' | 'good';

type Props = {
  tone: Tone;
  title: string;
  children?: ComponentChildren;
  /** At most two buttons. */
  actions?: ComponentChildren;
  /** Another icon than the tone's own. */
  icon?: IconName;
};

const toneIcons: Record<Tone, IconName> = {
  neutral: 'info',
  warn: 'clock',
  bad: 'stop',
  needs: 'key',
  good: 'tick',
};

/** One fact, what follows from it, and what can be done. Inline, never in the way. */
export function Notice({ tone, title, children, actions, icon = toneIcons[tone] }: Props) {
  return (
    <div class={css.notice} data-tone={tone}>
      <Icon name={icon} />
      <p class={css.text}>
        <b class={css.title}>{title}</b>
        {children && <> {children}</>}
      </p>
      {actions && <div class={css.actions}>{actions}</div>}
    </div>
  );
}
