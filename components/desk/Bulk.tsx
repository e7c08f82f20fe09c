import type { Instant } from '../../lib/shared/ids.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './Bulk.module.css';
import type { Deed } from './desk.ts';
import { SnoozeMenu } from './row/SnoozeMenu.tsx';
import type { DeskState } from './use-desk.ts';

/** What can be done with several at once. Replies are written one by one. */
export function Bulk({ desk, now }: { desk: DeskState; now: Instant }) {
  const { marked, acting, menu, acts, clear, meant } = desk;
  const deed = (name: Deed) => (): void => desk.deed(name);
  const count = full(marked.size);
  return (
    <section class={css.bulk} aria-label={say('desk_bulk')}>
      <b class={css.count} role="status">
        {sayCount('desk_chosen', marked.size, count)}
      </b>
      <div class={css.acts}>
        <Button kind="quiet" size="s" onPress={deed('done')}>
          {say('desk_done')}
        </Button>
        <SnoozeMenu
          open={menu === 'bulk'}
          now={now}
          onOpen={(open) => acts.menu(open ? 'bulk' : null)}
          onSnooze={(until) => void acting.snooze(until, meant()).then(clear)}
        />
        <Button kind="quiet" size="s" onPress={deed('hide')}>
          {say('desk_hide')}
        </Button>
        <Button kind="quiet" size="s" onPress={deed('show')}>
          {say('desk_show')}
        </Button>
        {acting.armed ? (
          <Button kind="danger" size="s" onPress={desk.erase}>
            {say('desk_delete_now')}
          </Button>
        ) : (
          <Button kind="quiet" size="s" onPress={() => acting.arm(meant())}>
            {say('desk_delete')}
          </Button>
        )}
        <Button kind="bare" size="s" onPress={clear}>
          {say('desk_clear')}
        </Button>
      </div>
    </section>
  );
}
