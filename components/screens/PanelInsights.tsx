import { say } from '../../lib/words/say.ts';
import type { SheetProps } from '../parts/AccountScreen.tsx';
import { Best } from '../parts/Best.tsx';
import { Hero } from '../parts/Hero.tsx';
import { Legend } from '../parts/Legend.tsx';
import type { NoInsightsProps } from '../parts/NoInsights.tsx';
import { NothingKept } from '../parts/NothingKept.tsx';
import { Numbers } from '../parts/Numbers.tsx';
import { Period } from '../parts/Period.tsx';
import { Posts } from '../parts/Posts.tsx';
import type { SignInEndingProps } from '../parts/SignInEnding.tsx';
import type { TroubleProps } from '../parts/Trouble.tsx';
import { troubleOf } from '../parts/troubleOf.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { later } from '../ui/later.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import css from './PanelScreen.module.css';

// What few people see, and nobody every day.
export const Trouble = later<TroubleProps>(
  async () => (await import('../parts/Trouble.tsx')).Trouble,
);
export const NoInsights = later<NoInsightsProps>(
  async () => (await import('../parts/NoInsights.tsx')).NoInsights,
);
export const SignInEnding = later<SignInEndingProps>(
  async () => (await import('../parts/SignInEnding.tsx')).SignInEnding,
);

/** The panel's Insights: numbers, the post that stands out, who waits, and the newest posts. */
export function PanelInsights(props: SheetProps & { onDesk: () => void }) {
  const { account, actions, now, online, onDesk } = props;
  const { head, figures, period, best, posts, waiting, nothingKept, insights } = account;
  const looking = head.state === 'looking';
  const trouble = troubleOf(account, online);
  const first = nothingKept && head.asOf === null && trouble === null;
  const [hero, ...rest] = figures;
  // What was kept while it was allowed stays readable.
  const without = insights.kind !== 'on' && !figures.some(({ now: { kind } }) => kind === 'count');
  return (
    <>
      {trouble && (
        <div class={css.notice}>
          <Trouble
            problem={trouble}
            asOf={head.asOf}
            actions={actions}
            now={now}
            looking={looking}
            offered={waiting.kind === 'offer'}
            signIn={account.signIn}
          />
        </div>
      )}
      {!trouble && account.ending && (
        <div class={css.notice}>
          <SignInEnding
            ending={account.ending}
            signIn={account.signIn}
            actions={actions}
            now={now}
          />
        </div>
      )}
      {insights.kind !== 'on' && (
        <div class={css.notice}>
          <NoInsights insights={insights} actions={actions} />
        </div>
      )}
      {without ? null : first ? (
        <FirstLook />
      ) : nothingKept ? (
        <NothingKept looked={head.asOf !== null} />
      ) : (
        <>
          <div class={css.notice}>
            <Period period={period} />
          </div>
          {hero && (
            <div class={css.notice}>
              <Hero
                figure={hero}
                period={period}
                posts={posts}
                best={best?.post ?? null}
                coming={account.daysComing}
              />
            </div>
          )}
          <div class={css.section}>
            <Numbers figures={rest} />
          </div>
        </>
      )}
      {best && (
        <div class={css.film}>
          <Best best={best} actions={actions} now={now} />
        </div>
      )}
      <div class={css.below}>
        <Waiting
          waiting={waiting}
          actions={actions}
          onDesk={onDesk}
          now={now}
          most={3}
          tall
          first={first}
        />
      </div>
      {posts.length > 0 && (
        <section class={css.section} aria-labelledby="posts">
          <h2 class={css.heading} id="posts">
            {say('recent_posts')}
          </h2>
          <Posts posts={posts} actions={actions} now={now} />
        </section>
      )}
      {!nothingKept && !without && <Legend />}
    </>
  );
}

function FirstLook() {
  return (
    <div class={css.bones}>
      <Skeleton short />
      <Skeleton shape="figure" />
      <Skeleton shape="plot" />
      <Skeleton short />
      <p class={css.note}>{say('first_look')}</p>
    </div>
  );
}
