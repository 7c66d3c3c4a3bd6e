import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../../../main/platform/files/is-inside.ts';

describe('whether a path lies in a folder', () => {
  it.each([
    ['itself', 'C:\\SoTruong\\kho', 'C:\\SoTruong\\kho', true],
    ['below it, in other letters', 'C:\\SoTruong\\kho', 'c:\\sotruong\\KHO\\backups', true],
    ['below it, with dots in its name', 'C:\\SoTruong\\kho', 'C:\\SoTruong\\kho\\..cũ', true],
    ['beside it', 'C:\\SoTruong\\kho', 'C:\\SoTruong\\kho2', false],
    ['above it', 'C:\\SoTruong\\kho', 'C:\\SoTruong', false],
    ['on another drive', 'C:\\SoTruong\\kho', 'E:\\Sao lưu', false],
    ['a drive itself', 'C:\\SoTruong\\kho', 'E:\\', false],
    ['on another computer', 'C:\\SoTruong\\kho', '\\\\may-chu\\sao-luu', false],
  ])('on Windows: %s', (_where, folder, path, inside) => {
    expect(isInside(folder, path, win32)).toBe(inside);
  });

  it.each([
    ['itself', '/kho', '/kho', true],
    ['below it', '/kho', '/kho/backups', true],
    ['beside it', '/kho', '/kho2', false],
    ['above it', '/a/kho', '/a', false],
    ['elsewhere', '/kho', '/media/usb', false],
  ])('elsewhere: %s', (_where, folder, path, inside) => {
    expect(isInside(folder, path, posix)).toBe(inside);
  });
});
