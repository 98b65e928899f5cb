import { describe, expect, test } from "vitest";
import { AppError } from "../../core/kernel/app-error.ts";
import { toPersianDigits } from "../../core/kernel/digits.ts";
import { formatInteger } from "../../core/kernel/format.ts";
import { money } from "../../core/kernel/money.ts";
import { amountInWords } from "../../core/kernel/words.ts";
import { readFontSource } from "../kit/font-files.ts";
import { createDocumentKit } from "../kit/paper.ts";
import { checkStructure, missingWords, pageCount, qrTexts, textOf } from "../kit/paper-checks.fixture.ts";
import { domesticProforma, expert, exportProforma, letterheads } from "./proforma.fixture.ts";
import { proformaPdf } from "./proforma.pdf.ts";
import type { ProformaPaper } from "./proforma-paper.ts";

const kit = createDocumentKit(readFontSource());
const draw = (data: ProformaPaper): Promise<Uint8Array> => proformaPdf(data, kit);
const draft: ProformaPaper = {
  ...domesticProforma,
  state: "signed_expert",
  number: null,
  trackingCode: null,
  signatures: [expert.fa, null],
};

/** Every free text of a paper, as typed. */
function typedTexts(data: ProformaPaper): readonly string[] {
  const parties = [data.seller, data.buyer].flatMap((party) => [
    party.name,
    party.address ?? "",
    party.country ?? "",
  ]);
  const signers = data.signatures.flatMap((signature) => (signature ? [signature.name, signature.role] : []));
  return [
    ...parties,
    ...signers,
    ...data.lines.flatMap((line) => [line.description, line.packaging]),
    ...data.notes,
    ...[data.letterhead.companyName, data.letterhead.address, data.saleType, data.settlement],
    ...[data.destination ?? "", data.exitBorder ?? "", data.vat.legalBasis ?? ""],
    ...[data.deliveryTerm?.code ?? "", data.deliveryTerm?.name ?? "", data.deliveryTerm?.namedPlace ?? ""],
    ...[data.bankAccount?.bank ?? "", data.bankAccount?.holder ?? "", data.rate?.kind ?? ""],
    amountInWords(data.total, data.language).replace(/^\w/, (first) => first.toUpperCase()),
  ];
}

describe("the domestic pro-forma in Persian", () => {
  test("every number, code, date and word of the data can be read back", async () => {
    const text = textOf(await draw(domesticProforma));
    expect(missingWords(text, typedTexts(domesticProforma))).toEqual([]);
    for (const code of [
      "P-1405-000116",
      "R-1405-000116",
      "AEFQ1 5B211",
      "IR49 0180 0000 0046 9168 1382 92",
    ]) {
      expect(text).toContain(code);
    }
    for (const figure of [
      "۲۷٬۶۹۵٬۸۰۰٬۰۰۰",
      "۲٬۷۶۹٬۵۸۰٬۰۰۰",
      "۳۰٬۴۶۵٬۳۸۰٬۰۰۰",
      "۲۲٬۰۰۰",
      "۱٬۲۵۸٬۹۰۰",
      "۱۰٪",
      "±۵٪",
    ]) {
      expect(text).toContain(figure);
    }
    for (const date of ["۱۴۰۵/۰۸/۳۰", "2026-11-21", "۱۴۰۵/۰۹/۰۳", "2026-11-24", "۰۹:۳۱"])
      expect(text).toContain(date);
    for (const id of ["14002484090", "10868189959", "512347", "7836434918", "39023000", "0046916813"]) {
      expect(text).toContain(toPersianDigits(id));
    }
    expect(text).toContain("a41f…9c07");
    expect(text).toContain("صفحه ۱ از ۱");
  });

  test("the file is clean and the QR code reads back as the tracking code", async () => {
    const pdf = await draw(domesticProforma);
    expect(checkStructure(pdf)).toContain("No syntax or stream encoding errors");
    expect(qrTexts(pdf)).toEqual(["AEFQ15B211"]);
  });

  test("equal data give equal bytes, whatever was drawn before", async () => {
    const first = await draw(domesticProforma);
    await draw(exportProforma);
    const fresh = createDocumentKit(readFontSource());
    expect(Buffer.from(await draw(domesticProforma)).equals(first)).toBe(true);
    expect(Buffer.from(await proformaPdf(domesticProforma, fresh)).equals(first)).toBe(true);
    expect(Buffer.from(await draw({ ...domesticProforma, number: "P-1405-000117" })).equals(first)).toBe(
      false,
    );
  });
});

describe("the export pro-forma in English", () => {
  test("every number, code, date and word of the data can be read back", async () => {
    const text = textOf(await draw(exportProforma));
    expect(missingWords(text, typedTexts(exportProforma))).toEqual([]);
    const expected = [
      "X-1405-000042",
      "AAPJ3 0R28M",
      "500,000",
      "389.07",
      "194,535.00",
      "2026-11-28",
      "1405/09/07",
    ];
    for (const value of [...expected, "USD", "EXW", "±5%", "700,250", "Page 1 of 1", "31021000"]) {
      expect(text).toContain(value);
    }
    expect(text).toContain("zero-rated");
    expect(missingWords(text, [letterheads.en.companyNameOther ?? ""])).toEqual([]);
  });

  test("both languages stand on both letterheads", async () => {
    const persianExport = { ...domesticProforma, letterhead: { ...letterheads.fa, kind: "export" } } as const;
    expect(textOf(await draw(persianExport))).toContain("پیش‌فاکتور صادراتی");
    const englishDomestic = {
      ...exportProforma,
      letterhead: { ...letterheads.en, kind: "domestic" },
    } as const;
    const text = textOf(await draw(englishDomestic));
    expect(text).toContain("Pro-forma invoice");
    expect(text).not.toContain("Export pro-forma");
  });
});

