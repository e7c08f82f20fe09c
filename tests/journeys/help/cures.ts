import type { CureKind, Fault } from '../../../lib/shared/access/diagnosis.ts';
import { adminAsk, tasksOfAccess, tasksOfRole } from '../../../lib/shared/access/roles.ts';
import type { Feature } from '../../../lib/shared/permissions.ts';
import { readAccounts } from '../../../lib/store/read/people.ts';
import type { Page } from '../../sandbox/world/things.ts';
import { loupe } from './connected.ts';
import { begin, signIn } from './doctor.ts';
import { compose, goOn } from './posts.ts';

/** A control call: what a person settles at Meta, outside of Loupe. */
export async function control(name: string, given: Record<string, string> = {}): Promise<void> {
  const answer = await fetch(`${loupe.sandbox.origin}/_sandbox/${name}`, {
    method: 'POST',
    body: JSON.stringify(given),
    headers: { 'content-type': 'application/json' },
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** A look by hand; without a name at the first account there is. */
export async function lookAt(accountId: string | null): Promise<void> {
  const wanted = accountId ?? (await readAccounts())[0]?.id ?? '';
  await loupe.worker.commands['look.now']({ accountId: wanted });
}

/** Publishes a picture to its end, whatever that is. */
export async function publishAs(accountId: string | null): Promise<void> {
  const wanted = accountId ?? (await readAccounts())[0]?.id ?? '';
  const { asked: draft } = await compose(loupe, wanted, ['public']);
  await loupe.worker.commands['publish.submit'](draft);
  await goOn(loupe);
}

const person = () => {
  const [first] = loupe.sandbox.world.people;
  if (!first) throw new Error('nobody is there');
  return first;
};

function pageOf({ pageId }: Fault): Page {
  const page = loupe.sandbox.world.pages.find(({ id }) => id === pageId);
  if (!page) throw new Error('the fault names no Page that is there');
  return page;
}

const ofPerson = (given: Record<string, string>) =>
  control('person', { person: person().id, ...given });
const ofPage = (fault: Fault, given: Record<string, string>) =>
  control('page', { page: pageOf(fault).id, ...given });

/** Facebook's window again, in which the person now allows and ticks what they are asked for. */
async function asked(feature: Feature): Promise<void> {
  await begin(feature, (await signIn()).userId);
}

const without = (among: Set<string> | undefined, one: string | null): string =>
  [...(among ?? [])].filter((name) => name !== one).join(',');

/** The button that signs in: unseen where Facebook need not ask, else by its window. */
export async function signedInAgain(): Promise<void> {
  const { userId } = await signIn();
  const { renewed } = await loupe.worker.commands['signin.renew']({ userId });
  if (!renewed) await asked('reading');
}

/** Facebook is content with the person, who then signs in again. */
async function letIn(): Promise<void> {
  await ofPerson({ held: '' });
  await signedInAgain();
}

/** The account of the person's that hangs on no Page. */
function loose(): string {
  const { accounts } = loupe.sandbox.world;
  const one = accounts.find((account) => loupe.sandbox.world.pageOf(account) === undefined);
  if (!one) throw new Error('every account hangs on a Page');
  return one.id;
}

/** An admin of the Page gives the least that brings what is missing, by the doctor's own words. */
async function giveTask(fault: Fault): Promise<void> {
  const page = pageOf(fault);
  const { part } = fault.cure;
  if (!part) throw new Error('the cure names no part');
  const { classic, newer } = adminAsk[part];
  const brought = page.newExperience ? tasksOfAccess[newer] : tasksOfRole[classic];
  await ofPage(fault, { tasks: [...new Set([...page.tasks, ...brought])].join(',') });
}

/** The Page's id as its own settings show it to the person. */
async function typeId(fault: Fault): Promise<void> {
  const { userId } = await signIn();
  const id = fault.pageId ?? loupe.sandbox.world.pages[0]?.id ?? '';
  await loupe.worker.commands['doctor.add']({ userId, id });
}

/**
 * What a person does of each cure, as its words say: at Meta by a control call, in Loupe by its own
 * command. Nothing is known here but what the fault itself tells.
 */
const followed: Record<CureKind, (fault: Fault) => Promise<unknown>> = {
  'sign-in': signedInAgain,
  'clear-checkpoint': letIn,
  'confirm-person': letIn,
  'secret-off': async () => {
    await control('switches', { requireProof: 'false' });
    // The button beside it, for whom the session has ended meanwhile.
    if ((await signIn()).ended) await signedInAgain();
  },
  'get-role': async () => {
    await ofPerson({ hasRole: 'true' });
    await signedInAgain();
  },
  'finish-app': async () => {
    await control('app', { unfinished: 'false' });
    await signedInAgain();
  },
  'publish-app': async ({ accountId }) => {
    await control('app', { inDevelopment: 'false' });
    await lookAt(accountId);
  },
  'renew-access': ({ cure }) => asked(cure.feature ?? 'reading'),
  ask: ({ cure }) => asked(cure.feature ?? 'reading'),
  'ask-again': async ({ cure }) => {
    await ofPerson({ unwilling: without(person().unwilling, cure.permission ?? null) });
    await asked(cure.feature ?? 'reading');
  },
  'request-review': async ({ cure, permission }) => {
    const { reviewed = [] } = loupe.sandbox.world.app;
    await control('app', { reviewed: [...reviewed, permission ?? ''].join(',') });
    await asked(cure.feature ?? 'reading');
  },
  'verify-business': async () => {
    await control('app', { unverified: 'false' });
    await asked('reading');
  },
  'make-page': async () => {
    await control('page', { name: 'Maren Makes', person: person().id, account: loose() });
    await asked('reading');
  },
  'tick-page': async ({ pageId }) => {
    await ofPerson({ leaves: pageId === null ? '' : without(person().leaves, pageId) });
    await asked('reading');
  },
  'ask-portfolio': () => asked('portfolio'),
  'type-id': typeId,
  'regain-role': (fault) => ofPage(fault, { tasks: tasksOfRole.admin.join(',') }),
  'get-task': giveTask,
  'link-account': (fault) => ofPage(fault, { account: loose() }),
  'go-professional': (fault) =>
    control('account', { account: pageOf(fault).account?.id ?? '', personal: 'false' }),
  'tick-account': async (fault) => {
    await ofPerson({ leaves: without(person().leaves, pageOf(fault).account?.id ?? null) });
    await asked('reading');
  },
  'authorise-publishing': async (fault) => {
    await ofPage(fault, { unauthorized: 'false' });
    await publishAs(fault.accountId);
  },
  'clear-restriction': async ({ accountId }) => {
    await control('account', { account: accountId ?? '', restricted: 'false' });
    await publishAs(accountId);
  },
};

export const follow = (fault: Fault): Promise<unknown> => followed[fault.cure.kind](fault);
