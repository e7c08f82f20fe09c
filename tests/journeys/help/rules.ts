import { dryRun, finished } from '../../../lib/shared/moderation/dry-run.ts';
import { hashOf } from '../../../lib/shared/moderation/hash.ts';
import type { RuleTest, Tried } from '../../../lib/shared/moderation/rule.ts';
import type { AuditRow, RuleRow } from '../../../lib/store/desk-rows.ts';
import { changeSettings } from '../../../lib/store/keep/settings.ts';
import { readAudits } from '../../../lib/store/read/audits.ts';
import { readHistory } from '../../../lib/store/read/judged.ts';
import { readMedia } from '../../../lib/store/read/media.ts';
import { readAccounts } from '../../../lib/store/read/people.ts';
import { readRules } from '../../../lib/store/read/rules.ts';
import type { Post } from '../../sandbox/world/things.ts';
import { accountId, look, loupe } from './connected.ts';
import { openDesk } from './desk.ts';
import { goOn } from './posts.ts';

export const links: RuleTest[] = [{ kind: 'links' }];
export const spam = 'Cheap followers at www.spam.example';

export const ruleNow = async (id: string): Promise<RuleRow> => {
  const rule = (await readRules(accountId)).find((one) => one.id === id);
  if (!rule) throw new Error('no such rule');
  return rule;
};

export const audits = (): Promise<AuditRow[]> => readAudits(accountId, null, 500);

export const keepRule = async (
  tests: RuleTest[],
  ruleId: string | null = null,
  except: string[] = [],
): Promise<string> => {
  const asked = { accountId, ruleId, name: 'Spam links', tests, except };
  return (await loupe.worker.commands['rules.keep'](asked)).ruleId;
};

/** Runs a rule over what is kept, as the page does, and notes what it showed. */
export async function tryRule(ruleId: string): Promise<Tried> {
  const [rule, account] = [await ruleNow(ruleId), (await readAccounts())[0]];
  const history = account && (await readHistory(account));
  if (!account || !history) throw new Error('nothing kept');
  const remarks = [...history.remarks.values()];
  const run = finished(dryRun(rule, { remarks, fates: history.fates }, account));
  const { looked, agreed, against } = run;
  const at = loupe.sandbox.clock.now();
  const tried = { at, hash: hashOf(rule), looked, hits: run.hits.length, agreed, against };
  await loupe.worker.commands['rules.tried']({ accountId, ruleId, tried });
  return tried;
}

export const arm = (ruleId: string, armed = true): Promise<undefined> =>
  loupe.worker.commands['rules.arm']({ accountId, ruleId, armed });

/** A desk that was read, with one armed rule, whose person is told of every comment. */
export async function guarded(tests: RuleTest[] = links): Promise<string> {
  await openDesk();
  await changeSettings({ notifications: 'all' });
  const ruleId = await keepRule(tests);
  await tryRule(ruleId);
  await arm(ruleId);
  loupe.sandbox.clearRequests();
  return ruleId;
}

/** One of the newest posts as it stands on Instagram. */
async function postAt(place: number): Promise<Post> {
  const media = (await readMedia(accountId, place + 1))[place];
  return loupe.sandbox.world.things.get(media?.id ?? '') as Post;
}

/** Somebody comments; the answer is the comment's id. */
export async function comes(text: string, by = 'bargain.bot.77', post = 0): Promise<string> {
  const { world, clock } = loupe.sandbox;
  clock.advance(60_000);
  return world.commented(await postAt(post), by, text, clock.now()).id;
}

/** Loupe looks, and whatever is due is done. */
export async function lookAndSettle(): Promise<void> {
  await look();
  await goOn(loupe);
}

/** How often a comment was hidden or shown at Meta. */
export const sentTo = (id: string): unknown[] =>
  loupe.sandbox
    .requests()
    .filter(({ method, path }) => method === 'POST' && path.endsWith(`/${id}`))
    .map((one) => ({ ...one.query, ...(one as { body?: object }).body })['hide']);
