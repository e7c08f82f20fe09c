import { accounts } from './accounts.ts';
import { comments } from './comments.ts';
import { errors } from './errors.ts';
import { headers } from './headers.ts';
import { insights } from './insights.ts';
import { messages } from './messages.ts';
import { official } from './official.ts';
import { posts } from './posts.ts';
import { publishing } from './publishing.ts';
import type { Row } from './row.ts';
import { webhooks } from './webhooks.ts';

const groups = [
  ...[accounts, posts, comments, insights, publishing, messages],
  ...[errors, headers, webhooks],
];

/**
 * What each kind of recorded answer must become, typed by hand from Meta's documentation and not
 * from what the client makes of them. A kind that is not in here fails.
 */
export const expected: ReadonlyMap<string, Row> = new Map([
  ...groups.flatMap((rows) => Object.entries(rows)),
  ...Object.entries(official).map(([code, row]) => [`official ${code}`, row] as const),
]);
export type { Row } from './row.ts';
