import { askedFor } from '../../shared/post/order.ts';
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { AccountScreen } from '../open-account.ts';
import { type Tab, wishForTab } from '../tabs.ts';
import { lineOf } from './line.ts';
import type { LineModel } from './models.ts';
import { openJobRows } from './open-rows.ts';
import { thumbAddresses } from './thumbs.ts';

/** The popup's line about the queue, and the way from it to the panel's Publish. */
export function openLine({ model, actions, now }: AccountScreen): {
  line: ReadonlySignal<LineModel | null>;
  onPublish: () => void;
  onDesk: () => void;
} {
  const accountId = computed(() =>
    model.value.kind === 'account' ? model.value.account.head.accountId : null,
  );
  const rows = openJobRows(accountId);
  const thumbs = signal<ReadonlyMap<string, string>>(new Map());
  const found = computed(() => lineOf(rows.value.value, now.value));
  const thumbId = computed(() => (found.value && askedFor(found.value.row.job)?.thumbId) ?? null);
  effect(() => {
    const id = thumbId.value;
    if (id !== null) void thumbAddresses([id]).then((read) => (thumbs.value = read));
  });
  const open = (tab: Tab): void => {
    wishForTab(localStorage, tab, Date.now());
    actions.openPanel();
  };
  return {
    line: computed(
      () => found.value && { ...found.value, thumb: thumbs.value.get(thumbId.value ?? '') ?? null },
    ),
    onPublish: () => open('publish'),
    onDesk: () => open('comments'),
  };
}
