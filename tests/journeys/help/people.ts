import type { Feature } from '../../../lib/shared/permissions.ts';
import type { Page, Person } from '../../sandbox/world/things.ts';
import { loupe } from './connected.ts';

/** Somebody else at Meta who works on these Pages, all of them by default. */
export function colleague(name: string, pages: Page[] = loupe.sandbox.world.pages): Person {
  const person = loupe.sandbox.world.person(name);
  for (const page of pages) page.people.push(person.id);
  return person;
}

/** They sign in as themselves, and allow what publishing and answering take. */
export async function signsIn(
  { id }: Pick<Person, 'id'>,
  features: readonly Feature[] = ['comments', 'publishing', 'lending', 'contents'],
): Promise<void> {
  loupe.sandbox.dialog.person = id;
  const { commands } = loupe.worker;
  await commands['connect.start']({ feature: 'reading', signInId: null });
  for (const feature of features) await commands['connect.start']({ feature, signInId: id });
}

/** The person who was there first. */
export function first(): Person {
  const [person] = loupe.sandbox.world.people;
  if (!person) throw new Error('an empty world');
  return person;
}

/** Meta ends every token of a person; those to come are others. */
export function ends(person: Person, subcode = 460): void {
  for (const token of loupe.sandbox.tokens.of(person)) token.refusal = subcode;
  person.generation += 1;
}
