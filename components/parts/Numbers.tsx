import type { FigureModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Delta } from '../ui/Delta.tsx';
import { Amount } from './Amount.tsx';
import css from './Numbers.module.css';

/** Every figure of the period in one table. */
export function Numbers({ figures }: { figures: FigureModel[] }) {
  return (
    <table class={css.numbers}>
      <thead>
        <tr>
          <th scope="col">{say('all_numbers')}</th>
          <th scope="col">{say('seven_days')}</th>
          <th class={css.was} scope="col">
            {say('before')}
          </th>
          <th scope="col">{say('change')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ metric, now, before, change }) => (
          <tr key={metric}>
            <th class={css.name} scope="row">
              {say(`metric_${metric}`)}
            </th>
            <td class={css.now}>
              <Amount value={now} metric={metric} />
            </td>
            <td class={css.was}>
              <Amount value={before} metric={metric} />
            </td>
            <td>
              <Delta change={change} words={metric === 'followers'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
