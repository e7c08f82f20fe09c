import type { DeskModel, Filter } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { type MessageKey, say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { noFilter } from '../bar/filters.ts';
import css from './Nothing.module.css';

type Props = { model: DeskModel; whole: boolean; onFilter: (patch: Partial<Filter>) => void };

const bodies: Record<Filter['shelf'], MessageKey> = {
  waiting: 'nothing_waits_next',
  all: 'desk_none_all_body',
  hidden: 'desk_none_hidden_body',
  snoozed: 'desk_none_snoozed_body',
};
const titles: Record<Filter['shelf'], MessageKey> = {
  waiting: 'desk_none_waiting',
  all: 'desk_none_all',
  hidden: 'desk_none_hidden',
  snoozed: 'desk_none_snoozed',
};

/** Nothing to show: what will fill it, or what was asked too narrowly. */
export function Nothing({ model, whole, onFilter }: Props) {
  const { filter, counts } = model;
  const { questions, links, mediaId, person, tongue, text } = filter;
  const narrow = questions || links || mediaId || person !== null || tongue !== null || text !== '';
  if (narrow) {
    return (
      <Empty
        title={say('desk_none_found')}
        action={
          <Button kind="quiet" onPress={() => onFilter(noFilter)}>
            {say('desk_none_found_clear')}
          </Button>
        }
      >
        {say('desk_none_found_body')}
      </Empty>
    );
  }
  const { shelf } = filter;
  return (
    <Empty
      title={say(titles[shelf])}
      action={shelf === 'waiting' && <Elsewhere {...{ counts, onFilter }} />}
    >
      {say(whole || shelf !== 'waiting' ? bodies[shelf] : 'waiting_reading')}
    </Empty>
  );
}

/** Comments that rest or are hidden, so that none is forgotten. */
function Elsewhere({ counts, onFilter }: Pick<Props, 'onFilter'> & Pick<DeskModel, 'counts'>) {
  return (
    <span class={css.elsewhere}>
      {counts.snoozed > 0 && (
        <Button kind="quiet" size="s" onPress={() => onFilter({ shelf: 'snoozed' })}>
          {sayCount('desk_count_snoozed', counts.snoozed, full(counts.snoozed))}
        </Button>
      )}
      {counts.hidden > 0 && (
        <Button kind="quiet" size="s" onPress={() => onFilter({ shelf: 'hidden' })}>
          {sayCount('desk_count_hidden', counts.hidden, full(counts.hidden))}
        </Button>
      )}
    </span>
  );
}
