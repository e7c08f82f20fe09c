import type { LinkState, PermissionLine, PersonModel } from '../../../lib/view/doctor/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { permissionWords } from '../../parts/ConnectPermissions.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { snake } from '../words/snake.ts';
import css from './Tree.module.css';

const icons: Record<PermissionLine['state'], IconName> = {
  granted: 'tick',
  declined: 'x',
  expired: 'clock',
  missing: 'x',
  'not-asked': 'minus',
  unknown: 'clock',
};

type Props = { person: PersonModel; line: LinkState; ring: boolean };

/** What Meta allows the sign-in; what nobody asked for is counted and not listed. */
export function PermissionsCard({ person, line, ring }: Props) {
  const { permissions, permissionState, tokenKind } = person;
  const listed = permissions.filter(({ state }) => state !== 'not-asked' && state !== 'unknown');
  const granted = listed.filter(({ state }) => state === 'granted').length;
  const more = permissions.filter(({ state }) => state === 'not-asked').length;
  return (
    <div
      class={css.card}
      data-card
      data-line={line}
      data-state={permissionState}
      data-ring={ring || undefined}
    >
      <p class={css.name}>
        <span class={css.grow}>
          {listed.length > 0
            ? say('doctor_granted_of', full(granted), full(listed.length))
            : say(
                tokenKind === 'page' ? 'doctor_permissions_untold' : 'doctor_permissions_unknown',
              )}
        </span>
        <a class={css.why} href="#permissions">
          <span aria-hidden="true">{say('doctor_why')}</span>
          <span class="vh">{say('doctor_why_said')}</span>
        </a>
      </p>
      <ul class={css.permissions} role="list">
        {listed.map(({ name, state }) => (
          <li key={name} data-state={state}>
            <Icon name={icons[state]} small />
            <span>{permissionWords(name)}</span>
            <span class={state === 'granted' ? 'vh' : css.note}>
              {say(`doctor_permission_${snake(state)}`)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && listed.length > 0 && (
        <p class={css.note}>{sayCount('doctor_more', more, full(more))}</p>
      )}
    </div>
  );
}
