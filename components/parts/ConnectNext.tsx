import { isGranted } from '../../lib/shared/access/granted.ts';
import { type Feature, featurePermissions } from '../../lib/shared/permissions.ts';
import type { SignInModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import css from './ConnectDone.module.css';
import shared from './ConnectState.module.css';

/**
 * What else a sign-in could be given, each where it is first wanted. Nothing here asks: a person
 * who was just asked once is not asked again before they want something.
 */
export function ConnectNext({ signIn }: { signIn: SignInModel }) {
  const later: { feature: Feature; words: string }[] = [
    { feature: 'insights', words: say('connect_next_insights') },
    { feature: 'comments', words: say('connect_next_comments') },
    { feature: 'publishing', words: say('connect_next_publishing') },
    { feature: 'contents', words: say('connect_next_contents') },
    { feature: 'liking', words: say('connect_next_liking') },
    { feature: 'products', words: say('connect_next_products') },
  ];
  // What a Page's token may do is not told, and nobody can be asked through it.
  if (signIn.tokenKind === 'page') return null;
  const open = later.filter(({ feature }) =>
    featurePermissions[feature].some((name) => !isGranted(signIn, name)),
  );
  if (open.length === 0) return null;
  return (
    <div class={css.granted}>
      <h3 class={shared.small}>{say('connect_next_title')}</h3>
      <p class={shared.note}>{say('connect_next_body')}</p>
      <ul class={css.next}>
        {open.map(({ feature, words }) => (
          <li key={feature}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
