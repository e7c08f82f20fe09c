import type { Instant } from '../../shared/ids.ts';
import {
  type Draft,
  type Edit,
  type Item,
  mostItems,
  newItem,
  type Ratio,
  type Surface,
} from '../../shared/post/draft.ts';
import type { DraftPatch } from './models.ts';

/*
 * What a person does to a draft, as functions from one draft to the next. A version is given where
 * a draft is kept, not here.
 */

type Change = (draft: Draft) => Draft;

const items =
  (change: (items: Item[]) => Item[]): Change =>
  (draft) => ({ ...draft, items: change(draft.items) });

export const patched =
  (patch: DraftPatch): Change =>
  (draft) => ({ ...draft, ...patch });

export const itemPatched = (id: string, patch: Partial<Omit<Item, 'id'>>): Change =>
  items((all) => all.map((item) => (item.id === id ? { ...item, ...patch } : item)));

export const edited =
  (id: string, edit: Partial<Edit>): Change =>
  (draft) => {
    const item = draft.items.find((one) => one.id === id);
    return item ? itemPatched(id, { edit: { ...item.edit, ...edit } })(draft) : draft;
  };

/** One ratio for all items: a carousel shows every picture in that of the first. */
export const ratioed = (ratio: Ratio): Change =>
  items((all) => all.map((item) => ({ ...item, edit: { ...item.edit, ratio, box: null } })));

/** Adds what fits; more than a post can hold is left out, and the caller says so. */
export const added = (assetIds: readonly string[], ids: readonly string[]): Change =>
  items((all) => {
    const ratio = all[0]?.edit.ratio;
    const more = assetIds.map((assetId, place) => {
      const item = newItem(ids[place] ?? assetId, assetId);
      return ratio ? { ...item, edit: { ...item.edit, ratio } } : item;
    });
    return [...all, ...more].slice(0, mostItems);
  });

export const removed = (id: string): Change => items((all) => all.filter((item) => item.id !== id));

export const moved = (id: string, to: number): Change =>
  items((all) => {
    const item = all.find((one) => one.id === id);
    if (!item) return all;
    const rest = all.filter((one) => one !== item);
    const place = Math.min(Math.max(to, 0), rest.length);
    return [...rest.slice(0, place), item, ...rest.slice(place)];
  });

/** Where one draft goes wrong on another surface is told by the checks; nothing is thrown away. */
export const surfaced = (surface: Surface): Change => patched({ surface });

/** A picture that came from elsewhere, its old crop and pins not its own. */
export const replaced = (id: string, assetId: string): Change =>
  items((all) =>
    all.map((item) =>
      item.id === id
        ? { ...newItem(id, assetId), altText: item.altText, edit: { ...item.edit, box: null } }
        : item,
    ),
  );

/** The draft as its next version. */
export const nextKept = (draft: Draft, first: boolean, now: Instant): Draft => ({
  ...draft,
  version: first ? 0 : draft.version + 1,
  changedAt: now,
});

/** Whether anything was put into a draft; an untouched one is not kept. */
export const isTouched = ({
  items: all,
  caption,
  firstComment,
  collaborators,
  place,
}: Draft): boolean =>
  all.length > 0 ||
  caption !== '' ||
  firstComment !== '' ||
  collaborators.length > 0 ||
  place !== null;
