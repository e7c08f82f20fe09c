import { expect, it } from 'vitest';
import { createRoom } from '../../../lib/publish/room.ts';
import { queueFull } from '../../../lib/shared/queue-full.ts';
import { AppError } from '../../../lib/shared/problem.ts';
import { memorySession } from '../../help/session.ts';

it('tells of a full disk at the third failure in a row, and waits ever longer', async () => {
  const session = memorySession();
  const news: string[] = [];
  const room = createRoom({ session, announce: (topic) => void news.push(topic) });
  const full = new AppError({ code: 'unexpected', reason: 'storage-full' }, 'no room');
  const pauses: number[] = [];
  for (let nth = 0; nth < 12; nth += 1) {
    expect(await session.read(queueFull)).toBe(nth < 3 ? undefined : true);
    await room.failed(full);
    pauses.push(room.pause() / 1000);
  }
  expect(pauses.slice(0, 5)).toEqual([30, 30, 30, 60, 120]);
  expect(pauses.at(-1)).toBe(3600);
  expect(news).toEqual(['jobs']);
  await room.written();
  expect([await session.read(queueFull), room.pause()]).toEqual([undefined, 30_000]);
  expect(news).toEqual(['jobs', 'jobs']);
});
