import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { CollaboratorsRow } from './CollaboratorsRow.tsx';
import { CommentRow } from './CommentRow.tsx';
import { PaidRow } from './PaidRow.tsx';
import { PeopleRow, ProductsRow } from './PeopleRow.tsx';
import { PlaceRow } from './PlaceRow.tsx';
import type { PictureProps } from './props.ts';
import { type OpenRow, SwitchRow } from './Row.tsx';
import css from './Rows.module.css';
import { SoundRow } from './SoundRow.tsx';
import { TrialRow } from './TrialRow.tsx';
import { WhenRow } from './WhenRow.tsx';

function aiWords({ aiFound, aiIn }: PictureProps['composer']): string {
  if (aiIn) return say(`compose_ai_${aiIn.kind}`, full(aiIn.number));
  return say(aiFound ? 'compose_ai_found' : 'compose_ai_none');
}

/** All that goes with the pictures and the caption, a line each; what does not apply is not drawn. */
export function Rows(props: PictureProps & OpenRow & { onPins: (itemId: string) => void }) {
  const { composer, actions } = props;
  const { draft, offers } = composer;
  return (
    <ul class={css.rows} aria-label={say('compose_details')}>
      <PeopleRow {...props} />
      <CollaboratorsRow {...props} />
      <ProductsRow {...props} />
      <PlaceRow {...props} />
      <SoundRow {...props} />
      <CommentRow {...props} />
      {offers.shareToFeed && (
        <SwitchRow icon="share">
          <Toggle
            label={say('compose_share_feed')}
            checked={draft.shareToFeed}
            onChange={(shareToFeed) => actions.change({ shareToFeed })}
          />
        </SwitchRow>
      )}
      <TrialRow {...props} />
      {offers.ai && (
        <SwitchRow icon="info">
          <Toggle
            label={say('compose_ai')}
            hint={aiWords(composer)}
            checked={draft.ai}
            onChange={(ai) => actions.change({ ai })}
          />
        </SwitchRow>
      )}
      <PaidRow {...props} />
      <WhenRow {...props} />
    </ul>
  );
}
