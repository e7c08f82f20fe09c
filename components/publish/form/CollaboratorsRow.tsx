import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { AddName, usernameOf } from './AddName.tsx';
import { Chips } from './Chips.tsx';
import css from './Form.module.css';
import type { FormProps } from './props.ts';
import { type OpenRow, Row } from './Row.tsx';

/** The most that can be invited to one post. */
const most = 3;

/** Accounts that are asked to stand beside this one as authors. */
export function CollaboratorsRow({ composer, actions, ...row }: FormProps & OpenRow) {
  const { collaborators } = composer.draft;
  if (!composer.offers.collaborators) return null;
  return (
    <Row
      {...row}
      name="collaborators"
      icon="people"
      label={say('compose_collaborators')}
      value={
        collaborators.length === 0 ? null : (
          <bdi>{collaborators.map((name) => `@${name}`).join(', ')}</bdi>
        )
      }
      note={
        collaborators.length === 0
          ? undefined
          : say('compose_of', full(collaborators.length), full(most))
      }
    >
      <Chips
        label={say('compose_collaborators')}
        chips={collaborators.map((name) => ({ id: name, name: `@${name}` }))}
        onDrop={(gone) =>
          actions.change({ collaborators: collaborators.filter((name) => name !== gone) })
        }
      />
      {collaborators.length < most ? (
        <AddName
          label={say('compose_add_collaborator')}
          hint={say('compose_collaborator_hint')}
          read={usernameOf}
          wrong={say('compose_name_wrong')}
          onAdd={(name) =>
            actions.change({ collaborators: [...new Set([...collaborators, name])] })
          }
        />
      ) : (
        <p class={css.note}>{say('compose_collaborators_full')}</p>
      )}
    </Row>
  );
}
