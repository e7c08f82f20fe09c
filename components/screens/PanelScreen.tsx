import type { Instant } from '../../lib/shared/ids.ts';
import type { AccountModel, Actions } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Best } from '../parts/Best.tsx';
import { Foot } from '../parts/Foot.tsx';
import { Head } from '../parts/Head.tsx';
import { Hero } from '../parts/Hero.tsx';
import { moveRow, useKeys } from '../parts/keys.ts';
import { Names } from '../parts/Names.tsx';
import { Legend } from '../parts/Legend.tsx';
import { Live } from '../parts/Live.tsx';
import { NothingKept } from '../parts/NothingKept.tsx';
import { Numbers } from '../parts/Numbers.tsx';
import { Period } from '../parts/Period.tsx';
import { Posts } from '../parts/Posts.tsx';
import { Broken, NoAccount, Opening } from '../parts/Start.tsx';
import { Trouble, troubleOf } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import css from './PanelScreen.module.css';
import type { ScreenProps } from './PopupScreen.tsx';

/** The side panel: one column that scrolls between a head and a foot that stay. */
export function PanelScreen({ model, actions, now, online, keys }: ScreenProps) {
  const screen = model.value;
  const on = typeof keys === 'boolean' ? keys : keys.value;
  const look = (): void => void actions.lookNow();
  useKeys({ 'Shift+R': look, j: () => moveRow(1), k: () => moveRow(-1) }, on);
  return (
    <div class={css.panel}>
      {screen.kind === 'opening' && <Opening />}
      {screen.kind === 'no-account' && <NoAccount actions={actions} />}
      {screen.kind === 'broken' && (
        <Broken problem={screen.problem} actions={actions} now={now.value} />
      )}
      {screen.kind === 'account' && (
        <Column
          account={screen.account}
          actions={actions}
          now={now.value}
          online={online.value}
          keys={on}
        />
      )}
    </div>
  );
}

type ColumnProps = {
  account: AccountModel;
  actions: Actions;
  now: Instant;
  online: boolean;
  keys: boolean;
};

function Column({ account, actions, now, online, keys }: ColumnProps) {
  const { head, figures, period, best, posts, waiting, nothingKept } = account;
  const looking = head.state === 'looking';
  const trouble = troubleOf(account, online);
  const first = nothingKept && head.asOf === null && trouble === null;
  const [hero, ...rest] = figures;
  return (
    <>
      <div class={css.head}>
        <Head head={account.head} actions={actions} now={now} keys={keys}>
          <Names account={account} actions={actions} keys={keys} />
        </Head>
      </div>
      <Live looking={looking} trouble={trouble !== null} />
      <main class={css.main}>
        {trouble && (
          <div class={css.part}>
            <Trouble
              problem={trouble}
              asOf={head.asOf}
              actions={actions}
              now={now}
              looking={looking}
              offered={waiting.kind === 'offer'}
            />
          </div>
        )}
        {first ? (
          <FirstLook />
        ) : nothingKept ? (
          <NothingKept looked={head.asOf !== null} />
        ) : (
          <>
            <div class={css.part}>
              <Period period={period} />
            </div>
            {hero && (
              <div class={css.part}>
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
          <Waiting waiting={waiting} actions={actions} now={now} most={8} tall first={first} />
        </div>
        {posts.length > 0 && (
          <section class={css.section} aria-labelledby="posts">
            <h2 class={css.heading} id="posts">
              {say('recent_posts')}
            </h2>
            <Posts posts={posts} actions={actions} now={now} />
          </section>
        )}
        {!nothingKept && <Legend />}
      </main>
      <div class={css.foot}>
        <Foot account={account} actions={actions} now={now} />
      </div>
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
