import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { watchTab } from '../../platform/beside-tab.ts';
import { askForInstagram, seesInstagram } from '../../platform/watch-tab.ts';
import type { AccountId } from '../../shared/ids.ts';
import { type InstagramPlace, placeOf } from '../../shared/instagram-address.ts';
import { readMedia } from '../../store/read/media.ts';
import type { ScreenModel } from '../models.ts';
import { type GuardModel, guardOf, ownerOf } from './guard-model.ts';
import { ownOf } from './own-accounts.ts';

/** How many of an account's newest posts are looked through for one that a tab shows. */
const newestPosts = 200;

export type Guard = {
  strip: ReadonlySignal<GuardModel | null>;
  /** Whether the browser would have to be asked before the tab's address is told. */
  offered: ReadonlySignal<boolean>;
  /** Asks the browser, straight from a click. */
  allow: () => Promise<void>;
  /** Not now: until the tab shows something else. */
  wave: () => void;
};

async function ownerOfPost(
  shortcode: string,
  ids: readonly AccountId[],
): Promise<AccountId | null> {
  for (const id of ids) {
    const rows = await readMedia(id, newestPosts);
    if (rows.some(({ permalink }) => postIn(permalink) === shortcode)) return id;
  }
  return null;
}

function postIn(permalink: string | null): string | null {
  const place = permalink === null ? null : placeOf(permalink);
  return place?.kind === 'post' ? place.shortcode : null;
}

/** Watches the tab beside the panel for another of the person's accounts. */
export function openGuard(model: ReadonlySignal<ScreenModel>): Guard {
  const allowed = signal<boolean | null>(null);
  const place = signal<InstagramPlace | null>(null);
  const found = signal<{ shortcode: string; id: AccountId | null } | null>(null);
  const waved = signal<AccountId | null>(null);
  const own = computed(() => ownOf(model.value));
  const several = computed(() => own.value.length > 1);
  const learn = async (): Promise<void> => {
    allowed.value = await seesInstagram();
  };
  learn().catch(() => undefined);
  let watching = false;
  effect(() => {
    // With one account there is nothing to mistake: no tab is looked at.
    if (!several.value || allowed.value !== true || watching) return;
    watching = true;
    watchTab((address) => {
      const next = address === null ? null : placeOf(address);
      if (JSON.stringify(next) !== JSON.stringify(place.peek())) waved.value = null;
      place.value = next;
    }).catch(() => undefined);
  });
  effect(() => {
    const at = place.value;
    if (at?.kind !== 'post' || at.username !== null) return;
    const ids = own.value.map(({ accountId }) => accountId);
    const { shortcode } = at;
    if (found.peek()?.shortcode === shortcode) return;
    ownerOfPost(shortcode, ids)
      .then((id) => void (found.value = { shortcode, id }))
      // What cannot be read warns of nothing.
      .catch(() => undefined);
  });
  const strip = computed(() => {
    const post = (shortcode: string): AccountId | null =>
      found.value?.shortcode === shortcode ? found.value.id : null;
    return guardOf(ownerOf(place.value, own.value, post), own.value, waved.value);
  });
  return {
    strip,
    offered: computed(() => several.value && allowed.value === false),
    async allow() {
      const given = await askForInstagram().catch(() => false);
      if (given) allowed.value = true;
    },
    wave() {
      waved.value = strip.peek()?.accountId ?? null;
    },
  };
}
