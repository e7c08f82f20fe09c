import type { Clock, Instant } from '../../lib/shared/ids.ts';
import { GraphError } from './errors.ts';
import { letters } from './random.ts';
import type { Consent, Page, Person } from './world/things.ts';
import type { World } from './world/world.ts';

const day = 86_400_000;

export interface Token {
  value: string;
  type: 'USER' | 'PAGE' | 'APP';
  person: Person;
  consent: Consent;
  page?: Page;
  issuedAt: Instant;
  /** 0 when it never ends. */
  expiresAt: Instant;
  dataAccessExpiresAt: Instant;
  generation: number;
  /** The subcode with which Meta refuses it from now on; 0 where it cannot be read at all. */
  refusal?: number;
  /** When it was made to expire before its time. */
  endedAt?: Instant;
}

/** Why a session ended, in Meta's words, by subcode. */
const endings: Record<number, string> = {
  458: 'Error validating access token: The user has not authorized application {app}.',
  459: 'Error validating access token: The user is checkpointed: they must log in at www.facebook.com.',
  460:
    'Error validating access token: The session has been invalidated because the user changed ' +
    'their password or Facebook has changed the session for security reasons.',
  464:
    'Error validating access token: Sessions for the user are not allowed because the user is ' +
    'not a confirmed user.',
  467: 'Error validating access token: The session is invalid because the user logged out.',
  492:
    'The user must be an administrator, editor, or moderator of the page in order to impersonate ' +
    'it. If the page business requires Two Factor Authentication, the user also needs to enable ' +
    'Two Factor Authentication.',
};

/** Every token handed out, and whether it still holds. */
export class Tokens {
  readonly #world: World;
  readonly #now: Clock;
  readonly #all = new Map<string, Token>();
  #issued = 0;

  constructor(world: World, now: Clock) {
    this.#world = world;
    this.#now = now;
  }

  /** A user token; 60 days unless told otherwise. */
  user(person: Person, life = 60 * day, consent = person.consent): Token {
    this.#issued += 1;
    return this.#keep(`user/${person.id}/${this.#issued}`, person, life, consent);
  }

  /**
   * The Page's own token for the person of another: the same until it is refused, and without an
   * end, unless the person's own is a short one, with which it ends.
   */
  page({ person, consent, issuedAt, expiresAt }: Token, page: Page): Token {
    const origin = consent === person.handed ? 'handed' : 'dialog';
    const short = expiresAt !== 0 && expiresAt - issuedAt < day;
    const until = short ? `/${expiresAt}` : '';
    const seed = `page/${person.id}/${page.id}/${origin}/${person.generation}${until}`;
    const life = short ? expiresAt - this.#now() : 0;
    let token = this.#keep(seed, person, life, consent, page);
    for (let nth = 1; token.refusal !== undefined; nth += 1)
      token = this.#keep(`${seed}/${nth}`, person, life, consent, page);
    return token;
  }

  /** Access to a person's data holds for another ninety days. */
  renewAccess(person: Person): void {
    for (const token of this.of(person)) token.dataAccessExpiresAt = this.#now() + 90 * day;
  }

  /** What an app's own token can do is what a developer of the app can; nothing without one. */
  app(value: string): Token | undefined {
    const person = this.#world.people.find((one) => one.hasRole);
    if (!person) return undefined;
    const { consent, generation } = person;
    const times = { issuedAt: 0, expiresAt: 0, dataAccessExpiresAt: 0 };
    return { value, type: 'APP', person, consent, generation, ...times };
  }

  #keep(seed: string, person: Person, life: number, consent: Consent, page?: Page): Token {
    const value = `EAAOoPt${letters(`${this.#world.name}/${seed}`, 150)}ZD`;
    const known = this.#all.get(value);
    if (known) return known;
    const now = this.#now();
    const token: Token = {
      value,
      type: page ? 'PAGE' : 'USER',
      person,
      consent,
      issuedAt: now,
      expiresAt: life === 0 ? 0 : now + life,
      dataAccessExpiresAt: now + 90 * day,
      generation: person.generation,
      ...(page ? { page } : {}),
    };
    this.#all.set(value, token);
    return token;
  }

  find = (value: string): Token | undefined => this.#all.get(value);

  /** Tokens of a person, or all of them. */
  of = (person?: Person): Token[] =>
    [...this.#all.values()].filter((token) => !person || token.person === person);

  /** Ends what the person allowed: their tokens answer 190/458 from now on. */
  removeApp(person: Person): void {
    for (const token of this.of(person)) token.refusal ??= 458;
    person.generation += 1;
    for (const consent of [person.consent, person.handed]) {
      consent.grants.clear();
      delete consent.ticked;
      delete consent.accounts;
      delete consent.picked;
    }
  }

  /** Why a token is refused at this moment, if it is. */
  refusalOf(token: Token): GraphError | undefined {
    const roleLost =
      token.page !== undefined &&
      (token.page.tasks.length === 0 || !token.page.people.includes(token.person.id));
    const expired = token.expiresAt !== 0 && this.#now() >= token.expiresAt;
    const { held } = token.person;
    const subcode = token.refusal ?? held ?? (expired ? 463 : roleLost ? 492 : undefined);
    if (subcode === undefined) return undefined;
    if (subcode === 0) return unreadable(token.value);
    return sessionEnded(subcode, this.#world.app.id, endOf(token), this.#now());
  }

  /** The token behind a value, or Meta's refusal. */
  check(value: string): Token {
    const token = this.#all.get(value);
    if (!token) throw unreadable(value);
    const refusal = this.refusalOf(token);
    if (refusal) throw refusal;
    return token;
  }
}

/** When it expires, or did; 0 when it never does. */
export const endOf = (token: Token): Instant => token.endedAt ?? token.expiresAt;

/** How Meta says that a session is over. */
export function sessionEnded(subcode: number, app: string, at: Instant, now: Instant): GraphError {
  const text = endings[subcode] ?? 'Error validating access token: The session is invalid.';
  const message =
    subcode === 463
      ? `Error validating access token: Session has expired on ${pacific(at)}. ` +
        `The current time is ${pacific(now)}.`
      : text.replace('{app}', app);
  return new GraphError({ message, code: 190, subcode });
}

function unreadable(value: string): GraphError {
  const message = value.startsWith('EAA')
    ? 'The access token could not be decrypted'
    : 'Invalid OAuth access token - Cannot parse access token';
  return new GraphError({ message, code: 190 });
}

const pacific = (at: Instant): string =>
  new Date(at).toLocaleString('en-US', {
    timeZone: 'America/Los_Angeles',
    dateStyle: 'full',
    timeStyle: 'long',
  });
