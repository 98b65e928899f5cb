import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { sampleCompanyPassword } from "../../core/access/sample-password.ts";
import { defaultSettings } from "../../core/company/company.contract.ts";
import { type History, readHistory } from "../../core/imports/history.ts";
import { historyPrices } from "../../core/imports/history-prices.ts";
import { lastDayOf, shiftHistory, shiftTo } from "../../core/imports/history-shift.ts";
import { importKinds } from "../../core/imports/import.contract.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { findCompany } from "../../db/company/company.repository.ts";
import { addImportRun, type ImportRun } from "../../db/imports/import.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import type { Actor } from "../kernel/actor.ts";
import { type Command, runCommand } from "../kernel/command.ts";
import { foundCompany } from "../kernel/found-company.ts";
import type { Office } from "../kernel/office.ts";
import { hashPasswords } from "../kernel/passwords.ts";
import { seedReference } from "../reference/seed-reference.ts";
import { drawScans } from "./draw-scans.ts";
import { openDocuments } from "./open-documents.ts";
import { openMasters } from "./open-masters.ts";
import { type Opening, seedAllSeries } from "./opening.ts";
import { contextOfNewCompany } from "./reference-context.ts";
import { readHistoryFiles } from "./sample-files.ts";

type Input = { commandId: string };
type Prepared = { readonly opening: Opening; readonly runs: readonly ImportRun[] };

/**
 * Makes the sample company from its files, by the parsers of any import, in one transaction with one audit event.
 * With `shiftToToday` every day moves so that the sample's last day is the business day.
 * Refuses with company.exists, import.hasFaults.
 */
export function openSample(
  office: Office,
  options: { readonly shiftToToday: boolean; readonly commandId: string; readonly actor: Actor },
): Promise<{ companyId: string }> {
  const { shiftToToday, commandId, actor } = options;
  return runCommand(openSampleCommand(shiftToToday), { office, actor }, { commandId });
}

const openSampleCommand = (shiftToToday: boolean): Command<Input, { companyId: string }, Prepared> => ({
  name: "company.createSample",
  input: commandInput({}),
  origin: "import",
  prepare: ({ office }) => prepareSample(office, shiftToToday),
  run(db, _input, { office }, { opening, runs }) {
    // The office itself may open the sample; its rows are imported all the same.
    const importing: WritableDb = { ...db, writing: { ...db.writing, origin: "import" } };
    const founded = foundCompany(importing, opening.history.company, true, defaultSettings);
    seedReference(founded, office.resources);
    const masters = openMasters(founded, opening);
    openDocuments(founded, opening, masters);
    seedAllSeries(founded, opening.history);
    for (const run of runs) addImportRun(founded, run);
    return { companyId: founded.writing.companyId };
  },
});

async function prepareSample(office: Office, shiftToToday: boolean): Promise<Prepared> {
  if (findCompany(office.database().reader)) throw new AppError("company.exists");
  const { sample } = office.resources;
  const told = await readSampleHistory(office);
  const prices = historyPrices(told, defaultSettings.rateKind);
  const days = shiftToToday ? shiftTo(told, office.businessDay()) : 0;
  const history = days === 0 ? told : shiftHistory(told, days);
  const runs = importKinds.map((kind): ImportRun => {
    const bytes = readFileSync(path.join(sample, `${kind}.csv`));
    const rows = rowsOf(history, kind);
    return { kind, sha256: hashOf(bytes), rows, newRows: rows, changedRows: 0 };
  });
  const scans = await drawScans(office, history);
  const passwordHashes = await hashPasswords(
    office,
    history.users.map(() => sampleCompanyPassword),
  );
  return { opening: { history, prices, scans, passwordHashes }, runs };
}

/** The files that come with the program; refuses with import.hasFaults. */
export async function readSampleHistory({ resources }: Pick<Office, "resources">): Promise<History> {
  const { files, faults } = await readHistoryFiles(resources.sample);
  const lastDay = lastDayOf(files.currency_rates.map(({ values }) => ({ date: values.date ?? "" })));
  const { context, codes } = contextOfNewCompany(resources, lastDay);
  const { history, faults: found } = readHistory(files, context, codes);
  const count = [...faults.map(([, list]) => list.length), ...[...found.values()].map((list) => list.count)];
  if (history === null || faults.length > 0)
    throw new AppError("import.hasFaults", { count: String(count.reduce((sum, one) => sum + one, 0)) });
  return history;
}

function rowsOf(history: History, kind: (typeof importKinds)[number]): number {
  const lists: Readonly<Record<typeof kind, readonly unknown[]>> = {
    company: [history.company],
    users: history.users,
    products: history.products,
    customers: history.customers,
    currency_rates: history.rates,
    brokers: history.brokers,
    orders: history.orders,
    proformas: history.proformas,
    payments: history.payments,
    approvals: history.approvals,
    free_approvals: history.freeApprovals,
    delivery_orders: history.deliveryOrders,
    refunds: history.refunds,
  };
  return lists[kind].length;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
