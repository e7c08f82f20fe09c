import type { Check } from '../../../lib/view/publish/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { type Asking, doFix } from './fixes.ts';
import css from './Preflight.module.css';
import { PreflightRow } from './PreflightRow.tsx';
import type { PictureProps, RowName } from './props.ts';

type Props = PictureProps & { onOpen: (name: RowName) => void; onPins: (itemId: string) => void };

const asks = (check: Check): boolean =>
  check.fix?.act.kind === 'address' || check.fix?.act.kind === 'choose-file';

/** Everything that was looked at before sending: what is clear, what wants the person, what blocks. */
export function Preflight({ composer, actions, onSelect, onOpen, onPins }: Props) {
  const { checks } = composer;
  const clear = checks.filter(({ state }) => state === 'clear').length;
  const tally = say('check_tally', full(clear), full(checks.length));
  const first = checks.find(({ state }) => state === 'blocks');
  return (
    <section class={css.preflight} aria-labelledby="compose-preflight">
      <div class={css.head}>
        <h2 class={css.heading} id="compose-preflight">
          {say('check_heading')}
        </h2>
        <span class={css.tally}>{checks.length > 0 && tally}</span>
        <Button kind="bare" size="s" onPress={() => void actions.recheck()}>
          {say('check_again')}
        </Button>
      </div>
      <p class="vh" role="status">
        {checks.length > 0 && (first ? `${tally}. ${say('check_blocks')} ${first.fact}` : tally)}
      </p>
      <ul>
        {checks.map((check) => (
          <PreflightRow
            key={check.id}
            check={check}
            actions={actions}
            onFix={({ fix }) => {
              if (fix && !asks(check)) {
                doFix(fix.act as Exclude<typeof fix.act, Asking>, {
                  actions,
                  onSelect,
                  onOpen,
                  onPins,
                });
              }
            }}
          />
        ))}
      </ul>
    </section>
  );
}
