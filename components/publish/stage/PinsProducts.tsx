import { useId, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../lib/shared/problem.ts';
import type { ItemModel, ProductHit } from '../../../lib/view/publish/models.ts';
import { plain } from '../../../lib/words/numbers.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import css from './PinsProducts.module.css';
import { type At, mostProducts, type PinActions } from './PinsSpots.ts';

type Props = { item: ItemModel; at: At; actions: PinActions; onTold: (sentence: string) => void };
type Found = { kind: 'hits'; hits: ProductHit[] } | { kind: 'problem'; problem: Problem } | null;

/** A search in the account's own shop; a press pins the product at the crosshair. */
export function PinsProducts({ item, at, actions, onTold }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  const full = item.products.length >= mostProducts;

  const search = async (): Promise<void> => {
    const mine = ++asked.current;
    setBusy(true);
    const answer = await actions.searchProducts(text.trim());
    if (mine !== asked.current) return;
    setFound(answer);
    setBusy(false);
  };
  const pin = ({ productId, name }: ProductHit): void => {
    actions.setProducts(item.id, [...item.products, { productId, name, ...at }]);
    onTold(say('stage_pin_added', name));
  };
  const hits =
    found?.kind === 'hits'
      ? found.hits.filter((hit) => !item.products.some((had) => had.productId === hit.productId))
      : [];
  const error = found?.kind === 'problem' ? problemWords(found.problem, 0).title : undefined;

  return (
    <form
      class={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void search();
      }}
    >
      <Field
        label={say('stage_product')}
        id={id}
        error={error}
        hint={full ? say('stage_product_full', plain(mostProducts)) : undefined}
      >
        {(input) => (
          <span class={css.line}>
            <TextInput {...input} type="search" value={text} onInput={setText} disabled={full} />
            <Button kind="quiet" type="submit" busy={busy} disabled={full}>
              {say('stage_product_search')}
            </Button>
          </span>
        )}
      </Field>
      <p class={css.none} role="status">
        {found?.kind === 'hits' && hits.length === 0 ? say('stage_product_none') : ''}
      </p>
      {hits.length > 0 && !full && (
        <ul class={css.hits} aria-label={say('stage_product_hits')}>
          {hits.map((hit) => (
            <li key={hit.productId}>
              <Button kind="quiet" size="s" icon="bag" onPress={() => pin(hit)}>
                {hit.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
