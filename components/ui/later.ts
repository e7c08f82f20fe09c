import { type ComponentChildren, type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part that draws nothing until its code is there, and `load`, which fetches it ahead of need. */
export type Later<Props> = ((props: Props) => ComponentChildren) & { load: () => Promise<void> };

/**
 * A part that the first frame does without. Its code is read when it is first wanted, or before
 * that by `load`; from then on it is drawn at once, like any other.
 */
export function later<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): Later<Props> {
  let part: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const load = (): Promise<void> =>
    (loading ??= read().then(
      (drawn) => void (part = drawn),
      (error: unknown) => {
        // The next wish asks once more.
        loading = null;
        throw error;
      },
    ));
  function Part(props: Props): ComponentChildren {
    const [, setThere] = useState(part !== null);
    useEffect(() => {
      if (part === null) void load().then(() => setThere(true));
    }, []);
    return part && h(part, props);
  }
  return Object.assign(Part, { load });
}
