import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPreferences, zoomStep } from '../../../../main/shell/preferences.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-preferences-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the preferences of the window', () => {
  it('start in Vietnamese, light, at 100 %', () => {
    expect(openPreferences(folder).current()).toEqual({ language: 'vi', theme: 'light', zoom: 100 });
  });

  it('survive a restart and reach whoever follows them', () => {
    const seen: string[] = [];
    const store = openPreferences(folder);
    store.follow(({ theme }) => seen.push(theme));
    store.change({ language: 'en', theme: 'dark', zoom: 125 });
    expect(seen).toEqual(['light', 'dark']);
    expect(openPreferences(folder).current()).toEqual({ language: 'en', theme: 'dark', zoom: 125 });
  });

  it.each([
    '',
    '{',
    '{"language":"fr","theme":"dark","zoom":100}',
    '{"language":"vi","theme":"dark","zoom":100,"x":1}',
  ])('fall back to the first ones when the file holds %j', (text) => {
    writeFileSync(join(folder, 'preferences.json'), text);
    expect(openPreferences(folder).current().language).toBe('vi');
    expect(openPreferences(folder).current().theme).toBe('light');
  });

  it('leave no half-written file behind', () => {
    openPreferences(folder).change({ language: 'en', theme: 'dark', zoom: 90 });
    expect(JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8'))).toMatchObject({ zoom: 90 });
  });

  it('zoom in steps and stay at the ends', () => {
    expect(zoomStep(100, 1)).toBe(110);
    expect(zoomStep(100, -1)).toBe(90);
    expect(zoomStep(90, -1)).toBe(90);
    expect(zoomStep(200, 1)).toBe(200);
    expect(zoomStep(130, 1)).toBe(150);
    expect(zoomStep(130, -1)).toBe(125);
  });
});
