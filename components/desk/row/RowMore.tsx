import type { Instant } from '../../../lib/shared/ids.ts';
import type { CommentModel } from '../../../lib/view/desk/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import type { DeskActs, RowState } from '../desk.ts';
import { OwnMoment } from './OwnMoment.tsx';
import { useSnooze } from './snooze-items.ts';

type Props = { comment: CommentModel; state: RowState; acts: DeskActs; now: Instant };

/** What is wanted less often, behind one button; the moments to rest until open in the same place. */
export function RowMore({ comment, state, acts, now }: Props) {
  const { id, username, snoozedUntil } = comment;
  const snoozing = state.menu === 'snooze';
  const snooze = useSnooze(now, snoozing, (until) => acts.snooze(until, id));
  const wake: MenuItem = {
    id: 'wake',
    label: say('desk_wake'),
    onChoose: () => acts.deed('unmark', id),
  };
  const moments = snoozedUntil === null ? snooze.items : [wake, ...snooze.items];
  return (
    <Menu
      label={snoozing ? say('desk_snooze') : say('desk_more_for', username ?? say('someone'))}
      face={<Icon name="more" />}
      look="icon"
      edge="end"
      items={snoozing ? moments : itemsFor(comment, acts)}
      open={snoozing || state.menu === 'more'}
      onOpen={(open) => acts.menu(open ? 'more' : null)}
    >
      {snooze.own && (
        <OwnMoment
          now={now}
          onSnooze={(until) => {
            acts.menu(null);
            acts.snooze(until, id);
          }}
        />
      )}
    </Menu>
  );
}

function itemsFor(comment: CommentModel, acts: DeskActs): MenuItem[] {
  const { id, can, liked, username, mediaId, ours } = comment;
  const { like } = can;
  const items: (MenuItem | false)[] = [
    !ours && {
      id: 'snooze',
      label: say('desk_snooze'),
      note: 'S',
      stays: true,
      onChoose: () => acts.menu('snooze'),
    },
    like !== false && {
      id: 'like',
      label: say(like !== true ? 'desk_like_allow' : liked ? 'desk_unlike' : 'desk_like'),
      ...(like === true ? { note: 'L' } : {}),
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
