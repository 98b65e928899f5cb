import path from "node:path";
import type { History } from "../../core/imports/history.ts";
import type { PaymentImport } from "../../core/imports/payment-rows.ts";
import { money } from "../../core/kernel/money.ts";
import { paymentSlipPdf } from "../../templates/payments/payment-slip.pdf.ts";
import { readCsvTable } from "../kernel/csv-file.ts";
import { documentKit } from "../kernel/document-kit.ts";
import type { Office } from "../kernel/office.ts";
import type { StoredScan } from "./opening.ts";

/** Draws the scan of every slip, which the files only name, and puts it into the file store. */
export async function drawScans(
  office: Office,
  { payments, company }: Pick<History, "payments" | "company">,
): Promise<Map<string, StoredScan>> {
  const kit = documentKit(office.resources);
  const { records } = readCsvTable(path.join(office.resources.reference, "banks.csv"));
  const bankNames = new Map(records.map(({ iban_bank_code: code = "", fa = "" }) => [code, fa]));
  const scans = new Map<string, StoredScan>();
  for (const payment of payments) {
    const bytes = await paymentSlipPdf(
      {
        language: "fa",
        bankName: bankNames.get(payment.bankCode) ?? payment.payerName,
        paidOn: payment.paidOn,
        bankReference: payment.bankRef,
        payer: payment.payerName,
        beneficiary: company.nameFa,
        beneficiaryIban: company.iban,
        amount: money(payment.currency, payment.amountMinor),
        purpose: payment.proformaNumber,
      },
      kit,
    );
    const sha256 = office.files().put(bytes);
    scans.set(payment.number, { sha256, sizeBytes: bytes.length, name: scanName(payment) });
  }
  return scans;
}

/** The name in the file, with the ending of what was drawn. */
const scanName = ({ scanFile, number }: PaymentImport): string =>
  `${scanFile.replace(/\.[A-Za-z0-9]+$/, "") || number}.pdf`;
