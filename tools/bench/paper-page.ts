import { readFileSync } from "node:fs";
import { formatDate, formatInteger, formatMoney } from "../../core/kernel/format.ts";
import { amountInWords } from "../../core/kernel/words.ts";
import { domesticProforma } from "../../templates/proformas/proforma.fixture.ts";
import type { ProformaPaper } from "../../templates/proformas/proforma-paper.ts";
import { at } from "../project.ts";

/** A paper that differs from round to round, so that nothing is printed from a cache. */
export function samplePaper(round: number): ProformaPaper {
  return { ...domesticProforma, number: `P-1405-${String(1000 + round).padStart(6, "0")}` };
}

const font = (name: string): string =>
  readFileSync(at("node_modules", "vazirmatn", "fonts", "ttf", name)).toString("base64");
const faces = `@font-face{font-family:V;font-weight:400;src:url(data:font/ttf;base64,${font("Vazirmatn-Regular.ttf")})}
@font-face{font-family:V;font-weight:700;src:url(data:font/ttf;base64,${font("Vazirmatn-Bold.ttf")})}`;
const look = `body{font:10px V;direction:rtl;margin:24px}table{width:100%;border-collapse:collapse}
td,th{border:1px solid #888;padding:4px;text-align:right}.box{border:1px solid #888;padding:6px;margin:6px 0}
.row{display:flex;gap:6px}.row>*{flex:1}h1{font-size:14px}`;

/** The same words, boxes and table as our pro-forma, as a web page would be written for printing. */
export function equivalentPage(paper: ProformaPaper): string {
  const party = (title: string, { name, nationalId, postalCode, address, phone }: ProformaPaper["buyer"]) =>
    `<div class=box><b>${title}: ${name}</b><p>شناسه ملی: ${nationalId} کد پستی: ${postalCode} تلفن: <bdi>${phone}</bdi></p><p>${address}</p></div>`;
  const line = paper.lines
    .map(
      ({ goodsCode, description, packaging, quantityKg, unitPrice, net }, index) =>
        `<tr><td>${index + 1}<td>${goodsCode}<td>${description}<td>${packaging}<td>${formatInteger(quantityKg, "fa")}<td>${formatMoney(unitPrice.price, "fa")}<td>${formatMoney(net, "fa")}</tr>`,
    )
    .join("");
  const signed = paper.signatures
    .map(
      (signature) =>
        `<div class=box>${signature?.role}<br><b>${signature?.name}</b><br>${signature?.contentHash}</div>`,
    )
    .join("");
  return `<!doctype html><html lang=fa><style>${faces}${look}</style><body>
<div class=row><h1>${paper.letterhead.companyName}</h1><h1>پیش‌فاکتور فروش</h1></div>
<p>شماره: <bdi>${paper.number}</bdi> تاریخ: ${formatDate(paper.date, "fa")} اعتبار: ${formatDate(paper.validUntil, "fa")} کد رهگیری: <bdi>${paper.trackingCode}</bdi></p>
${party("فروشنده", paper.seller)}${party("خریدار", paper.buyer)}
<table><tr><th>ردیف<th>کد کالا<th>شرح<th>بسته‌بندی<th>مقدار (kg)<th>فی (ریال)<th>مبلغ (ریال)</tr>${line}
<tr><td colspan=6>جمع خالص<td>${formatMoney(paper.net, "fa")}</tr>
<tr><td colspan=6>مالیات بر ارزش افزوده<td>${formatMoney(paper.vat.amount, "fa")}</tr>
<tr><td colspan=6><b>جمع کل</b><td><b>${formatMoney(paper.total, "fa")}</b></tr></table>
<p>${amountInWords(paper.total, "fa")}</p>
<div class=box>${paper.saleType}، ${paper.settlement}، ${paper.deliveryTerm?.name} ${paper.deliveryTerm?.namedPlace}؛ ${paper.bankAccount?.bank} <bdi>${paper.bankAccount?.iban}</bdi><br>${paper.notes.join(" ")}</div>
<div class=row>${signed}</div>${qrSquares()}`;
}

/** As many squares as a code of this size has, since a page would carry one too. */
function qrSquares(): string {
  const cells = Array.from({ length: 25 * 25 }, (_cell, index) =>
    (index * 7919) % 13 < 6
      ? `<rect x="${index % 25}" y="${Math.floor(index / 25)}" width="1" height="1"/>`
      : "",
  );
  return `<svg width="72" height="72" viewBox="0 0 25 25">${cells.join("")}</svg>`;
}
