// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only while in sight cannot be rows of a table element.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus and names its active row.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../app/i18n/i18n.ts";
import { EmptyState } from "./empty-state.tsx";
import { FailedNote } from "./failed-note.tsx";
import { GridHead, GridRow } from "./grid-row.tsx";
import { useListKeys } from "./list-keys.ts";
import { countOf, type ListQuery, type ListView, rowsOf } from "./list-view.ts";
import { useDelayed } from "./submit-button.tsx";
import { useIsNarrow } from "./use-media.ts";

export type Column<Row, SortKey extends string = string> = {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Least width in px; `grow` shares what is left over. */
  readonly width: number;
  readonly grow?: number;
  /** Figures stand at the physical right in both directions, and so does their head. */
  readonly isFigure?: boolean;
  /** The sort of the list procedure behind this head; without it the head is not a button. */
  readonly sort?: SortKey;
  /** Where it stands on the card of a narrow window; without it the card leaves it out. */
  readonly card?: "title" | "sub" | "figure" | "chip";
  /** What the card shows in place of the cell, where the cell leans on a column beside it. */
  readonly onCard?: (row: Row) => ReactNode;
};

type Props<Row, SortKey extends string> = {
  readonly label: string;
  readonly columns: readonly Column<Row, SortKey>[];
  readonly query: ListQuery<Row>;
  readonly view: ListView<SortKey>;
  readonly rowId: (row: Row) => string;
  readonly currentId: string | null;
  readonly onOpen: (row: Row) => void;
  /** Closes the record that is open; absent while none is. */
  readonly onBack?: (() => void) | undefined;
  /** Shown when the list itself is empty, not the search: why, and the next step. */
  readonly empty: ReactNode;
};

const rowHeight = 32;
const cardHeight = 84;
const headHeight = 34;
const gapWidth = 16;
const readAhead = 20;
const skeletonDelayMs = 200;

const templateOf = <Row, Key extends string>(columns: readonly Column<Row, Key>[]): string =>
  columns.map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`)).join(" ");

/** Columns, the gaps between them and the edges: below this the list scrolls sideways, head and rows alike. */
const leastWidthOf = <Row, Key extends string>(columns: readonly Column<Row, Key>[]): number =>
  columns.reduce((sum, { width }) => sum + width + gapWidth, gapWidth);

function Skeleton() {
  return (
    <div className="skeleton" aria-hidden>
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <div key={key}>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

/** Keeps the cursor on the open record and gives the moves of the keyboard. */
function useCursor<Row, SortKey extends string>(props: Props<Row, SortKey>, rows: readonly Row[]) {
  const { currentId, rowId, onOpen } = props;
  const [cursor, setCursor] = useState(0);
  const currentIndex = currentId === null ? -1 : rows.findIndex((row) => rowId(row) === currentId);
  useEffect(() => {
    if (currentIndex !== -1) setCursor(currentIndex);
  }, [currentIndex]);
  const openAt = (index: number): void => {
    const row = rows[index];
    if (row !== undefined) onOpen(row);
  };
  const move = (to: number): void => {
    setCursor(to);
    if (currentId !== null) openAt(to);
  };
  return { cursor: Math.min(cursor, Math.max(0, rows.length - 1)), setCursor, openAt, move };
}

/** Reads the next page when the rows in sight come near the end of those read. */
function useReadOn<Row>(query: ListQuery<Row>, lastDrawn: number, count: number): void {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastDrawn >= count - readAhead) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, lastDrawn, count, fetchNextPage]);
}

function useRows<Row, SortKey extends string>(props: Props<Row, SortKey>) {
  const { query, onBack } = props;
  const rows = rowsOf(query);
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const size = isNarrow ? cardHeight : rowHeight;
  const { cursor, setCursor, openAt, move } = useCursor(props, rows);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 8,
    scrollPaddingStart: isNarrow ? 0 : headHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are read again when rows become cards.
  useEffect(() => virtual.measure(), [size]);
  const currentIndex = rows.findIndex((row) => props.rowId(row) === props.currentId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls to the open record, and leaves later scrolling alone.
  useEffect(() => {
    if (currentIndex !== -1) virtual.scrollToIndex(currentIndex);
  }, [currentIndex]);
  const items = virtual.getVirtualItems();
  useReadOn(query, items.at(-1)?.index ?? 0, rows.length);
  useListKeys({
    grid: scroller,
    count: rows.length,
    cursor,
    pageRows: () => Math.floor((scroller.current?.clientHeight ?? 0) / size),
    move: (to) => {
      move(to);
      virtual.scrollToIndex(to);
    },
    open: () => openAt(cursor),
    back: onBack,
  });
  return { rows, scroller, isNarrow, size, cursor, setCursor, items, height: virtual.getTotalSize() };
}

function Body<Row, SortKey extends string>(props: Props<Row, SortKey>) {
  const { columns, query, view, rowId, currentId, onOpen, label } = props;
  const { rows, scroller, isNarrow, size, cursor, setCursor, items, height } = useRows(props);
  const gridId = useId();
  const idOf = (index: number): string => `${gridId}-${index}`;
  const count = countOf(query);
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={count?.isExact ? count.value + 1 : -1}
      aria-colcount={columns.length}
      aria-activedescendant={items.some((item) => item.index === cursor) ? idOf(cursor) : undefined}
      aria-busy={query.isFetchingNextPage}
      tabIndex={0}
      // React's type of style knows no custom properties.
      style={
        { "--columns": templateOf(columns), "--least-width": `${leastWidthOf(columns)}px` } as CSSProperties
      }
    >
      {!isNarrow && <GridHead columns={columns} view={view} />}
      <div role="rowgroup" className="grid-body" style={{ height }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <GridRow
              key={rowId(row)}
              id={idOf(index)}
              index={index}
              look={{ top: start, height: size, isNarrow, isCursor: index === cursor }}
              isCurrent={rowId(row) === currentId}
              columns={columns}
              row={row}
              onPick={() => {
                setCursor(index);
                onOpen(row);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** A list that the office sorts, searches and pages; reads on as it is scrolled, opens a record beside it. */
export function RecordList<Row, SortKey extends string>(props: Props<Row, SortKey>) {
  const { t } = useWords();
  const { query, view, empty } = props;
  const isSlow = useDelayed(query.isPending, skeletonDelayMs);
  if (query.isPending) return isSlow ? <Skeleton /> : <div className="grid" />;
  if (!query.data) return <FailedNote error={query.error} onRetry={() => void query.refetch()} />;
  if (rowsOf(query).length > 0) return <Body {...props} />;
  if (view.input.q === undefined) return <div className="grid-empty">{empty}</div>;
  return (
    <div className="grid-empty">
      <EmptyState
        title={t("kit.list.noMatch")}
        text={t("kit.list.noMatchText")}
        act={{ label: t("kit.list.noMatchAct"), run: () => view.setSearch("") }}
      />
    </div>
  );
}
