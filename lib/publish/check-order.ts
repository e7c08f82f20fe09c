import { checkContainer } from '../shared/container/rules.ts';
import type { Container } from '../shared/container/kinds.ts';
import { judgeFilm } from '../shared/media/judge-film.ts';
import { goesAsItIs, judgePicture } from '../shared/media/judge-picture.ts';
import { plainEdit, type Surface } from '../shared/post/draft.ts';
import type { Part, PostOrder } from '../shared/post/order.ts';
import { AppError } from '../shared/problem.ts';
import { carouselOf, childOf, singleOf } from './containers.ts';
import { isFilm, type Sourced } from './order.ts';
import { refusal } from './refuse.ts';

/** Stands for what is not there yet: the address of a lent photo, and the ids of children. */
const later = 'https://example.com/';

const addressOf = (part: Part): string | null => {
  if (part.kind === 'film') return null;
  return part.from.kind === 'address' ? part.from.url : later;
};

function containersOf(order: PostOrder): Container[] {
  const { parts } = order;
  const [only] = parts;
  if (only && parts.length === 1) return [singleOf(order, only, addressOf(only))];
  const ids = parts.map((_part, at) => String(at + 1));
  return [...parts.map((part) => childOf(part, addressOf(part))), carouselOf(order, ids)];
}

/** What each surface takes. */
function checkSurface(surface: Surface, sourced: Sourced[]): void {
  const films = sourced.filter(isFilm).length;
  const { length } = sourced;
  const fits = {
    feed: length > 1 || films === 0,
    reel: length === 1 && films === 1,
    story: length === 1,
  };
  if (length === 0) throw refusal('bad-media', 'carousel-size', 'nothing to publish');
  if (!fits[surface]) {
    throw refusal('bad-media', 'surface-unfit', `${length} items, ${films} films: ${surface}`);
  }
}

/** What the bytes are, as they were read when they came; what Meta would refuse goes nowhere. */
function checkBytes(surface: Surface, { item, own, sent, by }: Sourced): void {
  const { facts } = sent;
  const { size } = sent.bytes;
  if (facts === null || size === 0) {
    throw refusal('bad-media', 'file-gone', 'bytes that nobody has looked at');
  }
  if (facts.kind === 'film') {
    const broken = judgeFilm(facts, surface === 'feed' ? 'child' : surface).some(
      ({ grade }) => grade === 'blocks',
    );
    if (broken) throw refusal('bad-media', 'video-unfit', 'a film Instagram would refuse');
    return;
  }
  if (by === 'address') {
    const open = { bytes: size, surface, public: own.public };
    if (!goesAsItIs(facts, item.edit, open)) {
      throw refusal('bad-media', 'address-unreachable', 'a picture that cannot go as it is');
    }
    return;
  }
  const told = { bytes: size, surface, edit: plainEdit };
  const refused = judgePicture(facts, told).some(({ grade }) => grade === 'blocks');
  if (refused || facts.format !== 'jpeg') {
    throw refusal('bad-media', 'picture-unfit', 'a picture that was not made ready');
  }
}

/** Refuses, with the reason, whatever Meta would refuse: a page may be wrong or old. */
export function checkOrder(order: PostOrder, sourced: Sourced[]): void {
  checkSurface(order.surface, sourced);
  for (const one of sourced) checkBytes(order.surface, one);
  const [broken] = containersOf(order).flatMap(checkContainer);
  if (broken) {
    const { field, reason, why } = broken;
    throw new AppError({ code: 'bad-media', reason }, `not taken on: ${field}, ${why}`);
  }
}
