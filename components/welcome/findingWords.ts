import type { Break } from '../../lib/shared/access/diagnosis.ts';
import type { Finding } from '../../lib/view/welcome/models.ts';
import { say } from '../../lib/words/say.ts';
import { permissionWords } from '../parts/ConnectPermissions.tsx';

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S;

/** What the self-test found and what to do about it, in one breath. */
export function findingWords({ broken, page, account, permission }: Finding): string {
  if (broken === 'page-not-ticked' && page !== null)
    return say('finding_page_not_ticked_named', page);
  if (broken === 'needs-verification' && permission === null)
    return say('finding_needs_verification_all');
  const key = `finding_${broken.replaceAll('-', '_') as Snake<Break>}` as const;
  const name = permission === null ? (page ?? account ?? '') : permissionWords(permission);
  return say(key, name);
}
