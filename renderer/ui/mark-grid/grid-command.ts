import type { Direction } from './moves.ts';

/** `nav`: the cell is chosen; `type`: its value is being replaced; `edit`: opened with F2, arrows move the caret. */
export type EditorMode = 'nav' | 'type' | 'edit';

export type GridCommand =
  | { readonly kind: 'move'; readonly to: Direction; readonly extend: boolean }
  /** Commits what is typed, then goes on: Enter, Tab, alone or with Shift. */
  | { readonly kind: 'next'; readonly key: 'enter' | 'tab'; readonly back: boolean }
  | {
      readonly kind:
        'edit' | 'cancel' | 'clear' | 'undo' | 'redo' | 'fill-down' | 'select-all' | 'why' | 'menu';
    };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const JUMPS: Readonly<Record<string, readonly [plain: Direction, ctrl: Direction]>> = {
  Home: ['home', 'top'],
  End: ['end', 'bottom'],
  PageUp: ['page-up', 'page-up'],
  PageDown: ['page-down', 'page-down'],
};
const WITH_CTRL: Readonly<Record<string, 'undo' | 'redo' | 'fill-down' | 'select-all'>> = {
  z: 'undo',
  y: 'redo',
  d: 'fill-down',
  a: 'select-all',
};

/**
 * What a key means in the grid; null = it is not ours and goes where it goes: into the editor, or to the window.
 * Backspace is never ours: UniKey sends it between the letters it replaces.
 */
export function commandOf({ key, ctrlKey, shiftKey, altKey }: Key, mode: EditorMode): GridCommand | null {
  if (altKey) return null;
  if (key === 'Enter' && !ctrlKey) return { kind: 'next', key: 'enter', back: shiftKey };
  if (key === 'Tab' && !ctrlKey) return { kind: 'next', key: 'tab', back: shiftKey };
  if (key === 'Escape') return { kind: 'cancel' };
  if (key === 'F1' && !ctrlKey) return { kind: 'why' };
  if (mode !== 'edit' && (key === 'ContextMenu' || (key === 'F10' && shiftKey && !ctrlKey)))
    return { kind: 'menu' };
  if (mode === 'edit') return null;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { kind: 'move', to: ctrlKey ? `edge-${arrow}` : arrow, extend: shiftKey };
  if (mode === 'type') return null;
  const jump = JUMPS[key];
  if (jump !== undefined) return { kind: 'move', to: jump[ctrlKey ? 1 : 0], extend: shiftKey };
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Delete' && !ctrlKey && !shiftKey) return { kind: 'clear' };
  const held = ctrlKey ? WITH_CTRL[key.toLowerCase()] : undefined;
  if (held === undefined) return null;
  return { kind: held === 'undo' && shiftKey ? 'redo' : held };
}
