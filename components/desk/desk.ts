import type { CommentId, Instant, MediaId } from '../../lib/shared/ids.ts';
import type { ActChoice, ActModel, Filter, Several } from '../../lib/view/desk/models.ts';
import type { Feature } from '../../lib/shared/permissions.ts';
import type { ComponentChildren } from 'preact';

/** What can be done to one comment or to several. */
export type Deed = 'hide' | 'show' | 'delete' | 'done' | 'unmark';

/** What the selected row shows besides its comment. */
export type RowState = {
  /** The box in which it is answered; null while it is not. */
  reply: ComponentChildren;
  /** Which of its menus is open. */
  menu: 'snooze' | 'more' | 'bulk' | null;
  /** Deleting was asked for once, and is done if it is asked for again. */
  armed: boolean;
};

/** Goes to a comment; `then` is done once it is selected. */
export type Reach = (id: CommentId, mediaId: MediaId | null, then?: () => void) => void;

/** What rows do. The object stays the same as long as the desk is open. */
export type DeskActs = {
  select: (id: string, focus: boolean) => void;
  mark: (id: CommentId) => void;
  filter: (patch: Partial<Filter>) => void;
  /** Opens the box, or says why this comment cannot be answered. */
  reply: (id: CommentId, privately: boolean) => void;
  deed: (deed: Deed, id: CommentId) => void;
  snooze: (until: Instant, id: CommentId) => void;
  like: (id: CommentId, liked: boolean) => void;
  ask: (feature: Feature) => void;
  switchComments: (id: MediaId, open: boolean) => void;
  /** Asks for deleting once; the second time does it. */
  arm: (id: CommentId) => void;
  choose: (act: ActModel, deed: ActChoice['deed']) => void;
  /** Goes to a comment, on the list or not. */
  goTo: Reach;
  menu: (menu: RowState['menu']) => void;
  openPost: (id: MediaId) => void;
};

/** What the desk remembers while it is open. */
export type Desk = {
  selected: string | null;
  marked: ReadonlySet<CommentId>;
  state: RowState;
  acts: DeskActs;
  /** Opens what is selected on Instagram. */
  open: () => void;
};

/** What came of an act, until it is put away. */
export type Outcome = { deed: Deed | 'snooze'; several: Several };
