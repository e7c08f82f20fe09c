import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { idleFor, openIdle, wasAway } from '../../../lib/view/idle.ts';

const start = Date.parse('2100-01-01T09:00:00Z');

/** A page with a clock of its own, and a storage that outlives it. */
function page(clock = signal(start), kept = new Map<string, string>()) {
  const hears = new Set<() => void>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
  const from = { addEventListener: (_: string, hear: () => void) => void hears.add(hear) };
  const idle = openIdle(clock, from as unknown as Window, storage);
  return { idle, clock, kept, press: () => hears.forEach((hear) => hear()) };
}

describe('somebody who was away', () => {
  it('is asked which account they mean after half an hour without a press', () => {
    const { idle, clock, press } = page();
    press();
    clock.value += idleFor - 1;
    expect(idle.away.value).toBe(false);
    clock.value += 1;
    expect(idle.away.value).toBe(true);
  });

  it('is still asked once they press something, until they say it', () => {
    const { idle, clock, press } = page();
    press();
    clock.value += idleFor;
    press();
    expect(idle.away.value).toBe(true);
    idle.back();
    expect(idle.away.value).toBe(false);
    clock.value += idleFor;
    expect(idle.away.value).toBe(true);
  });

  it('is asked in a page that was opened after the gap, too', () => {
    const { clock, kept, press } = page();
    press();
    clock.value += idleFor;
    expect(page(clock, kept).idle.away.value).toBe(true);
  });

  it('is not asked by a page that has never seen a press', () => {
    expect(page().idle.away.value).toBe(false);
    expect(wasAway(null, start)).toBe(false);
  });
});
