import { type Block, type Fact, factGrid, rule, space, stack, text } from "../kit/blocks.ts";
import { looks } from "../kit/look.ts";
import type { Paper } from "../kit/paper.ts";
import { factLooks } from "../kit/paper-parts.ts";
import { paperWords } from "../kit/paper-words.ts";
import { listed, only, type Phrase, phrase, words } from "../kit/phrase.ts";
import { proformaWords } from "./proforma.words.ts";
import type { ProformaPaper } from "./proforma-paper.ts";

type Both = { readonly fa: string; readonly en: string };

/** The terms of the sale and the account to pay into, as facts in columns. */
export function termsBlock(paper: Paper, data: ProformaPaper, width: number): Block {
  const { language } = paper;
  const heading = text(paper, words(proformaWords.terms, language), looks.columnHead, width);
  const grid = factGrid(paper, termFacts(paper, data), 4, width, factLooks);
  const bank = bankFacts(paper, data);
  const blocks = [heading, rule(width), space(0, 5), grid];
  if (bank.length > 0) blocks.push(space(0, 5), factGrid(paper, bank, 2, width, factLooks));
  return stack(blocks);
}

function termFacts(paper: Paper, data: ProformaPaper): readonly Fact[] {
  const { values, language } = paper;
  const fact = (label: Both, value: Phrase): Fact => ({ label: words(label, language), value });
  const typed = (label: Both, value: string | null, field: string): readonly Fact[] =>
    value === null ? [] : [fact(label, only(values.text(value, field)))];
  const term = data.deliveryTerm;
  return [
    ...typed(paperWords.saleType, data.saleType, "sale type"),
    ...typed(proformaWords.settlement, data.settlement, "settlement"),
    ...(term
      ? [
          fact(
            paperWords.deliveryTerm,
            phrase`${values.code(term.code, "delivery term")} ${values.text(term.name, "delivery term")}`,
          ),
        ]
      : []),
    ...typed(paperWords.namedPlace, term?.namedPlace ?? null, "named place"),
    ...typed(paperWords.destination, data.destination, "destination"),
    ...typed(paperWords.exitBorder, data.exitBorder, "exit border"),
    fact(paperWords.tolerance, values.plusMinus(data.tolerancePercent, "tolerance")),
    fact(proformaWords.validUntil, only(values.date(data.validUntil, "validity"))),
  ];
}

function bankFacts(paper: Paper, data: ProformaPaper): readonly Fact[] {
  const { values, language } = paper;
  const account = data.bankAccount;
  if (!account) return [];
  const holder = values.text(account.holder, "account holder");
  const accountNo = account.accountNo ? [values.code(account.accountNo, "account number")] : [];
  return [
    {
      label: words(proformaWords.bankAccount, language),
      value: listed(
        [values.text(account.bank, "bank"), holder, ...accountNo],
        language === "fa" ? "، " : ", ",
      ),
    },
    { label: words(proformaWords.iban, language), value: only(values.iban(account.iban, "iban")) },
  ];
}
