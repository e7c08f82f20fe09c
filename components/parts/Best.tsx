import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions, BestModel, PostModel } from '../../lib/view/models.ts';
import { full, plain, times } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { date } from '../../lib/words/times.ts';
import { Edge, Film } from '../ui/Film.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Ring } from '../ui/Ring.tsx';
import { amountWords } from './Amount.tsx';
import css from './Best.module.css';
import { Out } from './Out.tsx';

/** The post that stands out, ringed, with how far and among how many. */
export function Best({ best, actions, now }: { best: BestModel; actions: Actions; now: Instant }) {
  const { post } = best;
  const facts = [
    post.number === null ? null : plain(post.number),
    say(`kind_${post.kind}`),
    date(post.takenAt, now),
  ].filter((fact) => fact !== null);
  return (
    <Film>
      <Out class={css.best} address={post.permalink} actions={actions}>
        <span class={css.ringed}>
          <Frame picture={post.thumb} size="l" />
          <Ring />
        </span>
        <span class={css.words}>
          <span class={css.facts}>
            {facts.map((fact) => (
              <Edge key={fact}>{fact}</Edge>
            ))}
          </span>
          <span class={css.title}>{post.title || say('untitled')}</span>
          <span class={css.line}>
            {sayCount(
              'best_line',
              best.among,
              amountWords(post.views),
              times(best.timesMedian),
              full(best.among),
            )}
          </span>
        </span>
        {post.permalink !== null && <Icon name="right" />}
      </Out>
    </Film>
  );
}

/** The newest posts side by side, while none of them stands out. */
export function Strip({ posts, actions }: { posts: PostModel[]; actions: Actions }) {
  return (
    <Film>
      <ul class={css.strip} aria-label={say('recent_posts')}>
        {posts.slice(0, 6).map((post) => (
          <li key={post.mediaId}>
            <Out class={css.cell} address={post.permalink} actions={actions}>
              <Frame picture={post.thumb} size="l" alt={post.title || say('untitled')} />
            </Out>
          </li>
        ))}
      </ul>
    </Film>
  );
}
