import { expect, it } from 'vitest';
import { ELECTRON_IN_BOTH } from './support/electron-in-both.ts';
import { electronMembersUsed } from './support/electron-use.ts';

it('the shell uses only what Electron 33 and Electron 45 both have', () => {
  const used = electronMembersUsed();
  expect(used).toContain('App.whenReady');
  const allowed = new Set(
    Object.entries(ELECTRON_IN_BOTH).flatMap(([owner, names]) => names.map((name) => `${owner}.${name}`)),
  );
  expect(used.filter((name) => !allowed.has(name))).toEqual([]);
});
