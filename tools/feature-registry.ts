/** A file that gathers every feature, and the lines that a new one adds to it. */
export type Registration = {
  readonly file: string;
  readonly importLine: string;
  /** Goes before the end of the object or list that begins with `opening`. */
  readonly opening: string;
  readonly entry: string;
};

/** Spelled with the template's name; the generator renames it. */
export const registrations: readonly Registration[] = [
  {
    file: "core/kernel/error-messages.ts",
    importLine: 'import { sparePartErrors } from "../spare-parts/spare-part.errors.ts";',
    opening: "export const errorMessages = {",
    entry: "  ...sparePartErrors,",
  },
  {
    file: "core/contract.ts",
    importLine: 'import { sparePartContract } from "./spare-parts/spare-part.contract.ts";',
    opening: "export const contract = {",
    entry: "  spareParts: sparePartContract,",
  },
  {
    file: "core/access/policy.ts",
    importLine: "",
    opening: "export const procedurePolicy: ",
    entry: '  "spareParts.list": staff,\n  "spareParts.get": staff,\n  "spareParts.create": ["adm"],',
  },
  {
    file: "server/router.ts",
    importLine: 'import { sparePartRouter } from "./spare-parts/spare-part.router.ts";',
    opening: "export const router = ",
    entry: "  spareParts: sparePartRouter,",
  },
  {
    file: "renderer/app/i18n/words.ts",
    importLine: 'import { sparePartWords } from "../../spare-parts/spare-part.words.ts";',
    opening: "export const words = {",
    entry: "  ...sparePartWords,",
  },
  {
    file: "renderer/app/pages.ts",
    importLine: 'import { sparePartRoutes } from "../spare-parts/spare-part.routes.tsx";',
    opening: "export const pages: ",
    entry: "  ...sparePartRoutes,",
  },
];

/** Words to put behind an anchor in a table that is text. */
export type Mention = { readonly file: string; readonly anchor: string; readonly entry: string };

/** Who may call the new procedures, in the table that the access tests hold the policy against. */
export const mentions: readonly Mention[] = [
  {
    file: "tests/access/duties.ts",
    anchor: "audit.head worklist.list",
    entry: " spareParts.list spareParts.get",
  },
  { file: "tests/access/duties.ts", anchor: "  adm: `", entry: "spareParts.create " },
];

/** Adds the words of a mention; a file without the anchor is refused. */
export function mention(text: string, { file, anchor, entry }: Mention): string {
  if (!text.includes(anchor)) throw new Error(`${file} has no "${anchor}" to add to.`);
  return text.replace(anchor, () => anchor + entry);
}

/** Adds the lines of a registration; a file that no longer has the expected shape is refused. */
export function register(text: string, { file, importLine, opening, entry }: Registration): string {
  const start = text.indexOf(`\n${opening}`);
  const end = start === -1 ? -1 : text.slice(start).search(/\n[}\]]/);
  if (end === -1) throw new Error(`${file} has no multi-line "${opening}" to add to.`);
  const at = start + end;
  const added = `${text.slice(0, at)}\n${entry}${text.slice(at)}`;
  return importLine === "" ? added : `${importLine}\n${added}`;
}
