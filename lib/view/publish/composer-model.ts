import { isGranted } from '../../shared/access/granted.ts';
import { advisedHashtags, captionMost, countCaption } from '../../shared/caption.ts';
import { shownName } from '../../shared/media/file-name.ts';
import type { Facts } from '../../shared/media/facts.ts';
import { upright } from '../../shared/media/shape.ts';
import type { Draft } from '../../shared/post/draft.ts';
import type { AccountRow } from '../../store/rows.ts';
import { say } from '../../words/say.ts';
import { titleOf } from '../posts.ts';
import type { Known } from './assets.ts';
import type { KeptRows } from './composer-rows.ts';
import { checksOf, isClear } from './checks/checks.ts';
import type { Around } from './checks/around.ts';
import { isFilm, isPicture, type Seen, seeItems } from './checks/seen.ts';
import { plannedOf, plannedWords } from './checks/when.ts';
import { unreadableWords } from './finding-words.ts';
import { intakeModel } from './intake-model.ts';
import { mayPublish } from './may-publish.ts';
import type { ComposerModel, DraftSummary, ItemModel } from './models.ts';
import { offersOf } from './offers.ts';

/** Everything a composer is painted from. */
export type ComposerRows = Omit<KeptRows, 'quota' | 'jobs' | 'lendingDeclined'> & {
  draft: Draft;
  known: ReadonlyMap<string, Known>;
  around: Around;
  state: Pick<ComposerModel, 'savedAt' | 'conflict' | 'sending' | 'problem' | 'zone'>;
};

/** As it is seen; a film's own turn is in its facts already. */
function sizeOf(facts: Facts | null): { width: number; height: number } {
  if (!facts) return { width: 0, height: 0 };
  return facts.kind === 'picture' ? upright(facts) : { width: facts.width, height: facts.height };
}

function itemModel(seen: Seen, problems: ReadonlySet<string>): ItemModel {
  const { item, known, number } = seen;
  const refused = known?.unreadable ?? null;
  const size = sizeOf(seen.facts);
  const origin = known?.row.origin ?? null;
  return {
    id: item.id,
    assetId: item.assetId,
    edit: item.edit,
    altText: item.altText,
    pins: item.pins,
    products: item.products,
    coverMs: item.coverMs,
    state: refused ? 'refused' : seen.facts ? 'ready' : 'reading',
    refusal: refused ? unreadableWords(refused, number).fact : null,
    kind: seen.facts?.kind ?? null,
    name: shownName(known?.row.name ?? ''),
    url: known?.url || null,
    ...size,
    durationMs: isFilm(seen) ? seen.facts.durationMs : null,
    problem: problems.has(item.id),
    credit: origin ? { title: origin.title, pageUrl: origin.pageUrl } : null,
  };
}

function summary(draft: Draft, thumbs: ReadonlyMap<string, string>): DraftSummary {
  const first = draft.items[0]?.assetId;
  return {
    id: draft.id,
    title: titleOf(draft.caption) || say('preflight_untitled'),
    items: draft.items.length,
    thumb: (first === undefined ? undefined : thumbs.get(first)) ?? null,
    changedAt: draft.changedAt,
  };
}

/** Another of this person's accounts that the caption names: a sign of the wrong one being open. */
function guardOf(caption: string, own: string, accounts: readonly AccountRow[]): string | null {
  const named = new Set(
    [...caption.matchAll(/@([A-Za-z0-9_.]+)/g)].map(([, name]) =>
      (name ?? '').replace(/\.+$/, '').toLowerCase(),
    ),
  );
  const other = accounts.find(
    ({ username }) => username !== own && named.has(username.toLowerCase()),
  );
  return other?.username ?? null;
}

/** Whose marks say that a model made them. */
function aiOf(all: Seen[]): Pick<ComposerModel, 'aiFound' | 'aiIn'> {
  const marked = all.filter((one) => (isPicture(one) || isFilm(one)) && one.facts.ai);
  const [only] = marked.length === 1 && all.length > 1 ? marked : [];
  return {
    aiFound: marked.length > 0,
    aiIn: only ? { kind: isFilm(only) ? 'film' : 'picture', number: only.number } : null,
  };
}

export function composerModel(rows: ComposerRows): ComposerModel {
  const { draft, account, signIn, around, saved } = rows;
  const seen = seeItems(draft, rows.known);
  const offers = offersOf(draft, {
    facts: seen.map(({ facts }) => facts),
    shop: isGranted(signIn, 'instagram_shopping_tag_products') && signIn?.tokenKind === 'user',
    shopAsk: signIn?.tokenKind === 'user' && signIn.ended === null && !account.sample,
    placeSearch: isGranted(signIn, 'Page Public Metadata Access') && signIn?.tokenKind === 'user',
  });
  const may = mayPublish(account, signIn);
  const checks = checksOf(draft, { seen, offers, may, around });
  const wanting = new Set(
    checks
      .filter(({ state }) => state === 'blocks' || state === 'wants')
      .flatMap(({ id }) => /^(?:item|alt|pins):([\w-]+)/.exec(id)?.[1] ?? []),
  );
  const { at, note } = plannedOf(draft.when);
  return {
    accountId: account.id,
    username: account.username,
    face: rows.face,
    colour: account.colour,
    draft,
    items: seen.map((one) => itemModel(one, wanting)),
    counts: countCaption(draft.caption),
    most: { ...captionMost, advisedHashtags },
    offers,
    may,
    checks,
    clear: isClear(checks),
    guard: guardOf(draft.caption, account.username, rows.accounts),
    drafts: rows.drafts.filter(({ id }) => id !== draft.id).map((one) => summary(one, rows.thumbs)),
    templates: saved.flatMap((row) =>
      row.kind === 'template'
        ? [{ id: row.id, name: row.name, caption: row.value.caption ?? '' }]
        : [],
    ),
    groups: saved.flatMap((row) =>
      row.kind === 'hashtags' ? [{ id: row.id, name: row.name, text: row.value.text }] : [],
    ),
    places: saved.flatMap((row) =>
      row.kind === 'place' ? [{ id: row.value.placeId, name: row.name }] : [],
    ),
    grid: rows.grid,
    intakes: rows.intakes.flatMap((row) => intakeModel(row)),
    ...aiOf(seen),
    planned: at === null ? null : plannedWords(draft.when, at),
    whenNote: note,
    ...rows.state,
  };
}
