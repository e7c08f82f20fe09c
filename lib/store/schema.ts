import type { DBSchema } from 'idb';
import type { AccountId, CommentId, Day, Instant, MediaId, UserId } from '../shared/ids.ts';
import type { CheckupRow } from './checkup-row.ts';
import type { AuditRow, DeskRow, MarkRow, PackRow, PileRow, RuleRow } from './desk-rows.ts';
import type { HashtagRow } from './hashtag-row.ts';
import type { SecretRow } from './secret-row.ts';
import type {
  AccountRow,
  ActRow,
  CommentRow,
  ConnectRow,
  DayRow,
  LearntRow,
  LimitsRow,
  LogRow,
  LookRow,
  MediaRow,
  Metric,
  PictureRow,
  Pool,
  Settings,
  SignInRow,
  WindowRow,
} from './rows.ts';

/** Everything kept. Keys begin with the account, so one account is one range. */
export interface Schema extends DBSchema {
  signIns: { key: UserId; value: SignInRow };
  accounts: { key: AccountId; value: AccountRow; indexes: { bySignIn: UserId } };
  secrets: { key: string; value: SecretRow };
  settings: { key: 'settings'; value: Settings };
  connect: { key: 'connect'; value: ConnectRow };
  windows: { key: [AccountId, Metric, Day, Day]; value: WindowRow };
  days: { key: [AccountId, Metric, Day]; value: DayRow };
  media: {
    key: [AccountId, MediaId];
    value: MediaRow;
    indexes: { byTime: [AccountId, Instant] };
  };
  comments: {
    key: [AccountId, CommentId];
    value: CommentRow;
    indexes: {
      /** One post's, those that wait apart from the others. */
      byPile: [AccountId, MediaId, 0 | 1, Instant];
      byWaiting: [AccountId, 0 | 1, Instant];
      byPerson: [AccountId, string, Instant];
      /** Replies alone, below the first comment of their thread. */
      byThread: [AccountId, MediaId, CommentId, Instant];
    };
  };
  /** What is derived from comments, in the transactions that keep them. */
  piles: {
    key: [AccountId, MediaId];
    value: PileRow;
    indexes: { byOldest: [AccountId, Instant]; byNewest: [AccountId, Instant] };
  };
  packs: {
    key: [AccountId, MediaId, number];
    value: PackRow;
    indexes: { byChange: [AccountId, Instant]; byUnasked: [AccountId, 1] };
  };
  marks: {
    key: [AccountId, CommentId, MarkRow['kind']];
    value: MarkRow;
    indexes: { byMedia: [AccountId, MediaId]; byUntil: Instant };
  };
  rules: { key: [AccountId, string]; value: RuleRow };
  audits: {
    key: [AccountId, string];
    value: AuditRow;
    indexes: { byTime: [AccountId, Instant]; byComment: [AccountId, CommentId] };
  };
  desks: { key: AccountId; value: DeskRow };
  /** One a sign-in: its chain as it was last read. */
  checkups: { key: UserId; value: CheckupRow };
  pictures: { key: [AccountId, string]; value: PictureRow };
  /** Keyed by the account, or by the person for what their accounts share. */
  limits: { key: [LimitsRow['owner'], Pool]; value: LimitsRow };
  looks: { key: [AccountId, LookRow['what']]; value: LookRow };
  learnt: { key: [AccountId, string]; value: LearntRow };
  hashtags: {
    key: [AccountId, string];
    value: HashtagRow;
    indexes: { byTime: [AccountId, Instant] };
  };
  acts: { key: number; value: ActRow };
  log: { key: number; value: LogRow };
}

/** Tables whose rows belong to one account; wiped together with it. */
export const accountTables = [
  'windows',
  'days',
  'media',
  'comments',
  'piles',
  'packs',
  'marks',
  'rules',
  'audits',
  'desks',
  'pictures',
  'limits',
  'looks',
  'learnt',
  'hashtags',
] as const;
