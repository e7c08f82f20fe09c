import { full } from '../../lib/words/numbers.ts';
import { sayCount } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './Fresh.module.css';

/** Lines that came meanwhile: nothing moves below the pointer until they are asked for. */
export function Fresh({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div class={css.fresh} data-through="" role="status">
      {count > 0 && (
        <Button size="s" kbd="." onPress={onShow}>
          {sayCount('desk_fresh', count, full(count))}
        </Button>
      )}
    </div>
  );
}
