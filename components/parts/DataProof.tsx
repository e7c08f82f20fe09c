import { useState } from 'preact/hooks';
import type { DataActions, Proof } from '../../lib/view/data/models.ts';
import type { Actions } from '../../lib/view/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { integrations } from './ConnectLinks.ts';
import css from './Data.module.css';

type Props = {
  proof: Proof;
  save: DataActions['save'];
  actions: Pick<Actions, 'copy' | 'openLink'>;
};

const countWords = ({ before, now }: Proof['places'][0]): string =>
  say('data_proof_counts', full(before), full(now));

const personWords = ({ name, revoked }: Proof['people'][0]): string =>
  revoked ? say('data_proof_revoked', name) : say('data_proof_not_revoked', name);

/** The proof as it is saved and copied. */
export const proofText = (proof: Proof): string =>
  [
    say('data_proof_title', new Date(proof.at).toISOString()),
    ...proof.people.map(personWords),
    ...proof.places.map((place) => `${place.name}: ${countWords(place)}`),
    '',
  ].join('\n');

/** What was kept, and what is left of it, as this page counted it itself. */
export function DataProof({ proof, save, actions }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const left = proof.places.reduce((sum, { now }) => sum + now, 0);
  const held = proof.people.filter(({ revoked }) => !revoked);
  const shown = proof.places.filter(({ before, now }) => before > 0 || now > 0);
  return (
    <div class={css.part}>
      <Notice
        tone={left === 0 ? 'good' : 'warn'}
        title={left === 0 ? say('data_wiped_title') : sayCount('data_wiped_left', left, full(left))}
      >
        {say('data_wiped_body')}
      </Notice>
      {held.length > 0 && (
        <Notice
          tone="warn"
          title={say('data_held_title')}
          actions={
            <Button kind="quiet" icon="ext" onPress={() => actions.openLink(integrations)}>
              {say('data_held_open')}
            </Button>
          }
        >
          {say('data_held_body')}
        </Notice>
      )}
      <div
        class={css.proof}
        role="region"
        aria-label={say('data_proof')}
        // A scrolled box must be reachable by keyboard.
        tabIndex={0}
      >
        <ul class={css.list} role="list">
          {proof.people.map((person, nth) => (
            <li key={`${person.name} ${nth}`}>{personWords(person)}</li>
          ))}
          {shown.map((place) => (
            <li key={place.name}>
              <span class={css.name} dir="ltr">
                {place.name}
              </span>
              <span class={css.counts}>{countWords(place)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div class={css.foot}>
        <Button kind="quiet" icon="dn" onPress={() => save(proofText(proof), 'loupe-deleted.txt')}>
          {say('data_proof_save')}
        </Button>
        <Button
          kind="quiet"
          icon="copy"
          onPress={() => void actions.copy(proofText(proof)).then(setCopied)}
        >
          {say('data_proof_copy')}
        </Button>
        <span>{copied === null ? '' : say(copied ? 'connect_copied' : 'connect_copy_failed')}</span>
      </div>
    </div>
  );
}
