import type { Progress } from '../../lib/view/data/models.ts';
import { percent } from '../../lib/words/numbers.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './Data.module.css';

type Props = { label: string; progress: Progress; cancel: () => void };

/** How far something long has come, and a way out of it. */
export function DataProgress({ label, progress: { done, of }, cancel }: Props) {
  const part = of === 0 ? 0 : done / of;
  return (
    <div class={css.foot}>
      <progress class={css.bar} aria-label={label} max={1} value={part} />
      <span>{percent(Math.floor(part * 100))}</span>
      <Button kind="bare" size="s" onPress={cancel}>
        {say('data_cancel')}
      </Button>
    </div>
  );
}
