import { say } from '../../lib/words/say.ts';
import { Empty } from '../ui/Empty.tsx';

/** No figures at all, and no look under way that would bring them. */
export function NothingKept({ looked }: { looked: boolean }) {
  return looked ? (
    <Empty title={say('no_numbers_title')}>{say('no_numbers_body')}</Empty>
  ) : (
    <Empty title={say('no_look_title')}>{say('no_look_body')}</Empty>
  );
}
