import { useState } from 'preact/hooks';
import type { DeskActions, DeskModel, DeskReads, Sort } from '../../../lib/view/desk/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import css from './Bar.module.css';
import { Chips } from './Chips.tsx';
import { SearchField } from './SearchField.tsx';
import type { Tool } from './tools.ts';

type Props = {
  model: DeskModel;
  reads: DeskReads;
  actions: DeskActions;
  tools?: Tool[];
  searching: boolean;
  onSearch: (on: boolean) => void;
};

const sorts: Sort[] = ['oldest', 'newest', 'liked'];

/** What of the comments is shown, and in which order. */
export function Bar(props: Props) {
  const { model, reads, actions, tools = [], searching, onSearch } = props;
  const [sorting, setSorting] = useState(false);
  const { sort } = model.filter;
  return (
    <div class={css.bar}>
      {searching && (
        <SearchField
          model={model}
          onText={(text) => actions.filter({ text })}
          onSearch={onSearch}
        />
      )}
      <div class={css.row}>
        <Chips model={model} reads={reads} actions={actions} tools={tools} />
        {!searching && (
          <IconButton
            icon="glass"
            label={say('desk_search')}
            keys="/"
            onPress={() => onSearch(true)}
          />
        )}
        <Menu
          label={say('desk_sort', say(`desk_sort_${sort}`))}
          face={<Icon name="clock" />}
          look="icon"
          edge="end"
          open={sorting}
          onOpen={setSorting}
          items={sorts.map((one) => ({
            id: one,
            label: say(`desk_sort_${one}`),
            checked: one === sort,
            onChoose: () => actions.filter({ sort: one }),
          }))}
        />
      </div>
    </div>
  );
}
