import type { CellChange } from './grid-types.ts';

/** Acts a person can take back in one sitting. */
const MOST = 200;

type Act = readonly CellChange[];

const turned = (act: Act): Act =>
  act.map(({ row, col, before, after }) => ({ row, col, before: after, after: before }));

/** One entry for each act of the person: a paste of forty cells is taken back in one step. */
export class UndoStack {
  #done: Act[] = [];
  #undone: Act[] = [];

  push(act: Act): void {
    if (act.length === 0) return;
    this.#done = [...this.#done, act].slice(-MOST);
    this.#undone = [];
  }

  /** What has to be written to take the last act back; null = there is none. */
  undo(): Act | null {
    const act = this.#done.pop();
    if (act === undefined) return null;
    this.#undone.push(act);
    return turned(act);
  }

  redo(): Act | null {
    const act = this.#undone.pop();
    if (act === undefined) return null;
    this.#done.push(act);
    return act;
  }

  get depth(): { readonly undo: number; readonly redo: number } {
    return { undo: this.#done.length, redo: this.#undone.length };
  }
}
