import type { ComponentChildren } from 'preact';
import type { Actions, HeadModel } from '../../lib/view/models.ts';
import type { Instant } from '../../lib/shared/ids.ts';
import { say } from '../../lib/words/say.ts';
import { age, clock } from '../../lib/words/times.ts';
import { Face } from '../ui/Face.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import css from './Head.module.css';

type Props = {
  head: HeadModel;
  actions: Pick<Actions, 'lookNow' | 'openPanel'>;
  now: Instant;
  keys: boolean;
  /** The popup has a door to the panel. */
  door?: boolean;
  /** The choice of accounts, in place of the name. */
  children?: ComponentChildren;
};

function second({ state, asOf, nextLook }: HeadModel, now: Instant): string | null {
  switch (state) {
    case 'looking':
      return say('head_looking');
    case 'signed-out':
      return say('head_signed_out');
    case 'paused':
      return nextLook === null
        ? say('head_paused')
        : say('head_paused_until', clock(nextLook, now));
    case 'stale':
      return asOf === null ? null : say('head_old', age(asOf, now));
    case 'fresh':
      return nextLook === null ? null : say('head_next', clock(nextLook, now));
  }
}

/** Whose numbers these are, and how old they are. */
export function Head({ head, actions, now, keys, door = false, children }: Props) {
  const looking = head.state === 'looking';
  const first = head.asOf === null ? say('head_never') : say('head_as_of', clock(head.asOf, now));
  const rest = second(head, now);
  return (
    <header class={css.head}>
      <Face
        picture={head.face}
        name={head.username}
        colour={head.colour}
        size={28}
        out={head.state === 'signed-out'}
      />
      <div class={css.who}>
        <h1 class={css.name}>{children ?? <span class="clip">{head.username}</span>}</h1>
        <p class={css.fresh} data-state={head.state}>
          {head.sample ? (
            <span class={css.part}>{say('head_sample')}</span>
          ) : (
            <>
              {!(head.asOf === null && looking) && <span class={css.part}>{first}</span>}
              {rest !== null && <span class={css.part}>{rest}</span>}
            </>
          )}
        </p>
      </div>
      {!head.sample && (
        <IconButton
          icon="look"
          label={say('look_now')}
          busy={looking}
          {...(keys ? { keys: 'Shift+R' } : {})}
          onPress={() => void actions.lookNow()}
        />
      )}
      {door && (
        <IconButton icon="panel" label={say('open_panel')} onPress={() => actions.openPanel()} />
      )}
    </header>
  );
}
