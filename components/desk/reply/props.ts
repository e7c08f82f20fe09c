import type { Instant } from '../../../lib/shared/ids.ts';
import type {
  CommentModel,
  DeskActions,
  DeskModel,
  Thread,
} from '../../../lib/view/desk/models.ts';

export type ReplyBoxProps = {
  comment: CommentModel;
  /** Its thread, for the names that can be mentioned; null while it is being read. */
  thread: Thread | null;
  model: DeskModel;
  privately: boolean;
  actions: DeskActions;
  onClose: () => void;
  now: Instant;
  /** Single keys act. */
  keys: boolean;
  /** What the post is called, for saved replies that name it. */
  post?: string | null;
};
