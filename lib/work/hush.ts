import type { Clock } from '../shared/ids.ts';
import { isQuiet, minuteOfDay } from '../shared/quiet.ts';
import { createTurn } from '../shared/turn.ts';
import { readSettings } from '../store/read/settings.ts';
import type { Deps, News } from './deps.ts';

const key = 'untold';

export type Hush = {
  tell: (news: News) => Promise<void>;
  /** Tells what quiet hours have kept back, once they are over. */
  speak: () => Promise<void>;
};

/** Comments were kept back before, where they are counted; a reminder comes at the minute it was set for. */
const atOnce = ({ kind }: News): boolean => kind === 'comments' || kind === 'remind';

/** Keeps back in quiet hours what would be told outside the page; it outlives a stopped worker. */
export function createHush(
  { clock, session }: { clock: Clock; session: Deps['session'] },
  show: (news: News) => void,
): Hush {
  // What is read has to be true still when it is written.
  const inTurn = createTurn();
  const quietNow = async (): Promise<boolean> =>
    isQuiet((await readSettings()).quiet, minuteOfDay(clock()));
  const untold = async (): Promise<News[]> => {
    const kept = await session.read(key);
    return Array.isArray(kept) ? (kept as News[]) : [];
  };

  return {
    tell: (news) =>
      inTurn(async () => {
        if (atOnce(news) || !(await quietNow())) show(news);
        else await session.write(key, [...(await untold()), news].slice(-50));
      }),
    speak: () =>
      inTurn(async () => {
        const kept = await untold();
        if (kept.length === 0 || (await quietNow())) return;
        await session.drop([key]);
        kept.forEach(show);
      }),
  };
}
