import { noSuchField } from '../errors.ts';
import type { Kind } from './read.ts';

/** What may be known of somebody else's thing. */
interface Narrowed<T> {
  fields: readonly string[];
  edges?: Kind<T>['edges'];
  /** Fields that are told in another way to strangers. */
  more?: Kind<T>['fields'];
  /** Whether asking for the rest is refused, and not met with silence. */
  strict?: boolean;
}

/** The same kind of thing as strangers see it: other fields it knows are left out. */
export function narrowed<T>(
  kind: Kind<T>,
  { fields, edges = {}, more, strict }: Narrowed<T>,
): Kind<T> {
  const silent = (): undefined => undefined;
  const kept = Object.entries(kind.fields).map(([name, tell]): [string, typeof tell] => [
    name,
    fields.includes(name) ? tell : strict ? refusing(name, kind.type) : silent,
  ]);
  return {
    type: kind.type,
    shown: kind.shown,
    fields: { ...Object.fromEntries(kept), ...more },
    edges,
  };
}

const refusing = (name: string, type: string) => (): never => {
  throw noSuchField(name, type);
};
