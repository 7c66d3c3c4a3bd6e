import { useElementSize, useMergedRef } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, MouseEvent } from 'react';
import { usePersonalSetting } from '../../bridge/index.ts';
import { CellEditor } from './cell-editor.tsx';
import { followDrag } from './drag-scroll.ts';
import { gridActs } from './grid-acts.ts';
import { RowBand } from './grid-bands.tsx';
import { GridFind } from './grid-find.tsx';
import { GridHeader } from './grid-header.tsx';
import { firstSight, HEADER_HEIGHT, layoutOf, revealCell } from './grid-layout.ts';
import { CellNote, GridOverlays } from './grid-overlays.tsx';
import { GridRow } from './grid-row.tsx';
import { GridStatus } from './grid-status.tsx';
import type { GridStore } from './grid-store.ts';
import type { CellAct } from './grid-menu.tsx';
import type { CellRef } from './grid-types.ts';
import styles from './mark-grid.module.css';
import { NameRow } from './name-row.tsx';
import { askPaste } from './paste-preview.tsx';
import { useColumnWidths } from './use-column-widths.ts';
import { useDrawnWhole } from './use-drawn-whole.ts';
import { placeIn, useGridEvents } from './use-grid-events.ts';
import { useGridMenu } from './use-grid-menu.tsx';
import { useLockHint } from './use-lock-hint.ts';

/** Pixels. */
const ROW_HEIGHTS = { compact: 28, roomy: 36 } as const;

/** Pixels: the widest vertical scroll bar (Windows), and the frame. */
const SCROLL_BAR = 19;

/** Rows beyond those in sight: a class has no more, so that scrolling through it draws nothing. */
const OVERSCAN = 50;

/** Pixels of the last grid on screen: the next one is drawn once, not again when it has been measured. */
let last = { width: 0, height: 0 };

interface MarkGridProps {
  readonly store: GridStore;
  readonly label: string;
  /** One sentence: which rule, who, until when, what next; '' = it is not shut. Constant between renders. */
  readonly why: (at: CellRef) => Promise<string>;
  /** What the screen offers for a cell, in its menu. */
  readonly more: (at: CellRef) => readonly CellAct[];
}

/** Marks under Excel hands: virtual rows, names always in sight, one input that follows the chosen cell. */
export function MarkGrid({ store, label, why, more }: MarkGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLInputElement>(null);
  const noteId = useId();
  const gridId = useId();
  const rowHeight = ROW_HEIGHTS[usePersonalSetting('personal.density')[0]];
  const enter = usePersonalSetting('personal.enter')[0];
  const { ref: sizeRef, ...measured } = useElementSize<HTMLDivElement>();
  const { width, height } = measured.width === 0 ? last : measured;
  useEffect(() => {
    last = { width, height };
  }, [width, height]);
  const boxRef = useMergedRef(box, sizeRef);
  const [widths, setWidth] = useColumnWidths();
  const layout = useMemo(() => layoutOf(store.columns, width - SCROLL_BAR, widths), [store, width, widths]);
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
  const isOwn = (key: string): boolean => widths[key] !== undefined;
  const menu = useGridMenu({ store, layout, acts, box, editor, showWhy, setWidth, isOwn, more });
  const openMenu = menu.openAtCell;
  const events = useGridEvents({ store, acts, enter, showWhy, forgetWhy, openMenu, drag });
  const [first] = useState(() => firstSight(layout, last, rowHeight, store.view().active));
  const whole = useDrawnWhole() || width === 0;
  const virtual = useVirtualizer({
    count: store.size,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: whole ? OVERSCAN : 0,
    initialRect: last,
    initialOffset: first.top,
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
  useLayoutEffect(() => {
    if (box.current !== null) revealCell(box.current, layout, rowHeight, store.view().active);
  }, [store, layout, rowHeight]);
  useEffect(
    () =>
      store.onGoTo((to) => {
        if (box.current !== null) revealCell(box.current, layout, rowHeight, to);
        editor.current?.focus({ preventScroll: true });
      }),
    [store, layout, rowHeight],
  );
  const onMouseOver = useCallback(
    (event: MouseEvent) => {
      const { row, col } = placeIn(store, event.target);
      rest(row === null || col === null ? null : { row, col });
    },
    [store, rest],
  );
  // Scrolling draws the grid anew, not its search box.
  const find = useMemo(
    () => (
      <GridFind
        store={store}
        go={(to) => {
          if (box.current !== null) revealCell(box.current, layout, rowHeight, to);
          store.choose(to);
        }}
        back={() => editor.current?.focus({ preventScroll: true })}
      />
    ),
    [store, layout, rowHeight],
  );
  const items = virtual.getVirtualItems();
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
          onContextMenu={menu.onContextMenu}
          onCopy={events.onCopy}
          onCut={events.onCut}
          onPaste={events.onPaste}
          onBlur={events.onBlur}
        >
          <div role="grid" aria-label={label} aria-rowcount={store.size + 1}>
            <GridHeader store={store} layout={layout} setWidth={setWidth} fit={menu.fit} />
            <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize() }}>
              {items.map(({ index }) => (
                <GridRow
                  key={index}
                  gridId={gridId}
                  store={store}
                  index={index}
                  top={index * rowHeight}
                  layout={layout}
                  from={whole ? 0 : first.from}
                  to={whole ? store.columns.length : first.to}
                />
              ))}
            </div>
          </div>
          <div
            className={styles['names']}
            style={{ top: HEADER_HEIGHT, width: layout.width, height: virtual.getTotalSize() }}
          >
            <div className={styles['frozen']} style={{ width: layout.frozen }}>
              {items.map(({ index }) => (
                <NameRow key={index} gridId={gridId} store={store} index={index} top={index * rowHeight} />
              ))}
              <RowBand store={store} top={0} rowHeight={rowHeight} width={layout.frozen} names />
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
      {menu.menu}
      <GridStatus store={store} reason={reason}>
        {find}
      </GridStatus>
    </div>
  );
}
