import type { KitEntry } from '../../lib/shared/access/review-kit.ts';
import type { ReviewActions } from '../../lib/view/review/models.ts';
import { say } from '../../lib/words/say.ts';
import { KitCard } from '../doctor/review/KitCard.tsx';
import { KitList } from '../doctor/review/KitList.tsx';
import { When } from '../doctor/review/When.tsx';
import { ConnectMark } from '../parts/ConnectMark.tsx';
import { Button } from '../ui/Button.tsx';
import head from '../doctor/Head.module.css';
import css from './ReviewScreen.module.css';

type Props = { kit: readonly KitEntry[]; actions: ReviewActions };

/** What somebody needs who publishes a build of their own and has it reviewed by Meta. */
export function ReviewScreen({ kit, actions }: Props) {
  return (
    <div class={css.page}>
      <header class={head.head}>
        <ConnectMark />
        <div class={head.words}>
          <h1 class={head.name}>{say('review_title')}</h1>
          <p class={head.note}>{say('review_subtitle')}</p>
        </div>
        <div class={head.acts}>
          <Button kind="bare" onPress={actions.print}>
            {say('review_print')}
          </Button>
          <Button kind="quiet" onPress={actions.save}>
            {say('review_save')}
          </Button>
        </div>
      </header>
      <main class={css.main}>
        <When />
        <KitList kit={kit} />
        {kit.map((entry) => (
          <KitCard key={entry.permission} entry={entry} copy={actions.copy} />
        ))}
      </main>
    </div>
  );
}
