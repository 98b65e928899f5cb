// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only while in sight cannot be rows of a table element.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus and names its active row.
import type { Column } from "./record-list.tsx";

type Props<Row, SortKey extends string> = {
  readonly columns: readonly Column<Row, SortKey>[];
  readonly row: Row;
};

/** A row on a narrow window: number and state, who, one figure. */
export function RecordCard<Row, SortKey extends string>({ columns, row }: Props<Row, SortKey>) {
  const at = (place: Column<Row>["card"]) =>
    columns
      .filter((column) => column.card === place)
      .map((column) => (
        <span key={column.id} className="ell">
          {column.cell(row)}
        </span>
      ));
  const figure = columns.find((column) => column.card === "figure");
  return (
    <div role="gridcell" className="card-cell">
      <div className="row">
        <span className="b ell">{at("title")}</span>
        <span className="sp" />
        {at("chip")}
      </div>
      <div className="ell">{at("sub")}</div>
      {figure && (
        <div className="row s12">
          <span className="d">{figure.head}</span>
          <span className="sp" />
          <span className="b num">{(figure.onCard ?? figure.cell)(row)}</span>
        </div>
      )}
    </div>
  );
}
