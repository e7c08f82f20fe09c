import { useEffect, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { later } from '../ui/later.ts';
import css from './Start.module.css';
import type { BrokenProps, NoAccountProps } from './WithoutAccount.tsx';

// Whoever has an account sees neither.
export const NoAccount = later<NoAccountProps>(
  async () => (await import('./WithoutAccount.tsx')).NoAccount,
);
export const Broken = later<BrokenProps>(async () => (await import('./WithoutAccount.tsx')).Broken);

/** Between two frames there is nothing to say; only a slow start is explained. */
export function Opening() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class={css.start} aria-busy="true">
      <h1 class="vh">{say('app_name')}</h1>
      <p class={css.note} role="status">
        {slow ? say('opening') : ''}
      </p>
    </main>
  );
}
