import type { ComponentChildren } from 'preact';
import css from './SettingSection.module.css';

type Props = {
  id: string;
  title: string;
  intro?: string;
  children: ComponentChildren;
};

/** One part of the settings, with a heading that the page's own links lead to. */
export function SettingSection({ id, title, intro, children }: Props) {
  return (
    <section class={css.section} id={id} aria-labelledby={`${id}-title`}>
      <div class={css.head}>
        <h2 class={css.title} id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {intro !== undefined && <p class={css.intro}>{intro}</p>}
      </div>
      <div class={css.body}>{children}</div>
    </section>
  );
}
