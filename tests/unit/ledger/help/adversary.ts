import { AppError, type Problem } from '../../../../lib/shared/problem.ts';
import type { Choose } from './choices.ts';
import * as meta from './server.ts';

/** How far a history has come: everything that decides how it can go on. */
export type World = {
  server: meta.Server;
  row: unknown;
  crashes: number;
  faults: number;
  /** An answer that will come a second time. */
  doubled: unknown;
  /** What became of the last request that must not be repeated; null before there was one. */
  lastSend: string | null;
  /** Whether a read told the truth about something that stands. */
  witnessed: boolean;
};

export const newWorld = (row: unknown, slow: number, most: number): World => ({
  server: meta.newServer(slow),
  row,
  crashes: most,
  faults: most,
  doubled: null,
  lastSend: null,
  witnessed: false,
});

/** A copy of plain data; several times faster here than a structured clone. */
export const copyOf = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

/** The worker is gone. */
export class Crash extends Error {}

export const tickLength = 150_000;
export const instantOf = (world: World): number => world.server.tick * tickLength;

const refuse = (problem: Problem): never => {
  throw new AppError(problem, 'the adversary');
};

/** Two faults and one world: nothing was done, and nobody was told. */
const never = new Set(['the request was lost', 'the server failed']);

const lost = (): never => refuse({ code: 'unknown-outcome' });

/** The road between a client and the server, with everything that can happen on it. */
export function roadOf(world: World, choose: Choose) {
  const { server } = world;

  function fault<T extends string>(faults: readonly T[]): T | 'none' {
    if (world.faults === 0) return 'none';
    const taken = choose(faults.length + 1);
    if (taken === 0) return 'none';
    world.faults -= 1;
    return faults[taken - 1] ?? 'none';
  }

  /** A durable write, with a death before it and one after. */
  function write(row: unknown): void {
    const death = world.crashes > 0 ? choose(3) : 0;
    if (death > 0) world.crashes -= 1;
    if (death !== 1) world.row = copyOf(row);
    if (death > 0) throw new Crash();
  }

  /** A read: it fails, is lost, or comes from a copy that lags behind. */
  function read<T>(fresh: () => T, stale: () => T): { value: T; stale: boolean; twice: boolean } {
    switch (fault(['lost', 'failed', 'stale', 'doubled'])) {
      case 'lost':
        return refuse({ code: 'offline' });
      case 'failed':
        return refuse({ code: 'temporary', metaCode: 2 });
      case 'stale':
        return { value: stale(), stale: true, twice: false };
      case 'doubled':
        return { value: fresh(), stale: false, twice: true };
      case 'none':
        return { value: fresh(), stale: false, twice: false };
    }
  }

  /** A request that may be made again. */
  function repeatable<T>(done: () => T): { value: T; twice: boolean } {
    switch (fault(['request lost', 'answer lost', 'failed', 'doubled'])) {
      case 'request lost':
        return lost();
      case 'answer lost':
        done();
        return lost();
      case 'failed':
        return refuse({ code: 'temporary', metaCode: -1, metaSubcode: 2207032 });
      case 'doubled':
        return { value: done(), twice: true };
      case 'none':
        return { value: done(), twice: false };
    }
  }

  /** Bytes on their way: the first of them arrive, or fail to. */
  function upload(half: () => void): 'broken' | 'doubled' | 'none' {
    const taken = fault(['request lost', 'answer lost', 'failed', 'broken', 'doubled']);
    if (taken === 'request lost') return lost();
    if (taken === 'failed') return refuse({ code: 'temporary' });
    half();
    return taken === 'answer lost' ? lost() : taken;
  }

  /** The request that must not be made twice. */
  function once(
    what: 'publish' | 'comment',
    from: string | null,
  ): { value: string; twice: boolean } {
    const taken = fault([
      'the request was lost',
      'the answer was lost',
      'late by 1',
      'late by 2',
      'late by 3',
      'the server failed',
      'refused for now',
      'limited',
      'doubled',
    ]);
    world.lastSend = never.has(taken) ? 'the request was lost, or failed at Meta’s' : taken;
    switch (taken) {
      case 'the request was lost':
      case 'the server failed':
        return lost();
      case 'the answer was lost':
        meta.apply(server, what, from);
        return lost();
      case 'late by 1':
      case 'late by 2':
      case 'late by 3':
        server.late.push({ at: server.tick + Number(taken.slice(-1)), what, from });
        return lost();
      case 'refused for now':
        return refuse({ code: 'temporary', metaCode: 9007, metaSubcode: 2207027 });
      case 'limited':
        return refuse({
          code: 'rate-limited',
          metaCode: 9,
          retryAt: instantOf(world) + tickLength,
        });
      case 'doubled':
      case 'none':
        return { value: meta.apply(server, what, from), twice: taken === 'doubled' };
    }
  }

  return { write, read, repeatable, upload, once };
}

export type Road = ReturnType<typeof roadOf>;
