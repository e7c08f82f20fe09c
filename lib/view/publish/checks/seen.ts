import type { Facts, FilmFacts, PictureFacts } from '../../../shared/media/facts.ts';
import type { Finding } from '../../../shared/media/finding.ts';
import { judgeFilm } from '../../../shared/media/judge-film.ts';
import { goesAsItIs, judgePicture } from '../../../shared/media/judge-picture.ts';
import { upright } from '../../../shared/media/shape.ts';
import type { Size } from '../../../shared/post/boxes.ts';
import type { Draft, Item } from '../../../shared/post/draft.ts';
import type { Known } from '../assets.ts';

/** One item with what is known of its bytes, and what Instagram would say of it. */
export type Seen = {
  item: Item;
  /** Counted from one, as people do. */
  number: number;
  known: Known | null;
  facts: Facts | null;
  findings: Finding[];
  /** Goes to Meta by its own address, untouched. */
  asIs: boolean;
};

export type SeenPicture = Seen & { facts: PictureFacts };
export type SeenFilm = Seen & { facts: FilmFacts };

export const isPicture = (seen: Seen): seen is SeenPicture => seen.facts?.kind === 'picture';
export const isFilm = (seen: Seen): seen is SeenFilm => seen.facts?.kind === 'film';

function findingsOf(draft: Draft, item: Item, known: Known): Finding[] {
  const { facts } = known;
  const { surface } = draft;
  if (facts?.kind === 'picture') {
    return judgePicture(facts, { bytes: known.row.bytes.size, surface, edit: item.edit });
  }
  if (facts?.kind !== 'film') return [];
  const use = surface === 'feed' ? 'child' : surface;
  return judgeFilm(facts, use);
}

/** The shape that a carousel's other pictures take where no ratio was chosen: that of the first. */
export function likeOf({ surface, items }: Draft, known: ReadonlyMap<string, Known>): Size | null {
  const [first, ...others] = items;
  if (surface !== 'feed' || others.length === 0 || !first) return null;
  const facts = known.get(first.assetId)?.facts;
  if (!facts) return null;
  return facts.kind === 'picture' ? upright(facts) : facts;
}

/** Whether a picture may go by its own address: see decisions on images. */
function asIs({ surface }: Draft, item: Item, { facts, row }: Known, like: Size | null): boolean {
  if (facts?.kind !== 'picture' || !row.origin?.url) return false;
  const { width, height } = upright(facts);
  const odd = like !== null && width * like.height !== height * like.width;
  if (odd && item.edit.ratio === 'own') return false;
  const { size } = row.bytes;
  return goesAsItIs(facts, item.edit, { bytes: size, surface, public: row.public === true });
}

export function seeItems(draft: Draft, known: ReadonlyMap<string, Known>): Seen[] {
  const like = likeOf(draft, known);
  return draft.items.map((item, place) => {
    const one = known.get(item.assetId) ?? null;
    return {
      item,
      number: place + 1,
      known: one,
      facts: one?.facts ?? null,
      findings: one ? findingsOf(draft, item, one) : [],
      asIs: one ? asIs(draft, item, one, like) : false,
    };
  });
}
