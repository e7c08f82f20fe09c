import type { LineModel } from '../../lib/view/queue/models.ts';
import { say } from '../../lib/words/say.ts';
import { AccountScreen, type ScreenProps, type SheetProps } from '../parts/AccountScreen.tsx';
import { Best, Strip } from '../parts/Best.tsx';
import { BlankFilm } from '../parts/BlankFilm.tsx';
import { Figure, FigureBones } from '../parts/Figure.tsx';
import { Foot } from '../parts/Foot.tsx';
import { Head } from '../parts/Head.tsx';
import { Names } from '../parts/Names.tsx';
import { Live } from '../parts/Live.tsx';
import { NoInsights } from '../parts/NoInsights.tsx';
import { NothingKept } from '../parts/NothingKept.tsx';
import { Period } from '../parts/Period.tsx';
import { QueueLine } from '../parts/QueueLine.tsx';
import { SampleStrip } from '../parts/SampleStrip.tsx';
import { SignInEnding } from '../parts/SignInEnding.tsx';
import { Rollup } from '../parts/Rollup.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { troubleOf } from '../parts/troubleOf.ts';
import { Waiting } from '../parts/Waiting.tsx';
import css from './PopupScreen.module.css';

export { Menu } from '../parts/Switcher.tsx';

/** The toolbar popup: one sheet of a fixed size that never scrolls. */
export const PopupScreen = ({ parts, ...props }: ScreenProps & { parts: PopupParts }) => (
  <AccountScreen {...props} class={css.popup} sheet={Sheet} parts={parts} />
);

/** What the popup shows of the queue. */
export type PopupParts = {
  line: LineModel | null;
  onPublish: () => void;
  onDesk: () => void;
};

function Sheet({ account, actions, now, online, keys, parts }: SheetProps & { parts: PopupParts }) {
  const { head, figures, period, best, posts, waiting, nothingKept, insights } = account;
  const looking = head.state === 'looking';
  // Where there are several, each has a row, and the room for it comes from what the panel shows too.
  const several = account.accounts.length > 1;
  const trouble = troubleOf(account, online);
  const first = nothingKept && head.asOf === null && trouble === null;
  // What has to be mended first leaves no room beside several for what is merely offered.
  // What passes by itself takes the place of the oldest comment; all else that of the best post.
  const mild = trouble?.code === 'offline' || trouble?.code === 'rate-limited';
  const offered = waiting.kind === 'offer';
  const said = { asOf: head.asOf, actions, now, looking, offered, signIn: account.signIn };
  const ending = trouble ? null : account.ending;
  return (
    <>
      <Head head={head} actions={actions} now={now} keys={keys} door>
        <Names account={account} actions={actions} keys={keys} />
      </Head>
      {head.sample && <SampleStrip actions={actions} />}
      <Live looking={looking} trouble={trouble !== null} />
      <main class={css.main}>
        <section class={css.numbers} aria-label={say('key_numbers')}>
          {insights.kind !== 'on' && !figures.some(({ now: { kind } }) => kind === 'count') ? (
            <NoInsights insights={insights} actions={actions} />
          ) : first ? (
            <>
              <div class={css.figures} aria-hidden="true">
                <FigureBones />
                <FigureBones />
                <FigureBones />
              </div>
              <p class={css.note}>{say('first_look')}</p>
            </>
          ) : nothingKept ? (
            <NothingKept looked={head.asOf !== null} />
          ) : (
            <>
              <Period period={period} />
              <dl class={css.figures}>
                {figures.slice(0, 3).map((figure) => (
                  <Figure key={figure.metric} figure={figure} period={period} />
                ))}
              </dl>
            </>
          )}
        </section>
        {trouble && !mild && (
          <div class={css.trouble}>
            <Trouble {...said} problem={trouble} />
          </div>
        )}
        {ending && (
          <div class={css.trouble}>
            <SignInEnding ending={ending} signIn={account.signIn} actions={actions} now={now} />
          </div>
        )}
        {(trouble && !mild) || ending ? null : best ? (
          <Best best={best} actions={actions} now={now} />
        ) : posts.length > 0 ? (
          <Strip posts={posts} actions={actions} />
        ) : (
          first && <BlankFilm />
        )}
        {!(several && offered && trouble && !mild) && (
          <Waiting
            waiting={waiting}
            actions={actions}
            onDesk={parts.onDesk}
            now={now}
            most={several ? (head.sample ? 0 : 1) : 2}
            first={first}
            slim={several}
            withOldest={!mild && !several && !head.sample}
          />
        )}
        {trouble && mild && (
          <div class={css.trouble} data-mild>
            <Trouble {...said} problem={trouble} />
          </div>
        )}
      </main>
      <Rollup accounts={account.accounts} actions={actions} />
      <QueueLine line={parts.line} onPublish={parts.onPublish} keys={keys} />
      <Foot account={account} actions={actions} now={now} />
    </>
  );
}
