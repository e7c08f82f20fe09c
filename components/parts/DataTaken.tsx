import type { Imported, TookTable } from '../../lib/view/data/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { Notice } from '../ui/Notice.tsx';
import { listWords } from './ConnectLists.ts';
import css from './Data.module.css';

type Why = 'here' | 'orphan' | 'unfit';

const total = ({ tables }: Imported, of: keyof Omit<TookTable, 'table'>): number =>
  tables.reduce((sum, table) => sum + table[of], 0);

function whyWords(why: Why, count: number): string {
  const number = full(count);
  if (why === 'here') return sayCount('data_left_here', count, number);
  if (why === 'orphan') return sayCount('data_left_orphan', count, number);
  return sayCount('data_left_unfit', count, number);
}

/** What an archive brought, what was left out of it and why, and what there is to do now. */
export function DataTaken({ taken }: { taken: Imported }) {
  const rows = total(taken, 'taken');
  const left = (['here', 'orphan', 'unfit'] as const).flatMap((why) => {
    const count = total(taken, why);
    return count > 0 ? [whyWords(why, count)] : [];
  });
  const accounts = taken.accounts.map((name) => `@${name}`);
  return (
    <div class={css.part}>
      <Notice tone="good" title={sayCount('data_taken', rows, full(rows))}>
        {accounts.length > 0 ? say('data_taken_accounts', listWords(accounts)) : ''}
      </Notice>
      {taken.asking > 0 && <p>{sayCount('data_taken_asking', taken.asking, full(taken.asking))}</p>}
      {left.length > 0 && (
        <ul class={css.list} role="list">
          {left.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
