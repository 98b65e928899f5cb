import { createHash } from "node:crypto";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { databaseFileName } from "../../db/kernel/database.ts";

/**
 * What must hold in the file after any kill, read without the product's own code: an empty list when it does.
 * Half documents, gaps and repeats in series, the audit chain, the outbox, SQLite's own checks.
 */
export function brokenInvariants(dataFolder: string): string[] {
  const sqlite = new Sqlite(path.join(dataFolder, databaseFileName));
  try {
    return [
      ...expectNone(sqlite, halfDocuments),
      ...seriesFaults(sqlite),
      ...chainFaults(sqlite),
      ...sqliteFaults(sqlite),
    ];
  } finally {
    sqlite.close();
  }
}

/** Each query finds documents of which only a part was stored. */
const halfDocuments: Readonly<Record<string, string>> = {
  "an order in state delivery_order_issued without its delivery order":
    "SELECT number FROM sales_order WHERE origin = 'desk' AND state = 'delivery_order_issued' AND (SELECT count(*) FROM delivery_order WHERE order_id = sales_order.id) <> 1",
  "a delivery order whose order did not move":
    "SELECT delivery_order.number FROM delivery_order JOIN sales_order ON sales_order.id = order_id WHERE delivery_order.origin = 'desk' AND sales_order.state <> 'delivery_order_issued'",
  "an issued or accepted pro-forma without two live signatures":
    "SELECT number FROM proforma WHERE origin = 'desk' AND state IN ('issued', 'accepted') AND (SELECT count(DISTINCT user_id) FROM signature WHERE proforma_id = proforma.id AND is_dropped = 0) <> 2",
  "a half-signed pro-forma without exactly one signature":
    "SELECT id FROM proforma WHERE state = 'signed_expert' AND (SELECT count(*) FROM signature WHERE proforma_id = proforma.id AND is_dropped = 0) <> 1",
  "a priced order without its pro-forma":
    "SELECT number FROM sales_order WHERE origin = 'desk' AND state = 'priced' AND sale_type = 'DOMESTIC' AND NOT EXISTS (SELECT 1 FROM proforma WHERE order_id = sales_order.id)",
  "an approved slip without three approvers":
    "SELECT number FROM payment WHERE origin = 'desk' AND state = 'approved' AND (SELECT count(DISTINCT user_id) FROM payment_approval WHERE payment_id = payment.id AND decision = 'approved') <> 3",
  "a slip at a level without its approvals":
    "SELECT number FROM payment WHERE origin = 'desk' AND state IN ('waiting', 'approved_1', 'approved_2') AND (SELECT count(*) FROM payment_approval WHERE payment_id = payment.id) <> CASE state WHEN 'waiting' THEN 0 WHEN 'approved_1' THEN 1 ELSE 2 END",
  "a finance approved order whose money is not whole":
    "SELECT number FROM sales_order WHERE origin = 'desk' AND state = 'finance_approved' AND total_minor <> (SELECT coalesce(sum(amount_minor), 0) FROM payment WHERE order_id = sales_order.id AND state = 'approved')",
  "a record whose last change is not in the outbox":
    "SELECT number FROM sales_order WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE record_id = sales_order.id AND outbox.rev = sales_order.rev)",
  "an outbox entry of no audited command":
    "SELECT record_id FROM outbox WHERE NOT EXISTS (SELECT 1 FROM audit_event WHERE audit_event.command_id = outbox.command_id)",
};

function expectNone(sqlite: Sqlite.Database, queries: Readonly<Record<string, string>>): string[] {
  return Object.entries(queries).flatMap(([name, sql]) => {
    const found = sqlite.prepare(sql).pluck().all();
    return found.length > 0 ? [`${name}: ${found.slice(0, 3).join(", ")}`] : [];
  });
}

/** Numbers given at a desk follow each other without gap or repeat, and the counter stands behind the last. */
function seriesFaults(sqlite: Sqlite.Database): string[] {
  return ["sales_order", "proforma", "payment", "delivery_order"].flatMap((table) => {
    const numbers = sqlite
      .prepare(`SELECT number FROM ${table} WHERE number IS NOT NULL`)
      .pluck()
      .all()
      .map(String);
    const bySeries = Map.groupBy(numbers, (number) => number.slice(0, number.lastIndexOf("-")));
    return [...bySeries].flatMap(([prefix, members]) => {
      const ordinals = members.map((number) => Number(number.slice(prefix.length + 1))).sort((a, b) => a - b);
      const first = ordinals[0] ?? 0;
      const isGapless = ordinals.every((ordinal, index) => ordinal === first + index);
      const [series = "", year = "0"] = prefix.split("-");
      const next = sqlite
        .prepare("SELECT next_number FROM series_block WHERE series = ? AND fiscal_year = ?")
        .pluck()
        .get(series, Number(year));
      const isNext = next === undefined || next === (ordinals.at(-1) ?? 0) + 1;
      return isGapless && isNext ? [] : [`series ${prefix}: ${ordinals.join(" ")}, next ${String(next)}`];
    });
  });
}

/** The chain worked out anew, by the rule as it is written down and not by the product's function. */
function chainFaults(sqlite: Sqlite.Database): string[] {
  type Row = Record<string, string | number>;
  const rows = sqlite.prepare("SELECT * FROM audit_event ORDER BY seq").all() as Row[];
  let previous = "0".repeat(64);
  for (const [index, row] of rows.entries()) {
    const parts = ["seq", "at_ms", "actor_id", "command", "command_id", "subjects", "input", "output"];
    const text = parts
      .map((name) => String(row[name]))
      .map((part) => `${Buffer.byteLength(part)}:${part}`)
      .join("");
    const hash = createHash("sha256")
      .update(previous + text)
      .digest("hex");
    const isNext = row.seq === index + 1 && row.previous_hash === previous && row.hash === hash;
    if (!isNext) return [`the audit chain breaks at ${index + 1}`];
    previous = hash;
  }
  return [];
}

function sqliteFaults(sqlite: Sqlite.Database): string[] {
  const integrity = String(sqlite.pragma("integrity_check", { simple: true }));
  const broken = sqlite.pragma("foreign_key_check");
  const faults = integrity === "ok" ? [] : [`integrity_check: ${integrity}`];
  return Array.isArray(broken) && broken.length === 0 ? faults : [...faults, "foreign_key_check finds rows"];
}
