import { accessWords } from "../../access/access.words.ts";
import { companyWords } from "../../company/company.words.ts";
import { kitWords } from "../../kit/kit.words.ts";
import { appWords } from "../app.words.ts";

/** Every text of the screens in both languages; a feature adds its own `<feature>.words.ts` here. */
export const words = {
  ...appWords,
  ...kitWords,
  ...accessWords,
  ...companyWords,
} as const satisfies Record<string, { readonly fa: string; readonly en: string }>;

export type WordKey = keyof typeof words;

export type Hole<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Hole<Rest>
  : never;

/** Keys whose text has no `{holes}`; names of pages, desks and shortcuts are such. */
export type PlainWordKey = {
  [Key in WordKey]: [Hole<(typeof words)[Key]["en"]>] extends [never] ? Key : never;
}[WordKey];
