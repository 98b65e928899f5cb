import type { OrderRecord } from "../../core/orders/order.contract.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Timeline } from "../kit/timeline.tsx";
import { commandWords } from "./command.words.ts";

type Entry = OrderRecord["timeline"][number];
type CommandKey = keyof typeof commandWords;

const isKnown = (key: string): key is CommandKey => Object.hasOwn(commandWords, key);
const setbacks = /\.(reject|cancel|void|returnToCustomer|returnPrice|expire)/;

/** Names under which the office itself acts: due dates, and the import that opened the company. */
const office: readonly string[] = ["system", "anonymous"];

const wordKeyOf = (command: string): CommandKey => {
  const key = `did.${command}`;
  return isKnown(key) ? key : "did.other";
};

/** What happened to a record, newest first, in words for every command. */
export function RecordTimeline({ entries }: { readonly entries: readonly Entry[] }) {
  const { t, locale } = useWords();
  return (
    <Timeline
      label={t("orders.timeline")}
      items={entries.map((entry) => {
        const actor = office.includes(entry.actorEn)
          ? t("did.office")
          : locale === "fa"
            ? entry.actorFa
            : entry.actorEn;
        return {
          key: entry.seq,
          title: t(wordKeyOf(entry.command)),
          atMs: entry.atMs,
          mark: setbacks.test(entry.command) ? "bad" : "ok",
          detail: (
            <>
              <bdi>{actor}</bdi>
              {entry.reason !== null && entry.reason !== "" && (
                <>
                  <br />
                  <bdi>{entry.reason}</bdi>
                </>
              )}
            </>
          ),
        };
      })}
    />
  );
}
