import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions, PostModel } from '../../lib/view/models.ts';
import { short } from '../../lib/words/numbers.ts';
import { say } from '../../lib/words/say.ts';
import { dayMonth } from '../../lib/words/times.ts';
import { Mount } from '../ui/Mount.tsx';
import { Amount } from './Amount.tsx';
import { useRoving } from './keys.ts';
import { Out } from './Out.tsx';
import css from './Posts.module.css';

type Props = { posts: PostModel[]; actions: Actions; now: Instant };

/** The newest posts with what is counted of each. */
export function Posts({ posts, actions, now }: Props) {
  const linked = posts.filter((post) => post.permalink !== null);
  const roving = useRoving(linked.length);
  return (
    <table class={css.posts} onKeyDown={roving.onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{say('post')}</th>
          <th scope="col">{say('metric_views')}</th>
          <th class={css.wider} scope="col">
            {say('metric_reach')}
          </th>
          <th class={css.widest} scope="col">
            {say('likes')}
          </th>
          <th class={css.wide} scope="col">
            {say('comments')}
          </th>
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => (
          <tr key={post.mediaId}>
            <th class={css.what} scope="row">
              <Out
                class={css.post}
                address={post.permalink}
                actions={actions}
                row={post.permalink === null ? undefined : roving.row(linked.indexOf(post))}
              >
                <Mount picture={post.thumb} number={post.number} />
                <span class={css.words}>
                  <span class={css.title} data-bare={!post.title || undefined}>
                    {post.title || say('untitled')}
                  </span>
                  <span class={css.facts}>
                    {say('kind_and_day', say(`kind_${post.kind}`), dayMonth(post.takenAt, now))}
                  </span>
                </span>
              </Out>
            </th>
            <td class={css.views}>
              <Amount value={post.views} brief />
            </td>
            <td class={css.wider}>
              <Amount value={post.reach} brief />
            </td>
            <td class={css.widest}>
              {post.likes === null ? <Amount value={{ kind: 'not-allowed' }} /> : short(post.likes)}
            </td>
            <td class={css.wide}>{short(post.comments)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
