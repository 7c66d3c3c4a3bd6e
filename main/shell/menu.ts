import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { zoomStep } from './preferences.ts';
import type { PreferenceStore } from './preferences.ts';
import { shellText } from './text.ts';

/**
 * A small menu behind Alt. Undo and redo register no accelerator: Ctrl+Z belongs to the page's own history of acts,
 * Chromium's would undo letters inside a cell instead.
 */
export function followMenu(preferences: PreferenceStore, packaged: boolean): void {
  preferences.follow(({ language }) => {
    const { menu } = shellText(language);
    const zoom = (next: (now: number) => number) => () => {
      const now = preferences.current();
      preferences.change({ ...now, zoom: next(now.zoom) });
    };
    const edit: MenuItemConstructorOptions[] = [
      { role: 'undo', label: menu.undo, registerAccelerator: false },
      { role: 'redo', label: menu.redo, registerAccelerator: false },
      { type: 'separator' },
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'selectAll', label: menu.selectAll },
    ];
    const view: MenuItemConstructorOptions[] = [
      { label: menu.zoomIn, accelerator: 'CmdOrCtrl+Plus', click: zoom((now) => zoomStep(now, 1)) },
      {
        label: menu.zoomIn,
        accelerator: 'CmdOrCtrl+=',
        visible: false,
        click: zoom((now) => zoomStep(now, 1)),
      },
      { label: menu.zoomOut, accelerator: 'CmdOrCtrl+-', click: zoom((now) => zoomStep(now, -1)) },
      { label: menu.zoomReset, accelerator: 'CmdOrCtrl+0', click: zoom(() => 100) },
      { type: 'separator' },
      { role: 'togglefullscreen', label: menu.fullScreen },
      ...(packaged ? [] : [{ role: 'toggleDevTools' as const }]),
    ];
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        { label: menu.program, submenu: [{ role: 'quit', label: menu.quit }] },
        { label: menu.edit, submenu: edit },
        { label: menu.view, submenu: view },
      ]),
    );
  });
}
