import { useElementSize, useMergedRef } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { CSSProperties, MouseEvent } from 'react';
import { usePersonalSetting } from '../../bridge/index.ts';
import { CellEditor } from './cell-editor.tsx';
import { followDrag } from './drag-scroll.ts';
import { gridActs } from './grid-acts.ts';
import { GridFind } from './grid-find.tsx';
import { GridHeader } from './grid-header.tsx';
import { HEADER_HEIGHT, layoutOf, revealCell } from './grid-layout.ts';
import { CellNote, GridOverlays } from './grid-overlays.tsx';
import { GridRow } from './grid-row.tsx';
import { GridStatus } from './grid-status.tsx';
import type { GridStore } from './grid-store.ts';
import type { CellRef } from './grid-types.ts';
import styles from './mark-grid.module.css';
import { askPaste } from './paste-preview.tsx';
import { placeIn, useGridEvents } from './use-grid-events.ts';
import { useLockHint } from './use-lock-hint.ts';

/** Pixels. */
const ROW_HEIGHTS = { compact: 28, roomy: 36 } as const;

/** Pixels: the widest vertical scroll bar (Windows), and the frame. */
const SCROLL_BAR = 19;

/** Pixels of the last grid on screen: the next one is drawn once, not again when it has been measured. */
let last = { width: 0, height: 0 };

interface MarkGridProps {
  readonly store: GridStore;
  readonly label: string;
  /** One sentence: which rule, who, until when, what next; '' = it is not shut. Constant between renders. */
  readonly why: (at: CellRef) => Promise<string>;
}

/** Marks under Excel hands: virtual rows, names always in sight, one input that follows the chosen cell. */
export function MarkGrid({ store, label, why }: MarkGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLInputElement>(null);
  const noteId = useId();
  const rowHeight = ROW_HEIGHTS[usePersonalSetting('personal.density')[0]];
  const enter = usePersonalSetting('personal.enter')[0];
  const { ref: sizeRef, ...measured } = useElementSize<HTMLDivElement>();
  const { width, height } = measured.width === 0 ? last : measured;
  useEffect(() => {
    last = { width, height };
  }, [width, height]);
  const boxRef = useMergedRef(box, sizeRef);
  const layout = useMemo(() => layoutOf(store.columns, width - SCROLL_BAR), [store, width]);
  const { hint, showWhy, forgetWhy, rest } = useLockHint(store, why);
  const acts = useMemo(
    () => gridActs({ store, layout, rowHeight, editor, box, showWhy, look: (plan) => askPaste(store, plan) }),
    [store, layout, rowHeight, showWhy],
  );
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  }, [acts]);
  // Another screen by a key alone: the focus goes with the grid and nobody says "left" – what was typed is saved.
  useLayoutEffect(
    () => () => {
      latest.current.leave();
    },
    [],
  );
  const drag = useCallback(
    (from: MouseEvent, reach: (to: CellRef) => void, done: () => void) => {
      if (box.current !== null)
        followDrag({
          box: box.current,
          layout,
          rowHeight,
          rows: store.size,
          from: from.nativeEvent,
          reach,
          done,
        });
    },
    [store, layout, rowHeight],
  );
  const events = useGridEvents({ store, acts, enter, showWhy, forgetWhy, drag });
  const virtual = useVirtualizer({
    count: store.size,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: last,
    // The row of the chosen cell stays, wherever the wheel goes.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), store.view().active.row])].sort((a, b) => a - b),
  });
  const measuredFor = useRef(rowHeight);
  useEffect(() => {
    if (measuredFor.current === rowHeight) return;
    measuredFor.current = rowHeight;
    virtual.measure();
  }, [virtual, rowHeight]);
  useEffect(() => {
    if (box.current !== null) revealCell(box.current, layout, rowHeight, store.view().active);
  }, [store, layout, rowHeight]);
  const onMouseOver = useCallback(
    (event: MouseEvent) => {
      const { row, col } = placeIn(store, event.target);
      rest(row === null || col === null ? null : { row, col });
    },
    [store, rest],
  );
  const { active } = store.view();
  const reason = hint !== null && hint.row === active.row && hint.col === active.col ? hint.text : null;
  return (
    <div className={styles['grid']} style={{ '--mark-row': `${String(rowHeight)}px` } as CSSProperties}>
      <div
        ref={boxRef}
        className={styles['scroll']}
        data-mark-grid
        data-fits={layout.width <= width - SCROLL_BAR ? '' : undefined}
      >
        <div
          className={styles['canvas']}
          style={{ width: layout.width }}
          onKeyDown={events.onKeyDown}
          onMouseDown={events.onMouseDown}
          onMouseOver={onMouseOver}
          onDoubleClick={events.onDoubleClick}
          onCopy={events.onCopy}
          onCut={events.onCut}
          onPaste={events.onPaste}
          onBlur={events.onBlur}
        >
          <div role="grid" aria-label={label} aria-rowcount={store.size + 1}>
            <GridHeader store={store} layout={layout} />
            <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map(({ index }) => (
                <GridRow key={index} store={store} index={index} top={index * rowHeight} layout={layout} />
              ))}
            </div>
          </div>
          <CellEditor
            store={store}
            layout={layout}
            rowHeight={rowHeight}
            editor={editor}
            describedBy={noteId}
          />
          <GridOverlays store={store} layout={layout} rowHeight={rowHeight} />
          <CellNote store={store} layout={layout} rowHeight={rowHeight} id={noteId} hint={hint} />
          {/* Room for the note beneath the last row. */}
          <div style={{ height: HEADER_HEIGHT }} />
        </div>
      </div>
      <GridStatus store={store} reason={reason}>
        <GridFind
          store={store}
          go={(to) => {
            if (box.current !== null) revealCell(box.current, layout, rowHeight, to);
            store.choose(to);
          }}
          back={() => editor.current?.focus({ preventScroll: true })}
        />
      </GridStatus>
    </div>
  );
}
