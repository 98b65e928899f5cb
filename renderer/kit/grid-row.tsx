// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only while in sight cannot be rows of a table element.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus and names its active row.
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ListView } from "./list-view.ts";
import { RecordCard } from "./record-card.tsx";
import type { Column } from "./record-list.tsx";

type HeadProps<Row, SortKey extends string> = {
  readonly columns: readonly Column<Row, SortKey>[];
  readonly view: ListView<SortKey>;
};

/** Heads that stay in sight; a head with a sort is a button and tells its direction. */
export function GridHead<Row, SortKey extends string>({ columns, view }: HeadProps<Row, SortKey>) {
  const Arrow = view.sort.descending ? IconArrowDown : IconArrowUp;
  const direction = view.sort.descending ? "descending" : "ascending";
  return (
    <div className="grid-head" role="rowgroup">
      <div className="grid-row" role="row" aria-rowindex={1}>
        {columns.map(({ id, head, sort, isFigure }, index) => (
          <div
            key={id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sort !== undefined && sort === view.sort.key ? direction : undefined}
            className={isFigure ? "cell figure" : "cell"}
          >
            {sort === undefined ? (
              head
            ) : (
              <button type="button" onClick={() => view.sortBy(sort)}>
                {head}
                {sort === view.sort.key && <Arrow size={12} aria-hidden />}
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

type RowProps<Row, SortKey extends string> = {
  readonly id: string;
  readonly index: number;
  readonly look: {
    readonly top: number;
    readonly height: number;
    readonly isNarrow: boolean;
    readonly isCursor: boolean;
  };
  readonly isCurrent: boolean;
  readonly columns: readonly Column<Row, SortKey>[];
  readonly row: Row;
  readonly onPick: () => void;
};

/** One row where the scroll puts it; a card on a narrow window. */
export function GridRow<Row, SortKey extends string>(props: RowProps<Row, SortKey>) {
  const { id, index, look, isCurrent, columns, row, onPick } = props;
  const className = `${look.isNarrow ? "grid-card" : "grid-row"}${look.isCursor ? " cursor" : ""}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys for its rows.
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      className={className}
      style={{ transform: `translateY(${look.top}px)`, height: look.height }}
      onClick={onPick}
    >
      {look.isNarrow ? (
        <RecordCard columns={columns} row={row} />
      ) : (
        columns.map(({ id: columnId, cell, isFigure }, place) => (
          <div
            key={columnId}
            role="gridcell"
            aria-colindex={place + 1}
            className={isFigure ? "cell figure" : "cell"}
          >
            {cell(row)}
          </div>
        ))
      )}
    </div>
  );
}
