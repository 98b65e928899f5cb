import type { SourceFile } from "./tidy-rules.ts";

type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;

const registryPath = "core/kernel/error-messages.ts";

/** An errors file whose refusals no transport would know. */
export function unregisteredErrors(files: readonly SourceFile[]): string[] {
  const registry = files.find((file) => file.path === registryPath)?.text ?? "";
  return files
    .filter(({ path }) => path.endsWith(".errors.ts"))
    .filter(({ path }) => !registry.includes(`/${path.split("/").at(-1)}"`))
    .map(({ path }) => `${path} is not spread into ${registryPath}`);
}

const holesOf = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([hole]) => hole)
    .sort()
    .join();

/** A refusal that one of the two languages cannot say, or says with other holes. */
export function unspokenErrors(messages: Messages): string[] {
  return Object.entries(messages).flatMap(([code, { fa = "", en = "" }]) => {
    const faults = [
      [!/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z0-9]*$/.test(code), "is not feature.reason"],
      [!/\p{Script=Arabic}/u.test(fa), "has no Persian sentence"],
      [en.trim() === "" || /\p{Script=Arabic}/u.test(en), "has no English sentence"],
      [/[يك]/.test(fa), "has Arabic yeh or kaf in Persian"],
      [holesOf(fa) !== holesOf(en), "has different holes in its two languages"],
    ] as const;
    return faults.filter(([isFault]) => isFault).map(([, fault]) => `${code} ${fault}`);
  });
}
