import { say } from '../../lib/words/say.ts';
import type { SignInModel } from '../../lib/view/models.ts';
import { Icon } from '../ui/Icon.tsx';
import css from './ConnectPermissions.module.css';

type Permissions = SignInModel['permissions'];

/** What a permission is for, in words; one that Loupe never asks for keeps Meta's name. */
export function permissionWords(name: string): string {
  switch (name) {
    case 'instagram_basic':
      return say('connect_permission_basic');
    case 'pages_show_list':
      return say('connect_permission_pages');
    case 'pages_read_engagement':
      return say('connect_permission_engagement');
    case 'instagram_manage_insights':
      return say('connect_permission_insights');
    case 'instagram_manage_comments':
      return say('connect_permission_comments');
    case 'instagram_content_publish':
      return say('connect_permission_publish');
    case 'pages_manage_posts':
      return say('connect_permission_lend');
    case 'instagram_manage_contents':
      return say('connect_permission_delete');
    case 'instagram_manage_engagement':
      return say('connect_permission_liking');
    case 'catalog_management':
      return say('connect_permission_catalog');
    case 'instagram_shopping_tag_products':
      return say('connect_permission_tag');
    case 'business_management':
      return say('connect_permission_portfolio');
    default:
      return name;
  }
}

function stateWords(state: Permissions[number]['state']): string {
  if (state === 'granted') return say('connect_state_granted');
  return say(state === 'declined' ? 'connect_state_declined' : 'connect_state_expired');
}

/** Each permission with what Meta says of it. */
export function ConnectPermissions({ permissions }: { permissions: Permissions }) {
  // What Meta tells in a word nobody knows is neither of these.
  const told = permissions.filter(({ state }) => state !== 'unknown');
  return (
    <ul class={css.list} role="list">
      {told.map(({ name, state }) => (
        <li class={css.item} data-state={state} key={name}>
          <Icon name={state === 'granted' ? 'tick' : state === 'declined' ? 'x' : 'clock'} small />
          <span class={css.name}>{permissionWords(name)}</span>
          <span class={css.state}>{stateWords(state)}</span>
        </li>
      ))}
    </ul>
  );
}
