import type { AccountId, CommentId, Instant, MediaId } from '../../shared/ids.ts';
import { changeDesk, commentsOf } from './change-desk.ts';

/** Keeps the languages of comments, as the browser told them. */
export async function keepTongues(
  accountId: AccountId,
  tongues: ReadonlyMap<CommentId, string>,
  now: Instant,
): Promise<void> {
  await changeDesk(accountId, now, async (desk) => {
    const rows = await commentsOf(desk, [...tongues.keys()]);
    const mediaIds = new Set<MediaId>([...rows.values()].map(({ mediaId }) => mediaId));
    for (const post of await desk.read([...mediaIds])) {
      const told = post.rows.map((row) => {
        const tongue = tongues.get(row.id);
        return tongue === undefined ? row : { ...row, tongue };
      });
      desk.settle(post, told);
    }
  });
}
