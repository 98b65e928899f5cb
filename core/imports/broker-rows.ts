import type { RowReader } from "./row-reader.ts";

export type BrokerImport = {
  readonly code: string;
  readonly nameFa: string;
  readonly nameEn: string;
  /** Exchanges that the broker trades on, parted by a semicolon. */
  readonly exchange: string;
  readonly licenceNo: string;
  readonly status: "active" | "suspended";
};

export function readBroker(cells: RowReader): BrokerImport {
  return {
    code: cells.code("code", 20),
    nameFa: cells.required("name_fa", 200),
    nameEn: cells.required("name_en", 200),
    exchange: cells.required("exchange", 40),
    licenceNo: cells.identifier("licence_no", 20),
    status: cells.word("status", ["active", "suspended"]),
  };
}
