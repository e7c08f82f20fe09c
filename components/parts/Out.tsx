import type { ComponentChildren } from 'preact';
import type { Actions } from '../../lib/view/models.ts';
import type { Row } from './keys.ts';

type Props = {
  /** Where it leads on Instagram; without an address the words stand alone. */
  address: string | null;
  actions: Actions;
  class?: string | undefined;
  row?: Row | undefined;
  children: ComponentChildren;
};

export function Out({ address, actions, class: className, row, children }: Props) {
  if (address === null) return <div class={className}>{children}</div>;
  return (
    <a
      class={className}
      href={address}
      target="_blank"
      rel="noreferrer"
      {...row}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        actions.openLink(address);
      }}
    >
      {children}
    </a>
  );
}
