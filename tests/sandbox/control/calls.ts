import { usualDialog, dialogModes } from '../dialog/script.ts';
import { type Fault, faultKinds } from '../faults.ts';
import type { Room } from '../room.ts';
import { wrongWith } from '../switches.ts';
import type { UsageSetting, UsedObject } from '../usage.ts';
import { accessCalls } from './access.ts';
import { brokenCalls } from './broken.ts';
import { datable, type Given, momentOf, numberOf, textOf, valueOf, wordsOf } from './given.ts';
import { state } from './state.ts';
import { webhookCalls } from './webhooks.ts';
import { worldCalls } from './world.ts';
import { writeCalls } from './writes.ts';

type Control = (given: Given, room: Room) => unknown;

/** Every control call, by method and name. */
export const controls: Record<string, Control> = {
  'GET state': (_given, room) => state(room),
  'GET requests': (_given, room) => ({
    count: room.log.list().length,
    requests: room.log.list(),
  }),
  'DELETE requests': (_given, room) => {
    room.log.clear();
    return { cleared: true };
  },
  'GET leaks': (given, room) => ({ found: room.log.leaks(textOf(given, 'needle')) }),
  'POST leaks': (given, room) => ({ found: room.log.leaks(textOf(given, 'needle')) }),
  'GET faults': (_given, room) => ({ faults: room.faults.list() }),
  'POST faults': (given, room) => room.faults.add(faultOf(given)),
  'DELETE faults': (_given, room) => {
    room.faults.clear();
    return { cleared: true, released: room.holds.release() };
  },
  'GET holds': async (given, room) => {
    const waited = numberOf(given, 'wait');
    if (waited !== undefined) await room.holds.whenHeld(waited);
    return { held: room.holds.list() };
  },
  'GET late': (_given, room) => ({ waiting: room.later.list() }),
  'POST hold': (given, room) => room.faults.add(faultOf({ kind: 'hold', ...given })),
  'POST release': (given, room) => ({ released: room.holds.release(numberOf(given, 'id')) }),
  'POST clock': moveClock,
  'POST usage': (given, room) => setUsage(given, room),
  'DELETE usage': (_given, room) => {
    room.usage.set(undefined);
    return { usual: true };
  },
  'POST dialog': setDialog,
  'POST switches': setSwitches,
  'POST tokens': setTokens,
  ...worldCalls,
  ...accessCalls,
  ...brokenCalls((name) => controls[name]),
  ...webhookCalls,
  ...writeCalls,
};

function faultOf(given: Given): Fault {
  const kind = faultKinds.find((one) => one === given['kind']);
  if (!kind) throw new Error(`kind must be one of ${faultKinds.join(', ')}`);
  // A pattern nobody can read is told to who writes it, not to who calls later.
  if (given['path'] !== undefined) new RegExp(given['path']);
  const words = ['method', 'host', 'path', 'message', 'type', 'to', 'contentType'];
  const numbers = ['nth', 'times', 'ms', 'code', 'subcode', 'http', 'minutes'];
  const parts: [string, unknown][] = Object.keys(given).flatMap((name): [string, unknown][] => {
    if (words.includes(name)) return [[name, given[name]]];
    if (numbers.includes(name)) return [[name, numberOf(given, name)]];
    return name === 'transient' ? [[name, given[name] === 'true']] : [];
  });
  return { ...Object.fromEntries(parts), kind };
}

function moveClock(given: Given, room: Room): unknown {
  const at = momentOf(given, 'at');
  const ahead = numberOf(given, 'advanceMs') ?? 0;
  datable((at ?? room.clock.now()) + ahead);
  if (given['reset'] !== undefined) room.clock.reset();
  if (at !== undefined) room.clock.set(at);
  room.clock.advance(ahead);
  return { now: new Date(room.clock.now()).toISOString() };
}

/** Sets the use told in the headers, or a header word for word; JSON for `objects`. */
function setUsage(given: Given, room: Room): unknown {
  const percent = numberOf(given, 'percent');
  const { raw } = given;
  if (percent === undefined && raw === undefined) throw new Error('percent or raw is missing');
  const scopes = ['app', 'user', 'account', 'page'] as const;
  const scope = scopes.find((one) => one === given['scope']);
  if (given['scope'] !== undefined && !scope)
    throw new Error(`scope is one of ${scopes.join(', ')}`);
  const regainMinutes = numberOf(given, 'regainMinutes');
  const objects = valueOf(given['objects'] ?? '[]') as UsedObject[];
  if (!Array.isArray(objects)) throw new Error('objects must be a list');
  const setting: UsageSetting = {
    ...(percent === undefined ? {} : { percent }),
    ...(regainMinutes === undefined ? {} : { regainMinutes }),
    ...(scope ? { scope } : {}),
    ...(given['type'] === undefined ? {} : { type: given['type'] }),
    ...(objects.length > 0 ? { objects } : {}),
    ...(raw === undefined ? {} : { raw }),
    ...(given['header'] === undefined ? {} : { header: given['header'] }),
  };
  room.usage.set(setting);
  return setting;
}

function setDialog(given: Given, room: Room): unknown {
  const mode = dialogModes.find((one) => one === (given['mode'] ?? 'ask'));
  if (!mode) throw new Error(`mode must be one of ${dialogModes.join(', ')}`);
  delete room.dialog.pages;
  delete room.dialog.accounts;
  delete room.dialog.person;
  delete room.dialog.other;
  Object.assign(room.dialog, usualDialog(), { mode, decline: wordsOf(given, 'decline') });
  for (const name of ['pages', 'accounts'] as const)
    if (given[name] !== undefined) room.dialog[name] = wordsOf(given, name);
  for (const name of ['person', 'other'] as const)
    if (given[name] !== undefined) room.dialog[name] = given[name];
  return room.dialog;
}

function setSwitches(given: Given, room: Room): unknown {
  const values = Object.entries(given).map(([name, text]) => [name, valueOf(text)] as const);
  for (const [name, value] of values) {
    const wrong = wrongWith(name, value);
    if (wrong !== undefined) throw new Error(wrong);
  }
  Object.assign(room.switches, Object.fromEntries(values));
  return room.switches;
}

/**
 * Ends tokens: one, those of a person, or all; with the subcode Meta would give. With `lapsed`
 * they hold, and access to the person's data is over.
 */
function setTokens(given: Given, room: Room): unknown {
  const subcode = numberOf(given, 'subcode');
  const wanted = given['person'];
  const person = room.world.people.find((one) => one.id === wanted || one.name === wanted);
  if (wanted !== undefined && !person) throw new Error('No such person');
  const tokens = room.tokens
    .of(person)
    .filter((token) => given['token'] === undefined || token.value === given['token'])
    .filter((token) => given['type'] === undefined || token.type === given['type']);
  if (given['lapsed'] !== undefined) {
    for (const token of tokens) token.dataAccessExpiresAt = room.clock.now();
    return { changed: tokens.length };
  }
  for (const token of tokens) {
    delete token.refusal;
    delete token.endedAt;
    if (subcode === 463) token.endedAt = room.clock.now();
    if (subcode !== undefined) token.refusal = subcode;
  }
  return { changed: tokens.length };
}
