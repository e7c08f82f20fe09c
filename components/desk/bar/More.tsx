import { useState } from 'preact/hooks';
import type { DeskActions, DeskModel } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import css from './More.module.css';
import type { Tool } from './tools.ts';

type Props = {
  model: DeskModel;
  actions: DeskActions;
  tools: Tool[];
  stop: boolean;
  onTongues?: () => void;
};

/** Languages that were written in, and what else belongs to the desk. */
export function More({ model, actions, tools, stop, onTongues }: Props) {
  const [open, setOpen] = useState(false);
  const { tongues, filter } = model;
  const languages = (tongues ?? []).map(({ code, name, count }): MenuItem => ({
    id: `tongue-${code}`,
    label: name,
    note: full(count),
    checked: filter.tongue === code,
    onChoose: () => actions.filter({ tongue: filter.tongue === code ? null : code }),
  }));
  const others: MenuItem[] = [
    ...tools.map(({ id, label, onOpen }) => ({ id, label, onChoose: onOpen })),
    { id: 'csv', label: say('desk_export'), onChoose: () => void actions.exportCsv() },
  ];
  return (
    <Menu
      id="chip-more"
      label={say('desk_more')}
      face={
        <>
          {say('desk_more')}
          <Icon name="down" small />
        </>
      }
      look="chip"
      aside={!stop}
      open={open}
      onOpen={(next) => {
        if (next && tongues === null) onTongues?.();
        setOpen(next);
      }}
      items={[
        ...languages,
        ...others.map((item, index) => ({ ...item, apart: index === 0 && languages.length > 0 })),
      ]}
    >
      {tongues === null && onTongues && (
        <span class={css.bone}>
          <Skeleton />
        </span>
      )}
    </Menu>
  );
}
