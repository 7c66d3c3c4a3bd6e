import { fittingWidth } from './column-widths.ts';

interface EdgeInput {
  /** Where the button was pressed. */
  readonly from: MouseEvent;
  /** Pixels. */
  readonly width: number;
  /** The line that shows where the edge would be, in pixels from where it is. */
  readonly show: (moved: number) => void;
  /** null = it was pressed and not drawn anywhere. */
  readonly done: (width: number | null) => void;
}

/** The edge of a column, from the pressed button until it is let go: a line is drawn along, the cells stay as they are. */
export function followEdge({ from, width, show, done }: EdgeInput): void {
  const at = ({ clientX }: MouseEvent): number => fittingWidth(width + clientX - from.clientX);
  let last = width;
  const onMove = (event: MouseEvent): void => {
    if ((event.buttons & 1) === 0) stop();
    else {
      last = at(event);
      show(last - width);
    }
  };
  const stop = (): void => {
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', stop);
    done(last === width ? null : last);
  };
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', stop);
}
