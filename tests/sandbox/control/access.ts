import type { Room } from '../room.ts';
import type { Account, Page, Person } from '../world/things.ts';
import { accountNamed } from './world.ts';
import { flagOf, type Given, textOf, wordsOf } from './given.ts';

/** The control calls about who may do what: what a person settles at Meta, or Meta for them. */
export const accessCalls: Record<string, (given: Given, room: Room) => unknown> = {
  'POST app': (given, room) => {
    const { app } = room.world;
    for (const name of ['features', 'reviewed', 'configured'] as const)
      if (given[name] !== undefined) app[name] = wordsOf(given, name);
    for (const name of ['inDevelopment', 'unverified', 'unfinished'] as const)
      if (given[name] !== undefined) app[name] = flagOf(given, name);
    const { features = 'all', reviewed = 'all', inDevelopment = false } = app;
    return { features, reviewed, inDevelopment };
  },
  'POST person': (given, room) => {
    const person = personOf(given, room);
    if (given['hasRole'] !== undefined) person.hasRole = flagOf(given, 'hasRole');
    for (const { grants } of [person.consent, person.handed]) {
      for (const name of wordsOf(given, 'grant')) grants.set(name, 'granted');
      for (const name of wordsOf(given, 'decline')) grants.set(name, 'declined');
      for (const name of wordsOf(given, 'expire')) grants.set(name, 'expired');
    }
    for (const name of ['unwilling', 'leaves'] as const)
      if (given[name] !== undefined) person[name] = changed(person[name], wordsOf(given, name));
    if (given['unticks'] !== undefined) untick(person, given['unticks'], room);
    if (given['optsIn'] !== undefined) person.optsIn = flagOf(given, 'optsIn');
    if (given['held'] !== undefined) hold(person, given['held']);
    if (given['removesApp'] !== undefined) room.tokens.removeApp(person);
    return { id: person.id, grants: Object.fromEntries(person.consent.grants) };
  },
  'POST page': (given, room) => {
    const page = given['page'] === undefined ? madePage(given, room) : pageOf(given, room);
    if (given['tasks'] !== undefined) page.tasks = wordsOf(given, 'tasks');
    if (given['portfolio'] !== undefined) putIntoPortfolio(page, given['portfolio'], room);
    for (const name of ['withheld', 'unauthorized', 'newExperience'] as const)
      if (given[name] !== undefined) page[name] = flagOf(given, name);
    if (given['account'] === '') delete page.account;
    else if (given['account'] !== undefined) page.account = accountNamed(given, room);
    if (given['gone'] !== undefined) removePage(page, room);
    return { id: page.id, tasks: page.tasks };
  },
  'POST account': (given, room) => {
    const account: Account = accountNamed(given, room);
    for (const name of ['personal', 'restricted'] as const)
      if (given[name] !== undefined) account[name] = flagOf(given, name);
    if (given['page'] !== undefined) pageOf(given, room).account = account;
    return { id: account.id, username: account.username };
  },
};

function personOf(given: Given, { world }: Room): Person {
  const wanted = given['person'];
  const named = world.people.find((one) => one.id === wanted || one.name === wanted);
  const person = named ?? (wanted === undefined ? world.people[0] : undefined);
  if (!person) throw new Error('There is nobody of that name');
  return person;
}

function pageOf(given: Given, { world }: Room): Page {
  const wanted = textOf(given, 'page');
  const page = world.pages.find((one) => one.id === wanted || one.name === wanted);
  if (!page) throw new Error('No such Page');
  return page;
}

/** Somebody makes a Page, on which they may then do everything. */
const madePage = (given: Given, room: Room): Page =>
  room.world.page(textOf(given, 'name'), personOf(given, room), ['PROFILE_PLUS_FULL_CONTROL']);

/** A list anew, or the one there is with `+one` more or without `-another`. */
function changed(before: Set<string> | undefined, words: string[]): Set<string> {
  if (words.length === 0 || !words.every((word) => /^[+-]/.test(word))) return new Set(words);
  const after = new Set(before);
  for (const word of words) {
    if (word.startsWith('+')) after.add(word.slice(1));
    else after.delete(word.slice(1));
  }
  return after;
}

/** Takes a Page from the app in Facebook's settings, after it was ticked. */
function untick({ consent }: Person, id: string, { world }: Room): void {
  const ticked = consent.ticked ?? new Set(world.pages.map((page) => page.id));
  consent.ticked = new Set([...ticked].filter((one) => one !== id));
}

function hold(person: Person, why: string): void {
  const held = ([459, 464] as const).find((one) => String(one) === why);
  if (why !== '' && !held) throw new Error('held must be 459, 464 or empty');
  if (held) person.held = held;
  else delete person.held;
}

function putIntoPortfolio(page: Page, name: string, { world }: Room): void {
  if (name === '') {
    delete page.business;
    return;
  }
  const known = world.businesses.find((one) => one.name === name);
  const business = known ?? {
    ...{ kind: 'business' as const, id: world.id('1', 15), name },
    ...{ people: [...page.people], owned: [], clients: [] },
  };
  business.owned = [...business.owned, page.id];
  if (!known) world.businesses.push(business);
  world.things.set(business.id, business);
  page.business = business;
}

function removePage(page: Page, { world }: Room): void {
  world.pages.splice(world.pages.indexOf(page), 1);
  world.things.delete(page.id);
}
