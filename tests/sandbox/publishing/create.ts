import type { Call } from '../call.ts';
import { badParameter, GraphError } from '../errors.ts';
import { listOf } from '../fields.ts';
import { allow } from '../permissions.ts';
import type { Container, Film } from '../world/made.ts';
import type { Account, Picture } from '../world/things.ts';
import { fetchFrom } from './fetching.ts';
import { type FilmShape, judgePicture, mostOfFilm, mostOfPicture } from './judging.ts';
import { filmArrived, statusOf } from './life.ts';
import { refuseMisplaced, type Wanted, wantedIn } from './parameters.ts';
import { refusals, tooOften } from './refusals.ts';
import { toldIn } from './told.ts';

const day = 86_400_000;
const mostPerDay = 400;

/**
 * `POST /{ig-user}/media`: a post in the making. Pictures are fetched and judged before the
 * answer, films afterwards. Source: fact sheet §3.1, §3.2.
 */
export async function createContainer(account: Account, call: Call): Promise<unknown> {
  allow(call, account, 'publish');
  if (call.switches.publishing === 'restricted') throw refusals.restricted();
  const wanted = wantedIn(call);
  refuseMisplaced(call, wanted);
  if (madeToday(account, call) >= mostPerDay) throw tooOften();
  const container: Container = {
    ...{ kind: 'container', id: call.world.id('17', 17), account, made: call.now },
    ...{ shape: wanted.shape, told: toldIn(call, account, wanted) },
    picture: coverOf(wanted),
    children: wanted.shape === 'carousel' ? childrenIn(call, account) : [],
  };
  container.picture.seed = container.id;
  await fill(container, wanted, call);
  call.world.things.set(container.id, container);
  if (container.film?.sent !== true) return { id: container.id };
  return { id: container.id, uri: uploadAddress(container, call) };
}

function madeToday(account: Account, { world, now }: Call): number {
  let made = 0;
  for (const thing of world.things.values())
    if (thing.kind === 'container' && thing.account === account && now - thing.made < day)
      made += 1;
  return made;
}

/** A film without a cover of its own looks like a pot. */
const coverOf = ({ shape, film }: Wanted): Picture => ({
  ...{ scene: film ? 'wheel' : 'kept', seed: '' },
  ...(shape === 'story' || film ? { wide: 360, high: 640 } : { wide: 320, high: 400 }),
});

function uploadAddress({ id }: Container, call: Call): string {
  const host = call.graph === call.room.origin ? call.room.origin : 'https://rupload.facebook.com';
  return `${host}/ig-api-upload${call.version || '/v26.0'}/${id}`;
}

/** The parts of a carousel, in their order: this account's own, made for it and still good. */
function childrenIn(call: Call, account: Account): Container[] {
  const ids = listOf(call.params['children']);
  if (ids.length < 2 || ids.length > 10) throw refusals.carouselSize();
  return ids.map((id) => {
    const child = call.world.things.get(id);
    if (child?.kind !== 'container' || child.account !== account) throw refusals.noContainer(id);
    if (child.shape !== 'child') throw badParameter(`The container ${id} is no carousel item`);
    const status = statusOf(child, call.now);
    if (status === 'EXPIRED' || status === 'PUBLISHED') throw refusals.noContainer(id);
    if (status === 'ERROR') throw refusals.childFailed();
    return child;
  });
}

/** Gives a container what it is made of, as far as that is there. */
async function fill(container: Container, { shape, film }: Wanted, call: Call): Promise<void> {
  const { params } = call;
  if (shape === 'reel' && params['cover_url']) {
    await takePicture(container, params['cover_url'], true, call);
    // A cover of one's own makes a frame of the film meaningless.
    delete container.told.thumbOffset;
  }
  if (!film) {
    if (shape === 'carousel') container.picture = container.children[0]?.picture as Picture;
    else await takePicture(container, params['image_url'] ?? '', shape === 'story', call);
    container.ready = call.now;
    return;
  }
  const address = params['upload_type'] === 'resumable' ? undefined : params['video_url'];
  const way: Film = { sent: address === undefined, parts: [], arrived: 0 };
  container.film = way;
  if (address) way.fetching = takeFilm(container, address, call);
}

async function takePicture(
  container: Container,
  address: string,
  anyShape: boolean,
  call: Call,
): Promise<void> {
  const bytes = await fetchFrom(address, mostOfPicture, call.room);
  const size = judgePicture(bytes, { address, anyShape });
  container.picture = { scene: 'kept', seed: container.id, ...size };
  call.world.bytes.set(`${container.id}.jpg`, bytes);
}

/** Fetches a film on the side; what goes wrong is told by the container's status. */
async function takeFilm(container: Container, address: string, { room }: Call): Promise<void> {
  const { film } = container;
  if (!film) return;
  try {
    const bytes = await fetchFrom(address, mostOfFilm(container.shape as FilmShape), room);
    film.parts = [bytes];
    film.arrived = bytes.length;
    film.size = bytes.length;
    keepFilm(container, room.clock.now(), room.world.bytes);
  } catch (error) {
    container.ready = container.made;
    const subcode = error instanceof GraphError ? error.body.error['error_subcode'] : undefined;
    container.failed = typeof subcode === 'number' ? subcode : 2207053;
  }
  delete film.fetching;
}

/** Puts a whole film where its post will show it. */
export function keepFilm(container: Container, now: number, bytes: Map<string, Buffer>): void {
  bytes.set(`${container.id}.mp4`, filmArrived(container, now));
  if (container.film) container.film.parts = [];
}
