import type { ItemModel } from '../../../lib/view/publish/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import css from './IntakesCredit.module.css';

type Props = {
  credit: NonNullable<ItemModel['credit']>;
  caption: string;
  onCaption: (caption: string) => void;
};

const hostOf = (address: string): string | null => {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.hostname : null;
};

/** Where a picture came from, whose it may be, and its maker's name for the caption. */
export function IntakesCredit({ credit, caption, onCaption }: Props) {
  const host = hostOf(credit.pageUrl);
  const line = host ? say('stage_credit_line', credit.title || host, host) : credit.title;
  const there = line !== '' && caption.includes(line);
  return (
    <div class={css.credit}>
      <p>
        {say('stage_credit_from')}{' '}
        {host ? (
          <a href={credit.pageUrl} target="_blank" rel="noreferrer">
            {credit.title || host}
          </a>
        ) : (
          credit.title
        )}
        {'. '}
        {say('stage_credit_rights')}
      </p>
      <Button
        kind="quiet"
        size="s"
        disabled={there || line === ''}
        onPress={() => onCaption([caption.trimEnd(), line].filter(Boolean).join('\n\n'))}
      >
        {say(there ? 'stage_credit_there' : 'stage_credit_put')}
      </Button>
    </div>
  );
}
