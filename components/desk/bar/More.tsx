import { useState } from 'preact/hooks';
import type { DeskActions, DeskModel, DeskReads } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import css from './More.module.css';
import type { Tool } from './tools.ts';

type Props = {
  model: DeskModel;
  reads: DeskReads;
  actions: DeskActions;
  tools: Tool[];
  stop: boolean;
};

type Part = 'tongues' | 'people' | 'posts';
/** Nobody reads further down in a menu; the others are found by the search. */
const most = 40;

/** Filters with counts, and what else belongs to the desk. */
export function More({ model, reads, actions, tools, stop }: Props) {
  const [open, setOpen] = useState<Part | 'all' | null>(null);
  const counted = open === 'all' || open === null ? null : model[open];
  const part = (id: Part, label: string): MenuItem => ({
    id,
    label,
    note: '›',
    stays: true,
    onChoose: () => {
      actions.count();
      setOpen(id);
    },
  });
  const first: MenuItem[] = [
    part('people', say('desk_by_person')),
    part('posts', say('desk_by_post')),
    part('tongues', say('desk_by_language')),
    ...tools.map(({ id, label, onOpen }, index) => ({
      id,
      label,
      apart: index === 0,
      onChoose: onOpen,
    })),
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
      open={open !== null}
      onOpen={(next) => setOpen(next ? 'all' : null)}
      items={open === 'all' || open === null ? first : itemsOf(open, model, reads, actions)}
    >
      {open !== 'all' && counted === null && (
        <span class={css.bone}>
          <Skeleton />
        </span>
      )}
      {counted?.length === 0 && <p class={css.none}>{say('desk_none_counted')}</p>}
    </Menu>
  );
}

function itemsOf(part: Part, model: DeskModel, reads: DeskReads, actions: DeskActions): MenuItem[] {
  const { filter } = model;
  if (part === 'tongues') {
    return (model.tongues ?? []).slice(0, most).map(({ code, name, count }) => ({
      id: code,
      label: name,
      note: full(count),
      checked: filter.tongue === code,
      onChoose: () => actions.filter({ tongue: filter.tongue === code ? null : code }),
    }));
  }
  if (part === 'people') {
    return (model.people ?? []).slice(0, most).map(({ name, count }) => ({
      id: name,
      label: say('at_name', name),
      note: full(count),
      checked: filter.person === name,
      onChoose: () => actions.filter({ person: filter.person === name ? null : name }),
    }));
  }
  return (model.posts ?? []).slice(0, most).map(({ mediaId, count }) => ({
    id: mediaId,
    label: reads.post(mediaId)?.title ?? say('untitled'),
    note: full(count),
    checked: filter.mediaId === mediaId,
    onChoose: () => actions.filter({ mediaId: filter.mediaId === mediaId ? null : mediaId }),
  }));
}
