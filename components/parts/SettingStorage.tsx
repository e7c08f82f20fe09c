import type { StorageModel } from '../../lib/view/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { locale, say } from '../../lib/words/say.ts';
import css from './SettingParts.module.css';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the reader's own way of writing it, with at most one decimal. */
export function sizeWords(bytes: number): string {
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const unit = units[power] ?? 'byte';
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}

/** What Loupe keeps on this computer, in numbers. */
export function SettingStorage({ storage }: { storage: StorageModel }) {
  const { usedBytes } = storage;
  return (
    <dl class={css.figures}>
      <div>
        <dt>{say('options_storage_used')}</dt>
        <dd data-known={usedBytes !== null}>
          {usedBytes === null ? say('options_storage_unknown') : sizeWords(usedBytes)}
        </dd>
      </div>
      <div>
        <dt>{say('options_storage_posts')}</dt>
        <dd>{full(storage.posts)}</dd>
      </div>
      <div>
        <dt>{say('options_storage_comments')}</dt>
        <dd>{full(storage.comments)}</dd>
      </div>
      <div>
        <dt>{say('options_storage_pictures')}</dt>
        <dd>{full(storage.pictures)}</dd>
      </div>
    </dl>
  );
}