describe("the state of the paper", () => {
  test("before the second signature number and tracking code are still to come and the paper is a draft", async () => {
    const text = textOf(await draw(draft));
    expect(text).toContain("پیش‌نویس");
    expect(text).toContain("پس از امضای دوم");
    expect(text).toContain("در انتظار امضا");
    expect(text).not.toContain("P-1405");
  });

  test("a void paper says so and an issued one carries no mark", async () => {
    expect(textOf(await draw({ ...domesticProforma, state: "void" }))).toContain("باطل");
    expect(textOf(await draw({ ...exportProforma, state: "void" }))).toContain("VOID");
    expect(textOf(await draw({ ...exportProforma, isCopy: true }))).toContain("COPY");
    const issued = textOf(await draw(exportProforma));
    for (const mark of ["VOID", "COPY", "DRAFT"]) expect(issued).not.toContain(mark);
  });

  test.each([
    { treatment: "exempt", word: "معاف" },
    { treatment: "zero", word: "نرخ صفر" },
  ] as const)("tax that is $treatment names its legal basis", async ({ treatment, word }) => {
    const vat = {
      treatment,
      ratePercent: "0",
      amount: money("IRR", 0),
      legalBasis: "ماده ۹ قانون ۱۴۰۰",
    } as const;
    const text = textOf(await draw({ ...domesticProforma, vat, total: domesticProforma.net }));
    expect(text).toContain(word);
    expect(missingWords(text, ["ماده ۹ قانون ۱۴۰۰"])).toEqual([]);
  });
});

describe("hostile and extreme data", () => {
  const withBuyer = (name: string): ProformaPaper => ({
    ...domesticProforma,
    buyer: { ...domesticProforma.buyer, name },
  });

  test("directional overrides in a name change nothing on the paper", async () => {
    const clean = await draw(withBuyer("شرکت نگین شرق"));
    const hostile = await draw(withBuyer("\u202eشرکت\u2067 نگین\u2069\u2069 شرق\u202d\u2028"));
    expect(Buffer.from(hostile).equals(clean)).toBe(true);
  });

  test("a character without a glyph is refused by name and field", async () => {
    const refusal = await draw(withBuyer("شرکت 𒀀")).catch((fault: unknown) => fault);
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({
      code: "document.missingGlyph",
      params: { character: "𒀀", codePoint: "U+12000", field: "party name" },
    });
  });

  test("a logo that is not a picture is refused", async () => {
    const letterhead = { ...letterheads.fa, logo: new TextEncoder().encode("<svg/>") };
    await expect(draw({ ...domesticProforma, letterhead })).rejects.toMatchObject({
      code: "document.badImage",
    });
  });

  test("no row and two hundred rows both make a clean paper with a head on every page", async () => {
    const [line] = domesticProforma.lines;
    if (!line) throw new Error("the fixture has a line");
    const none = await draw({ ...domesticProforma, lines: [] });
    expect(pageCount(none)).toBe(1);
    const many = await draw({
      ...domesticProforma,
      lines: Array.from({ length: 200 }, (_, index) => ({
        ...line,
        description: `کالای شماره K-${index + 1}`,
      })),
    });
    const pages = pageCount(many);
    const text = textOf(many);
    expect(pages).toBeGreaterThan(4);
    expect(checkStructure(many)).toContain("No syntax or stream encoding errors");
    expect(text.split("شرح کالا").length - 1).toBeGreaterThanOrEqual(pages - 1);
    expect(text).toContain(`صفحه ${formatInteger(pages, "fa")} از ${formatInteger(pages, "fa")}`);
    for (let index = 1; index <= 200; index += 1) expect(text).toContain(`K-${index}`);
  });

  test("the signatures never stand on a page without the terms", async () => {
    const [line] = domesticProforma.lines;
    if (!line) throw new Error("the fixture has a line");
    for (let count = 8; count < 20; count += 1) {
      const pdf = await draw({ ...domesticProforma, lines: Array.from({ length: count }, () => line) });
      const last = textOf(pdf, pageCount(pdf));
      expect(last).toContain("امضای نخست");
      expect(last).toContain("شرط تحویل");
    }
  });

  test("amounts up to ten to the fifteenth stand whole on one line", async () => {
    const amount = money("IRR", 1_000_000_000_000_000);
    const [line] = domesticProforma.lines;
    if (!line) throw new Error("the fixture has a line");
    const data = { ...domesticProforma, lines: [{ ...line, net: amount }], net: amount, total: amount };
    const text = textOf(await draw(data));
    expect(text.split("۱٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰").length - 1).toBe(3);
    expect(missingWords(text, [amountInWords(amount, "fa")])).toEqual([]);
  });

  test("a name of three hundred letters wraps inside its box", async () => {
    const name = `شرکت ${"بسیاربلند".repeat(33)}`;
    const pdf = await draw(withBuyer(name));
    expect(checkStructure(pdf)).toContain("No syntax or stream encoding errors");
    expect(textOf(pdf).replaceAll(" ", "")).toContain("بسیاربلند".repeat(3));
    expect(pageCount(pdf)).toBeLessThanOrEqual(2);
  });
});
