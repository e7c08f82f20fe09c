import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions, WaitingModel, WaitingRowModel } from '../../lib/view/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { ageInWords } from '../../lib/words/times.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Mono } from '../ui/Mono.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Time } from '../ui/Time.tsx';
import { Counted } from './Counted.tsx';
import { type Row, useRoving } from './keys.ts';
import css from './Waiting.module.css';

type Props = {
  waiting: WaitingModel;
  actions: Actions;
  /** Opens the desk, where comments are answered. */
  onDesk: () => void;
  now: Instant;
  /** How many rows there is room for. */
  most: number;
  /** Text on up to three lines. */
  tall?: boolean;
  /** No look has ever been finished. */
  first: boolean;
  /** Room for the offer to look for them, and for nothing beside it. */
  slim?: boolean;
  /** Room for the line about the oldest. */
  withOldest?: boolean;
};

const late = 3 * 24 * 3_600_000;

/** Comments that wait for an answer, or the offer to look for them. */
export function Waiting(props: Props) {
  const { waiting, actions, first, slim = false } = props;
  if (waiting.kind === 'count' && waiting.count > 0) return <Rows {...props} waiting={waiting} />;
  return (
    <section class={css.quiet} aria-labelledby="waiting">
      {waiting.kind === 'offer' ? (
        <>
          <h2 id="waiting">{say('offer_title')}</h2>
          {!slim && <p class={css.note}>{say('offer_body')}</p>}
          <p class={css.action}>
            <Button kind="quiet" size="s" onPress={() => void actions.ask('comments', null)}>
              {say('offer_ask')}
            </Button>
          </p>
        </>
      ) : waiting.kind === 'no-task' ? (
        <>
          <h2 id="waiting">{say('no_task_comments')}</h2>
          <p class={css.note}>{say('no_task_body', waiting.pageName ?? say('fault_this_page'))}</p>
          <p class={css.action}>
            <Button kind="quiet" size="s" onPress={() => actions.openDoctor()}>
              {say('see_where')}
            </Button>
          </p>
        </>
      ) : waiting.kind === 'not-yet' ? (
        <>
          <h2 id="waiting">{say('waiting_title')}</h2>
          {first ? <Bones /> : <p class={css.note}>{say('waiting_not_yet')}</p>}
        </>
      ) : (
        <>
          <h2 class={css.good} id="waiting">
            <span class={css.check}>
              <Icon name="check" />
            </span>
            {say('nothing_waits')}
          </h2>
          <p class={css.note}>{say(waiting.whole ? 'nothing_waits_next' : 'waiting_reading')}</p>
        </>
      )}
    </section>
  );
}

function Rows(props: Props & { waiting: Extract<WaitingModel, { kind: 'count' }> }) {
  const { waiting, onDesk, now, most, tall = false, withOldest = true } = props;
  const rows = waiting.rows.slice(0, most);
  const roving = useRoving(rows.length);
  const number = full(waiting.count);
  const { oldest } = waiting;
  const unseen = oldest !== null && !rows.some((row) => row.at === oldest.at);
  return (
    <section class={css.waiting} aria-labelledby="waiting">
      <h2 class={css.heading} id="waiting">
        <span>
          <Counted sentence={sayCount('waiting_count', waiting.count, number)} number={number} />
        </span>
        {!waiting.whole && <span class={css.note}>{say('waiting_reading_short')}</span>}
      </h2>
      <ul onKeyDown={roving.onKeyDown} aria-labelledby="waiting">
        {rows.map((row, at) => (
          <WaitingRow
            key={row.commentId}
            row={row}
            onDesk={onDesk}
            now={now}
            tall={tall}
            place={roving.row(at)}
          />
        ))}
      </ul>
      {withOldest && unseen && (
        <p class={css.oldest} data-late={now - oldest.at > late || undefined}>
          <Icon name="clock" small />
          <span class={css.oldestWords} data-tall={tall || undefined}>
            {oldest.postTitle
              ? say('waiting_oldest_on', ageInWords(oldest.at, now), oldest.postTitle)
              : say('waiting_oldest', ageInWords(oldest.at, now))}
          </span>
        </p>
      )}
    </section>
  );
}

type RowProps = {
  row: WaitingRowModel;
  onDesk: () => void;
  now: Instant;
  tall: boolean;
  place: Row;
};

function WaitingRow({ row, onDesk, now, tall, place }: RowProps) {
  const name = row.username ?? say('someone');
  return (
    <li class={css.item}>
      <button class={css.row} type="button" {...place} onClick={onDesk}>
        <span class={css.mark}>
          <Mark />
        </span>
        <Mono name={name} />
        <span class={css.words}>
          <span class={css.by}>
            <b class={css.name}>{row.username === null ? name : say('at_name', name)}</b>
            <span class={css.age} data-late={now - row.at > late || undefined}>
              <Time at={row.at} now={now} style="age" />
            </span>
          </span>
          <span class={css.text} data-tall={tall || undefined}>
            {row.text}
          </span>
        </span>
        <Frame
          picture={row.thumb}
          size="s"
          alt={row.postTitle ? say('on_post', row.postTitle) : say('untitled')}
        />
      </button>
    </li>
  );
}

function Bones() {
  return (
    <ul class={css.bones} aria-hidden="true">
      {[false, true].map((short) => (
        <li class={css.bone} key={short}>
          <Skeleton shape="round" />
          <span class={css.boneLines}>
            <Skeleton short />
            <Skeleton short={short} />
          </span>
        </li>
      ))}
    </ul>
  );
}
