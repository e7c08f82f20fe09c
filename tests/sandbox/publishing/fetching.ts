import { answerPicture } from '../images/answer.ts';
import { hosts, type Room } from '../room.ts';
import { unescaped } from '../traffic.ts';
import { refusals } from './refusals.ts';

/**
 * Fetches a file from a public address as Meta does: one plain GET, nothing followed. What stands
 * on the sandbox itself, by its own address or Meta's name, is read without the network. Reading
 * ends soon after `most` bytes, so that a file without end hurts nobody.
 */
export async function fetchFrom(address: string, most: number, room: Room): Promise<Buffer> {
  if (!URL.canParse(address)) throw refusals.unreachable(address);
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '') throw refusals.unreachable(address);
  if (isOwn(url, room)) return ownFile(url, room);
  try {
    const signal = AbortSignal.timeout(room.switches.fetchSeconds * 1000);
    const headers = { 'user-agent': 'facebookexternalhit/1.1', accept: '*/*' };
    const response = await fetch(url, { signal, headers, redirect: 'manual' });
    const type = response.headers.get('content-type') ?? '';
    if (response.status !== 200 || /^(text|application\/(json|xhtml))/.test(type)) {
      await response.body?.cancel();
      throw refusals.unreachable(address);
    }
    return await firstBytes(response, most);
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') throw refusals.timedOut();
    throw refusals.unreachable(address);
  }
}

async function firstBytes(response: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array);
    size += (part as Uint8Array).length;
    if (size > most) break;
  }
  return Buffer.concat(parts);
}

function isOwn(url: URL, room: Room): boolean {
  if (hosts.includes(url.hostname)) return true;
  const here = new URL(room.origin);
  return url.port === here.port && ['127.0.0.1', 'localhost'].includes(url.hostname);
}

async function ownFile(url: URL, room: Room): Promise<Buffer> {
  const path = unescaped(url.pathname).replace(/^\/cdn(?=\/)/, '');
  const { status, body } = await answerPicture(path, url.searchParams, room);
  if (status !== 200) throw refusals.unreachable(url.href);
  return Buffer.from(body ?? '');
}
