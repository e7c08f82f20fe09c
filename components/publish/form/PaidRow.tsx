import { say } from '../../../lib/words/say.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { AddName, numberOf } from './AddName.tsx';
import { Chips } from './Chips.tsx';
import css from './Form.module.css';
import type { FormProps } from './props.ts';
import { type OpenRow, Row } from './Row.tsx';

/** The most sponsors a post may name. */
const most = 2;

/** That somebody paid for this post, and who. */
export function PaidRow({ composer, actions, ...row }: FormProps & OpenRow) {
  const { paid, sponsors } = composer.draft;
  if (!composer.offers.paid) return null;
  const value =
    sponsors.length > 0 ? sponsors.map(({ name }) => name).join(', ') : say('compose_on');
  return (
    <Row
      {...row}
      name="paid"
      icon="deal"
      label={say('compose_paid')}
      value={paid ? <bdi>{value}</bdi> : null}
    >
      <Toggle
        label={say('compose_paid_on')}
        hint={say('compose_paid_hint')}
        checked={paid}
        onChange={(on) => actions.change({ paid: on })}
      />
      {paid && (
        <>
          <Chips
            label={say('compose_sponsors')}
            chips={sponsors}
            onDrop={(gone) =>
              actions.change({ sponsors: sponsors.filter(({ id }) => id !== gone) })
            }
          />
          {sponsors.length < most ? (
            <AddName
              label={say('compose_add_sponsor')}
              hint={say('compose_sponsor_hint')}
              read={numberOf}
              wrong={say('compose_number_wrong')}
              onAdd={(id) =>
                actions.change({
                  sponsors: [...sponsors.filter((one) => one.id !== id), { id, name: id }],
                })
              }
            />
          ) : (
            <p class={css.note}>{say('compose_sponsors_full')}</p>
          )}
        </>
      )}
    </Row>
  );
}
