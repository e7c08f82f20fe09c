import type { BranchModel, PersonModel } from '../../lib/view/doctor/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import css from './Headline.module.css';

type Words = { title: string; body: string };

/** The whole state in two sentences. */
export function headlineWords(people: readonly PersonModel[]): Words {
  if (people.length === 0) return { title: say('doctor_nobody'), body: say('doctor_nobody_body') };
  const broken = people.reduce((sum, { faults }) => sum + faults.length, 0);
  const branches = people.flatMap((person) => person.branches).filter(({ ignored }) => !ignored);
  if (broken === 0) return { ...sound(people, branches.length) };
  const reached = branches.filter(({ found, account }) => found !== null && account !== 'broken');
  const title = sayCount('doctor_broken', broken, full(broken));
  if (reached.length === 0 || people.every(({ token }) => token === 'broken'))
    return { title, body: say('doctor_none_work') };
  if (reached.length === branches.length) return { title, body: say('doctor_all_limited') };
  const [working, count] = [full(reached.length), full(branches.length)];
  const work = sayCount('doctor_some_work', reached.length, working, count);
  return { title, body: `${work} ${sayCount('doctor_stops', branches.length - reached.length)}` };
}

function sound(people: readonly PersonModel[], count: number): Words {
  const doubt = people.some(
    ({ token, permissionState, branches }) =>
      token === 'unknown' ||
      permissionState === 'unknown' ||
      branches.some(({ account }) => account === 'unknown'),
  );
  return doubt || count === 0
    ? { title: say('doctor_doubt'), body: say('doctor_doubt_body') }
    : { title: say(wholeKey(people)), body: sayCount('doctor_whole_body', count, full(count)) };
}

/** What nobody asked for yet does not work, and is not broken. */
const wholeKey = (people: readonly PersonModel[]): 'doctor_whole' | 'doctor_whole_asked' =>
  people.some(({ branches }) => branches.some(hasMore)) ? 'doctor_whole_asked' : 'doctor_whole';

/** Whether more can be done on a Page once it is asked for. */
export const hasMore = ({ verdicts, ignored }: BranchModel): boolean =>
  !ignored && verdicts.some(({ state }) => state === 'not-asked');

export function Headline({ people }: { people: readonly PersonModel[] }) {
  const { title, body } = headlineWords(people);
  return (
    <div class={css.headline} role="status">
      <p class={css.title}>{title}</p>
      <p class={css.body}>{body}</p>
    </div>
  );
}
