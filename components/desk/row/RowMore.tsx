import type { CommentModel } from '../../../lib/view/desk/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import type { DeskActs, RowState } from '../desk.ts';

type Props = { comment: CommentModel; state: RowState; acts: DeskActs };

/** What is wanted less often, behind one button. */
export function RowMore({ comment, state, acts }: Props) {
  return (
    <Menu
      label={say('desk_more_for', comment.username ?? say('someone'))}
      face={<Icon name="more" />}
      look="icon"
      edge="end"
      items={itemsFor(comment, acts)}
      open={state.menu === 'more'}
      onOpen={(open) => acts.menu(open ? 'more' : null)}
    />
  );
}

function itemsFor({ id, can, liked, username, mediaId }: CommentModel, acts: DeskActs): MenuItem[] {
  const { like } = can;
  const items: (MenuItem | false)[] = [
    like !== false && {
      id: 'like',
      label: say(like !== true ? 'desk_like_allow' : liked ? 'desk_unlike' : 'desk_like'),
      onChoose: () => (like === true ? acts.like(id, !liked) : acts.ask(like)),
    },
    { id: 'mark', label: say('desk_choose'), note: 'X', onChoose: () => acts.mark(id) },
    { id: 'post', label: say('desk_only_post'), onChoose: () => acts.filter({ mediaId }) },
    username !== null && {
      id: 'person',
      label: say('desk_only_person', username),
      onChoose: () => acts.filter({ person: username }),
    },
    { id: 'open', label: say('desk_open'), note: '↵', onChoose: () => acts.openPost(mediaId) },
    can.remove && {
      id: 'delete',
      label: say('desk_delete'),
      note: '⌫',
      danger: true,
      apart: true,
      onChoose: () => acts.arm(id),
    },
  ];
  return items.filter((item) => item !== false);
}
