import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../../../renderer/ui/mark-grid/grid-command.ts';
import { moved } from '../../../../../renderer/ui/mark-grid/moves.ts';
import type { Direction } from '../../../../../renderer/ui/mark-grid/moves.ts';

/** Column 0: rows 0–2 filled, 3–4 blank, 5 filled, 6–9 blank. */
const shape = {
  rows: 10,
  cols: 4,
  page: 5,
  filled: ({ row, col }: { row: number; col: number }) => col === 0 && (row <= 2 || row === 5),
};

describe('where a key leads', () => {
  it.each<[Direction, number, number, number, number]>([
    ['up', 0, 0, 0, 0],
    ['down', 9, 1, 9, 1],
    ['left', 3, 0, 3, 0],
    ['right', 3, 1, 3, 2],
    ['home', 4, 3, 4, 0],
    ['end', 4, 0, 4, 3],
    ['top', 4, 3, 0, 0],
    ['bottom', 4, 0, 9, 3],
    ['page-down', 2, 1, 7, 1],
    ['page-down', 8, 1, 9, 1],
    ['page-up', 3, 1, 0, 1],
    ['edge-down', 0, 0, 2, 0],
    ['edge-down', 2, 0, 5, 0],
    ['edge-down', 5, 0, 9, 0],
    ['edge-up', 9, 0, 5, 0],
    ['edge-up', 2, 0, 0, 0],
    ['edge-right', 0, 0, 0, 3],
    ['edge-left', 0, 3, 0, 0],
    ['edge-down', 9, 0, 9, 0],
  ])('%s from %i,%i is %i,%i', (direction, row, col, toRow, toCol) => {
    expect(moved(direction, { row, col }, shape)).toEqual({ row: toRow, col: toCol });
  });
});

const press = (key: string, held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {}) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
});

describe('what a key means', () => {
  it('never takes Backspace or a letter from the input, in no mode', () => {
    for (const mode of ['nav', 'type', 'edit'] as const)
      for (const key of ['Backspace', 'a', 'đ', '8', ' ', ',', 'Process', 'Unidentified'])
        expect(commandOf(press(key), mode)).toBeNull();
  });

  it('lets the arrows commit while a value is typed, and move the caret after F2', () => {
    expect(commandOf(press('ArrowDown'), 'type')).toMatchObject({ kind: 'move', to: 'down' });
    expect(commandOf(press('ArrowLeft'), 'edit')).toBeNull();
    expect(commandOf(press('Home'), 'type')).toBeNull();
  });

  it('leaves undo to the text box while something is typed', () => {
    expect(commandOf(press('z', { ctrl: true }), 'nav')).toEqual({ kind: 'undo' });
    expect(commandOf(press('Z', { ctrl: true, shift: true }), 'nav')).toEqual({ kind: 'redo' });
    expect(commandOf(press('z', { ctrl: true }), 'type')).toBeNull();
  });

  it('opens the menu of the cell by Shift+F10 and the menu key, but not in a text box', () => {
    expect(commandOf(press('F10', { shift: true }), 'nav')).toEqual({ kind: 'menu' });
    expect(commandOf(press('ContextMenu'), 'type')).toEqual({ kind: 'menu' });
    expect(commandOf(press('F10'), 'nav')).toBeNull();
    expect(commandOf(press('ContextMenu'), 'edit')).toBeNull();
  });

  it('keeps its hands off AltGr and the keys of the window', () => {
    expect(commandOf(press('ArrowLeft', { alt: true }), 'nav')).toBeNull();
    expect(commandOf(press('k', { ctrl: true }), 'nav')).toBeNull();
    expect(commandOf(press('F6'), 'nav')).toBeNull();
    expect(commandOf(press('Enter', { ctrl: true }), 'nav')).toBeNull();
  });
});
