import type { Locale } from "../../core/kernel/app-error.ts";
import { addDays, businessDayOf, type IsoDate, isoDate, localTimeOf } from "../../core/kernel/iso-date.ts";
import { money } from "../../core/kernel/money.ts";
import { kilogram } from "../../core/kernel/quantity.ts";
import { declaredUseWords, saleTypeWords, settlementWords, wordFor } from "../../core/orders/sale-words.ts";
import type { BothLanguages, ProformaContent } from "../../core/proformas/proforma-content.ts";
import type { ProformaState } from "../../core/proformas/proforma-machine.ts";
import { legalBasisIn } from "../../core/tax/legal-basis-words.ts";
import { findUser } from "../../db/access/user.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { getOrder } from "../../db/orders/order.repository.ts";
import {
  getProforma,
  type ProformaRow,
  type SignatureRow,
  signaturesOf,
} from "../../db/proformas/proforma.repository.ts";
import type { PaperSignature } from "../../templates/kit/paper-data.ts";
import { proformaPdf } from "../../templates/proformas/proforma.pdf.ts";
import type { ProformaPaper } from "../../templates/proformas/proforma-paper.ts";
import { documentKit } from "../kernel/document-kit.ts";
import type { Office } from "../kernel/office.ts";
import { buyerParty, deliveryBoxes, letterheadOf, sellerParty } from "../kernel/paper-parties.ts";
import { contentOf } from "./proforma-content.ts";

const signerRoles: Readonly<Record<SignatureRow["role"], BothLanguages>> = {
  expert: { fa: "کارشناس فروش", en: "Sales expert" },
  manager: { fa: "مدیر فروش", en: "Sales manager" },
};
const useNote: BothLanguages = { fa: "کاربرد اعلام‌شده: ", en: "Declared use: " };

/** An accepted or expired pro-forma is still the paper that was issued. */
const paperStates: Readonly<Record<ProformaState, ProformaPaper["state"]>> = {
  draft: "draft",
  signed_expert: "signed_expert",
  issued: "issued",
  accepted: "issued",
  expired: "issued",
  void: "void",
};

/** The paper as a PDF file, named by its number or, before it has one, by its order. Refuses with record.notFound, document.missingGlyph. */
export async function proformaFile(
  office: Office,
  db: ReadableDb,
  proformaId: string,
  language: Locale,
): Promise<File> {
  const day = { today: office.businessDay(), timeZone: office.identity().timeZone };
  const paper = proformaPaper(db, getProforma(db, proformaId), language, day);
  const bytes = await proformaPdf(paper, documentKit(office.resources));
  const name = paper.number ?? `draft-${paper.orderNumber}`;
  return new File([new Uint8Array(bytes)], `${name}.pdf`, { type: "application/pdf" });
}

/** What the paper says: signed content, number and signatures, in one language; a draft is dated today. */
export function proformaPaper(
  db: ReadableDb,
  proforma: ProformaRow,
  language: Locale,
  { today, timeZone }: { readonly today: IsoDate; readonly timeZone: string },
): ProformaPaper {
  const { content } = contentOf(db, proforma, getOrder(db, proforma.orderId));
  const { price, saleType, settlement, seller } = content;
  const date = proforma.issuedOn ?? today;
  return {
    language,
    letterhead: letterheadOf(seller, saleType, language),
    state: paperStates[proforma.state],
    number: proforma.number,
    trackingCode: proforma.trackingCode,
    orderNumber: content.orderNumber,
    date,
    validUntil: proforma.validUntil ?? addDays(date, content.validDays),
    isCopy: false,
    seller: sellerParty(seller, language),
    buyer: buyerParty(content.buyer, language),
    lines: [lineOf(content, language)],
    net: money(price.currency, price.netMinor),
    vat: {
      treatment: price.vatKind,
      ratePercent: price.vatPercent,
      amount: money(price.currency, price.vatMinor),
      legalBasis:
        price.vatKind === "taxable" || price.vatLegalBasis === ""
          ? null
          : legalBasisIn(price.vatLegalBasis, language),
    },
    total: money(price.currency, price.totalMinor),
    saleType: wordFor(saleTypeWords, saleType)[language],
    settlement: wordFor(settlementWords, settlement)[language],
    ...deliveryBoxes(db, content.delivery, language),
    tolerancePercent: content.goods.tolerancePercent,
    bankAccount: {
      bank: seller.bank[language],
      holder: seller.name[language],
      accountNo: null,
      iban: seller.iban,
    },
    rate: rateOf(content, language),
    notes: [useNote[language] + wordFor(declaredUseWords, content.declaredUse)[language]],
    signatures: signaturesOn(db, proforma.id, language, timeZone),
  };
}

function lineOf({ goods, price }: ProformaContent, language: Locale): ProformaPaper["lines"][number] {
  return {
    goodsCode: goods.hs8,
    description: `${goods.name[language]} (${goods.code})`,
    packaging: goods.packaging[language],
    quantityKg: kilogram(goods.quantityKg),
    unitPrice: {
      price: money(price.currency, price.unitPriceMinor),
      per: price.priceUnit === "per_kg" ? "kg" : "ton",
    },
    net: money(price.currency, price.netMinor),
  };
}

function rateOf({ rate, price }: ProformaContent, language: Locale): ProformaPaper["rate"] {
  if (!rate) return null;
  return {
    kind: rate.kind[language],
    date: isoDate(rate.date),
    quotedCurrency: price.currency,
    rialPerUnit: rate.rialPerUnit,
  };
}

function signaturesOn(
  db: ReadableDb,
  proformaId: string,
  language: Locale,
  timeZone: string,
): ProformaPaper["signatures"] {
  const signed = signaturesOf(db, proformaId);
  const by = (role: SignatureRow["role"]): PaperSignature | null => {
    const found = signed.find((signature) => signature.role === role);
    return found ? onPaper(db, found, language, timeZone) : null;
  };
  return [by("expert"), by("manager")];
}

function onPaper(
  db: ReadableDb,
  signature: SignatureRow,
  language: Locale,
  timeZone: string,
): PaperSignature {
  const user = findUser(db, signature.userId);
  const name = user ? { fa: user.nameFa, en: user.nameEn } : null;
  return {
    name: name?.[language] ?? signature.userId,
    role: signerRoles[signature.role][language],
    signedOn: businessDayOf(signature.signedAtMs, timeZone),
    signedAtTime: localTimeOf(signature.signedAtMs, timeZone),
    contentHash: signature.contentHash,
  };
}
