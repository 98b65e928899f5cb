import type { Role } from "../access/roles.ts";
import { formatNumber, parseNumber, type Series } from "../kernel/series.ts";
import type { RowReader } from "./row-reader.ts";

/** Codes that historical documents may name: reference tables and the files read before. */
export type KnownCodes = {
  readonly packaging: ReadonlySet<string>;
  readonly incoterm: ReadonlySet<string>;
  readonly exitBorder: ReadonlySet<string>;
  readonly bank: ReadonlySet<string>;
  /** Reasons as kind and code joined by a dot. */
  readonly reason: ReadonlySet<string>;
  readonly broker: ReadonlySet<string>;
  readonly customer: ReadonlySet<string>;
  readonly product: ReadonlySet<string>;
  readonly users: ReadonlyMap<string, { readonly roles: readonly Role[] }>;
};

export const maxKg = 1_000_000_000;

/** A legal number of one of the series, in the form in which the office writes it. */
export function readNumber(cells: RowReader, column: string, series: readonly Series[]): string {
  const number = cells.code(column, 30);
  const parts = parseNumber(number);
  if (number === "" || (parts && series.includes(parts.series))) return number;
  const format = series.map((one) => formatNumber(one, 1405, 1)).join(", ");
  return cells.refuse(column, "import.badNumber", "", { format });
}

/** A person of the office who holds one of the roles. */
export function readPerson(
  cells: RowReader,
  column: string,
  { users }: KnownCodes,
  roles: readonly Role[],
): string {
  const username = cells.known(column, users);
  const held = users.get(username)?.roles ?? [];
  if (username === "" || roles.some((role) => held.includes(role))) return username;
  return cells.refuse(column, "import.differs", "", { expected: roles.join(", ") });
}

/** A reason code of one kind, or an empty cell. */
export function readReason(
  cells: RowReader,
  column: string,
  { reason }: KnownCodes,
  kinds: readonly string[],
): string | null {
  const code = cells.text(column, 40);
  if (code === "") return null;
  if (kinds.some((kind) => reason.has(`${kind}.${code}`))) return code;
  return cells.refuse(column, "import.unknownCode", null, { value: code });
}
