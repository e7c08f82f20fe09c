import type { Instant } from '../../../lib/shared/ids.ts';
import type { PersonModel } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { dayWords, inWords } from '../../parts/ConnectLists.ts';
import { Icon } from '../../ui/Icon.tsx';
import { snake } from '../words/snake.ts';
import { State } from './State.tsx';
import css from './Tree.module.css';

const day = 86_400_000;

export function endWords(
  { expiresAt, expiryKnown }: Pick<PersonModel, 'expiresAt' | 'expiryKnown'>,
  now: Instant,
): string {
  if (expiresAt === null) return say(expiryKnown ? 'doctor_ends_never' : 'doctor_ends_unknown');
  const [on, away] = [dayWords(expiresAt), inWords(expiresAt, now)];
  return say(expiryKnown ? 'doctor_ends' : 'doctor_ends_maybe', on, away);
}

function doorWords({ door, tokenKind }: PersonModel): string {
  if (door === 'dialog') return say('doctor_own_app');
  return say(tokenKind === 'page' ? 'doctor_pasted_page' : 'doctor_pasted_user');
}

/** Where the way begins: who signed in, by which door, and until when. */
export function SignInCard({ person, now }: { person: PersonModel; now: Instant }) {
  const { token, dataAccessExpiresAt, ended } = person;
  const soon = dataAccessExpiresAt !== null && dataAccessExpiresAt - now < 30 * day;
  return (
    <div class={css.card} data-card data-state={token}>
      <p class={css.name}>
        <Icon name="key" small />
        <span>{doorWords(person)}</span>
      </p>
      <p class={css.note}>{say('doctor_signed_in_as', person.name)}</p>
      {ended === null && <p class={css.note}>{endWords(person, now)}</p>}
      {soon && ended === null && (
        <p class={css.note}>{say('doctor_data_ends', dayWords(dataAccessExpiresAt))}</p>
      )}
      <State state={token} words={say(`doctor_token_${snake(token)}`)} />
    </div>
  );
}
