import { isInsideCredit } from "../credit/credit-guard.ts";
import { mayAnnounce } from "../delivery-orders/lift-guard.ts";
import { storageChargeRial } from "../delivery-orders/storage-charge.ts";
import { isBankCard } from "../identifiers/bank-card.ts";
import { isContainerNumber } from "../identifiers/container-number.ts";
import { isEconomicCode, type TaxpayerKind, taxpayerKinds } from "../identifiers/economic-code.ts";
import { isHsCode } from "../identifiers/hs-code.ts";
import { isIban } from "../identifiers/iban.ts";
import { isImoNumber } from "../identifiers/imo-number.ts";
import { isLegalId } from "../identifiers/legal-id.ts";
import { isNationalId } from "../identifiers/national-id.ts";
import { isIranPlate } from "../identifiers/plate.ts";
import { postalCodeVerdict } from "../identifiers/postal-code.ts";
import { isUnlocode } from "../identifiers/unlocode.ts";
import { isUicWagon, isWagon1520 } from "../identifiers/wagon-number.ts";
import { netUnits, vatUnits } from "../kernel/amounts.ts";
import { AppError } from "../kernel/app-error.ts";
import { type Decimal, decimal, isDecimalText } from "../kernel/decimal.ts";
import { toLatinDigits } from "../kernel/digits.ts";
import { isIsoDate } from "../kernel/iso-date.ts";
import { parseJalaliText } from "../kernel/jalali.ts";
import { wordsEn, wordsFa } from "../kernel/words.ts";
import { isTrackingCode } from "../proformas/tracking-code.ts";
import { csmIndex } from "../surveys/csm-index.ts";
import { isTaxId, makeTaxId } from "../tax/tax-id.ts";
import { vatPercentOn } from "../tax/vat.ts";
import { verhoeffCheckDigit } from "../tax/verhoeff.ts";
import { doesPackedNetAgree } from "../weighbridge/packed-net.ts";
import { isTareSuspicious } from "../weighbridge/tare-warn.ts";

/** What stands between the bars of an input, in Latin digits. */
class Parts {
  readonly input: string;
  readonly #parts: readonly string[];
  readonly #rule: string;

  constructor(rule: string, input: string) {
    this.#rule = rule;
    this.input = input;
    this.#parts = toLatinDigits(input)
      .split("|")
      .map((part) => part.trim());
  }

  text(place: number, isRight: (text: string) => boolean = () => true): string {
    const part = this.#parts[place];
    if (part === undefined || !isRight(part)) throw this.refusal();
    return part;
  }

  whole(place: number): bigint {
    return BigInt(this.text(place, (part) => /^-?[0-9]+$/.test(part)));
  }

  decimalText(place: number): string {
    return this.text(place, isDecimalText);
  }

  decimal(place: number): Decimal {
    return decimal(this.decimalText(place));
  }

  refusal(): AppError {
    return new AppError("vectors.badInput", { rule: this.#rule, input: this.input });
  }
}

type Answer = (parts: Parts) => string;

const validity =
  (isValid: (text: string) => boolean): Answer =>
  ({ input }) =>
    isValid(input) ? "valid" : "invalid";

function economicCode(parts: Parts): string {
  const kind = taxpayerKinds.find((known): known is TaxpayerKind => known === parts.text(0));
  return kind !== undefined && isEconomicCode(parts.text(1), kind) ? "valid" : "invalid";
}

function taxIdOf(parts: Parts): string {
  const day = parts.text(1);
  if (!isIsoDate(day)) throw parts.refusal();
  return makeTaxId(
    parts.text(0, (part) => /^[A-Z0-9]{6}$/.test(part)),
    day,
    parts.whole(2),
  );
}

function lifting(parts: Parts): string {
  const order = {
    quantityKg: parts.whole(0),
    tolerancePercent: parts.decimalText(1),
    liftedKg: parts.whole(2),
    reservedKg: parts.whole(3),
  };
  return mayAnnounce(order, parts.whole(4)) ? "allow" : "deny";
}

function storageCharge(parts: Parts): string {
  const charge = storageChargeRial({
    valueRial: parts.whole(0),
    daysSinceIssue: Number(parts.whole(1)),
    freeDays: Number(parts.whole(2)),
    ratePerDay: parts.decimalText(3),
  });
  return String(charge);
}

function satisfaction(parts: Parts): string {
  const factors = parts
    .text(0)
    .split(";")
    .map((pair) => {
      const [score = "", weight = "", ...rest] = pair.split("*").map((part) => part.trim());
      if (!isDecimalText(score) || !isDecimalText(weight) || rest.length > 0) throw parts.refusal();
      return { score, weight };
    });
  return csmIndex(factors) ?? "None";
}

function packedNet(parts: Parts): string {
  const doesAgree = doesPackedNetAgree({
    count: parts.decimalText(0),
    nominalKg: parts.decimalText(1),
    packingKg: parts.decimalText(2),
    netKg: parts.decimalText(3),
  });
  return doesAgree ? "ok" : "decide";
}

function credit(parts: Parts): string {
  const request = { limitRial: parts.whole(0), openRial: parts.whole(1), newRial: parts.whole(2) };
  return isInsideCredit(request) ? "allow" : "deny";
}

const answers: Readonly<Record<string, Answer>> = {
  national_id: validity(isNationalId),
  legal_id: validity(isLegalId),
  economic_code: economicCode,
  postal_code: ({ input }) => postalCodeVerdict(input),
  iban: validity(isIban),
  bank_card: validity(isBankCard),
  plate_ir: validity(isIranPlate),
  unlocode: validity(isUnlocode),
  iso6346: validity(isContainerNumber),
  uic_wagon: validity(isUicWagon),
  wagon_1520: validity(isWagon1520),
  imo: validity(isImoNumber),
  hs_code: validity(isHsCode),
  taxid: validity(isTaxId),
  taxid_make: taxIdOf,
  verhoeff_check: (parts) => verhoeffCheckDigit(parts.text(0, (part) => /^[0-9]+$/.test(part))),
  vat_rate: (parts) => vatPercentOn(parts.text(0)),
  jalali_to_gregorian: ({ input }) => parseJalaliText(input) ?? "invalid",
  words_fa: (parts) => wordsFa(parts.whole(0)),
  words_en: (parts) => wordsEn(parts.whole(0)),
  line_net: (parts) => String(netUnits(parts.decimal(0), parts.decimal(1))),
  line_vat: (parts) => String(vatUnits(parts.whole(0), parts.decimal(1))),
  lift_guard: lifting,
  storage_charge: storageCharge,
  csm_index: satisfaction,
  tare_warn: (parts) => (isTareSuspicious(parts.whole(0), parts.whole(1)) ? "warn" : "ok"),
  packed_net: packedNet,
  credit_guard: credit,
  tracking_code: validity(isTrackingCode),
};

/** Every rule that a vector file may name. */
export const ruleNames: readonly string[] = Object.keys(answers);

/**
 * The answer of a rule to an input of the vector format, parts joined with bars.
 * @throws AppError vectors.unknownRule, vectors.badInput
 */
export function answerRule(rule: string, input: string): string {
  const answer = Object.hasOwn(answers, rule) ? answers[rule] : undefined;
  if (!answer) throw new AppError("vectors.unknownRule", { rule });
  return answer(new Parts(rule, input));
}
