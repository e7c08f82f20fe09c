import fc from 'fast-check';

type Place = string[];

/** Every place inside a value, itself included. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value as Record<string, unknown>);
  return [at, ...inside.flatMap(([key, one]) => placesIn(one, [...at, key]))];
}

/** A copy with something else at a place; undefined takes away what stands there. */
function put(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((one: unknown, i) => (String(i) === key ? put(one, rest, by) : one));
  }
  const { [key]: old, ...others } = value as Record<string, unknown>;
  const fresh = put(old, rest, by);
  return fresh === undefined ? others : { ...others, [key]: fresh };
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constant(undefined),
  fc.constantFrom('', '0', -1, 0.5, 1e300, '__proto__', 'constructor', [null], {}, '\ud800'),
);

/** A whole answer with one or two things in it changed for others, or taken away. */
export const damaged = (whole: unknown): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 2 }).map((changes) =>
    changes.reduce<unknown>((value, [at, by]) => {
      const places = placesIn(value);
      return put(value, places[at % places.length] ?? [], by);
    }, whole),
  );
