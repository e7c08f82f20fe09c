import { useId } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Field } from '../../ui/Field.tsx';
import css from './Form.module.css';
import type { FormProps } from './props.ts';
import { type OpenRow, Row } from './Row.tsx';
import { useTyped } from './typed.ts';

/** A comment that follows the post at once, by the account itself. */
export function CommentRow({ composer, actions, ...row }: FormProps & OpenRow) {
  const { firstComment } = composer.draft;
  const [text, type] = useTyped(firstComment, (next) => actions.change({ firstComment: next }));
  const id = useId();
  if (!composer.offers.firstComment) return null;
  return (
    <Row
      {...row}
      name="comment"
      icon="comment"
      label={say('compose_comment')}
      value={firstComment.trim() === '' ? null : <bdi>{firstComment}</bdi>}
    >
      <Field id={id} label={say('compose_comment_text')} hint={say('compose_comment_hint')}>
        {(input) => (
          <textarea
            class={css.area}
            id={input.id}
            aria-describedby={input.describedBy}
            value={text}
            dir="auto"
            rows={2}
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
      </Field>
    </Row>
  );
}
