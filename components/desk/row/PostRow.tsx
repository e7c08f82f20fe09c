import { useState } from 'preact/hooks';
import type { DeskPost } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { Mount } from '../../ui/Mount.tsx';
import type { DeskActs } from '../desk.ts';
import { ActLine } from './ActLine.tsx';
import css from './PostRow.module.css';

type Props = { post: DeskPost; selected: boolean; acts: DeskActs; label: string };

/** The post above its comments: on film, with how many wait below it. */
export function PostRow({ post, selected, acts, label }: Props) {
  const [open, setOpen] = useState(false);
  const { title, about, number, thumb, waiting, act } = post;
  return (
    <div class={css.post} data-selected={selected || undefined}>
      <Mount picture={thumb} number={number} />
      <div class={css.words} id={label}>
        <h2 class={css.title}>
          <bdi>{title}</bdi>
        </h2>
        <p class={css.about}>{about}</p>
        {post.open === false && <p class={css.about}>{say('desk_post_closed')}</p>}
      </div>
      {waiting > 0 && (
        <span class={css.need}>{sayCount('desk_post_waiting', waiting, full(waiting))}</span>
      )}
      <Menu
        label={say('desk_post_more', title)}
        face={<Icon name="more" />}
        look="icon"
        edge="end"
        aside={!selected}
        items={itemsFor(post, acts)}
        open={open}
        onOpen={setOpen}
      />
      {act && (
        <div class={css.act}>
          <ActLine act={act} acts={acts} reachable={selected} />
        </div>
      )}
    </div>
  );
}

function itemsFor({ mediaId, open, permalink }: DeskPost, acts: DeskActs): MenuItem[] {
  const items: (MenuItem | false)[] = [
    { id: 'only', label: say('desk_only_post'), onChoose: () => acts.filter({ mediaId }) },
    permalink !== null && {
      id: 'open',
      label: say('desk_open'),
      note: '↵',
      onChoose: () => acts.openPost(mediaId),
    },
    open !== false && {
      id: 'off',
      label: say('desk_comments_off'),
      apart: true,
      onChoose: () => acts.switchComments(mediaId, false),
    },
    open !== true && {
      id: 'on',
      label: say('desk_comments_on'),
      apart: open === false,
      onChoose: () => acts.switchComments(mediaId, true),
    },
  ];
  return items.filter((item) => item !== false);
}
