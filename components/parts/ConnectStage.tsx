import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../ui/Icon.tsx';
import css from './ConnectState.module.css';

type Props = {
  title: string;
  icon: IconName;
  tone?: 'good' | 'bad';
  turning?: boolean;
  children: ComponentChildren;
};

/** One moment of the connect journey, under a heading that takes focus when the moment comes. */
export function ConnectStage({ title, icon, tone, turning = false, children }: Props) {
  return (
    <section class={css.stage} aria-labelledby="connect-stage">
      <h2 class={css.title} id="connect-stage" tabIndex={-1} data-stage>
        <span class={css.icon} data-tone={tone} data-turning={turning}>
          <Icon name={icon} />
        </span>
        <span>{title}</span>
      </h2>
      {children}
    </section>
  );
}
