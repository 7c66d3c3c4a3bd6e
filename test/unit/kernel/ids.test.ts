import { describe, expect, it } from 'vitest';
import { uuidV7Source } from '../../../main/kernel/ids.ts';

const NOON = Date.parse('2026-11-22T05:00:00.000Z');
const standing = () => ({ now: () => new Date(NOON) });
const timeOf = (id: string) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

describe('a record id', () => {
  it('is a UUID of version 7 that tells its moment', () => {
    const id = uuidV7Source(standing())();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(timeOf(id)).toBe(NOON);
  });

  it('sorts after every id made before it, also within one millisecond', () => {
    const newId = uuidV7Source(standing());
    const ids = Array.from({ length: 10_000 }, newId);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(timeOf(ids.at(-1)!) - NOON).toBeLessThan(10);
  });

  it('sorts after the earlier ones when the clock steps back a little', () => {
    let now = NOON;
    const newId = uuidV7Source({ now: () => new Date(now) });
    const first = newId();
    now -= 500;
    expect(newId() > first).toBe(true);
  });

  it('follows a clock that was put right by more than a second', () => {
    let now = NOON;
    const newId = uuidV7Source({ now: () => new Date(now) });
    newId();
    now -= 86_400_000;
    expect(timeOf(newId())).toBe(now);
  });
});
