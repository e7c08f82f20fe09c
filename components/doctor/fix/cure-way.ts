import type { Feature } from '../../../lib/shared/permissions.ts';
import type { FaultModel } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import {
  advancedSettings,
  appRoles,
  basicSettings,
  dashboard,
  makePage,
  requests,
} from '../../parts/ConnectLinks.ts';
import { namesOf } from '../words/fault-words.ts';

/** What the main button of a cure does. */
export type Way =
  /** Facebook's window, for one feature. */
  | { kind: 'ask'; feature: Feature; words: string }
  | { kind: 'sign-in'; words: string }
  | { kind: 'link'; address: string; words: string }
  /** A text for somebody else, who alone can mend it. */
  | { kind: 'copy'; text: string; words: string }
  | { kind: 'type-id' };

const facebook = 'https://www.facebook.com';

/**
 * A Page by its id, which Facebook turns into its address. UNCONFIRMED: the tab of linked accounts by
 * this name; Facebook opens the settings' first page where it knows none.
 */
const page = (pageId: string | null, path = ''): string =>
  pageId === null ? `${facebook}/pages/` : `${facebook}/${pageId}/${path}`;

const link = (address: string, words: string): Way => ({ kind: 'link', address, words });

/** The shortest way back from a fault. */
export function wayOf(model: FaultModel): Way {
  const { fault, appId } = model;
  const { kind, feature } = fault.cure;
  const ask = (wanted: Feature, words: string): Way => ({ kind: 'ask', feature: wanted, words });
  const copy = (text: string): Way => ({ kind: 'copy', text, words: say('cure_copy_message') });
  switch (kind) {
    case 'sign-in':
      return { kind: 'sign-in', words: say('cure_sign_in_button') };
    case 'clear-checkpoint':
      return link(`${facebook}/`, say('cure_open_facebook'));
    case 'confirm-person':
      return link(`${facebook}/settings/`, say('cure_open_facebook_settings'));
    case 'secret-off':
      return link(advancedSettings(appId), say('cure_open_app_security'));
    case 'get-role':
    case 'request-review':
      return link(appRoles(appId), say('cure_open_roles'));
    case 'finish-app':
      return link(basicSettings(appId), say('cure_open_app_security'));
    case 'publish-app':
      return link(dashboard(appId), say('cure_open_dashboard'));
    case 'renew-access':
      return ask(feature ?? model.base, say('cure_renew_button'));
    case 'ask':
      return ask(feature ?? model.base, say('cure_allow_button'));
    case 'ask-portfolio':
      return ask('portfolio', say('cure_allow_button'));
    case 'ask-again':
    case 'tick-page':
    case 'tick-account':
      return ask(feature ?? model.base, say('cure_ask_again_button'));
    case 'verify-business':
      return link('https://business.facebook.com/settings/security', say('cure_open_verification'));
    case 'make-page':
      return link(makePage, say('cure_open_make_page'));
    case 'type-id':
      return { kind: 'type-id' };
    case 'regain-role':
      return copy(say('cure_message_role', ...namesOf(model)));
    case 'get-task':
      return copy(say('cure_message_task', ...namesOf(model)));
    case 'link-account':
      return link(
        page(fault.pageId, 'settings/?tab=linked_instagram'),
        say('cure_open_page_settings'),
      );
    case 'go-professional':
      return link(
        'https://www.instagram.com/accounts/convert_to_professional_account/',
        say('cure_open_professional'),
      );
    case 'authorise-publishing':
      return link(page(fault.pageId), say('cure_open_page'));
    case 'clear-restriction':
      return link('https://www.instagram.com/', say('cure_open_instagram'));
  }
}

type SecondWay = 'sign-in' | 'requests' | 'review' | 'again' | 'make-page';

/** What may stand beside it: the next page, or signing in once the first is done. */
export function secondWays({ fault }: FaultModel): SecondWay[] {
  switch (fault.cure.kind) {
    case 'clear-checkpoint':
    case 'confirm-person':
    case 'secret-off':
    case 'finish-app':
      return ['sign-in'];
    case 'get-role':
      return ['requests', 'sign-in'];
    case 'request-review':
      return ['review', 'again'];
    case 'verify-business':
    case 'make-page':
      return ['again'];
    case 'ask-portfolio':
      // Nothing tells a Page in a business from one that was never made.
      return fault.pageId === null ? ['make-page'] : [];
    default:
      return [];
  }
}

export const requestsPage = requests;
