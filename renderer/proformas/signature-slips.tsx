import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { Stamp } from "../kit/slip.tsx";
import { TimeText } from "../kit/values.tsx";
import type { ProformaRecord } from "./proforma-types.ts";

const hashEnds = 6;

/** First and last signs of a content hash: enough to compare two papers by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, hashEnds)}…${hash.slice(-hashEnds)}`;

type SlipProps = {
  readonly title: string;
  readonly signature: ProformaRecord["signatures"][number] | undefined;
  /** What this signature waits for while it is not given. */
  readonly waits: string;
};

function SignatureSlip({ title, signature, waits }: SlipProps) {
  const { t, locale } = useWords();
  if (!signature)
    return (
      <div className="sig">
        <span className="m">{title}</span>
        <span className="tx-attention">{waits}</span>
      </div>
    );
  return (
    <div className="sig done">
      <span className="m">{title}</span>
      <span className="b s14">
        {inLocale({ nameFa: signature.userFa, nameEn: signature.userEn }, locale)}
      </span>
      <TimeText atMs={signature.atMs} />
      <span className="m s12">
        {t("proformas.contentHash")}{" "}
        <bdi className="hash" dir="ltr" title={signature.contentHash}>
          {shortHash(signature.contentHash)}
        </bdi>
      </span>
      <Stamp tone="done">{t("proformas.signed")}</Stamp>
    </div>
  );
}

const ended: readonly ProformaRecord["state"][] = ["expired", "void"];

/** The two signatures of a pro-forma: given with name, time and content hash, or what each waits for. */
export function SignatureSlips({ record }: { readonly record: ProformaRecord }) {
  const { t } = useWords();
  const [first, second] = (["expert", "manager"] as const).map((role) =>
    record.signatures.find((signature) => signature.role === role),
  );
  const isEnded = ended.includes(record.state);
  const waits = (words: string): string => (isEnded ? t("proformas.notSigned") : words);
  return (
    <div className="sigs">
      <SignatureSlip
        title={t("proformas.first")}
        signature={first}
        waits={waits(t("proformas.waitsExpert"))}
      />
      <SignatureSlip
        title={t("proformas.second")}
        signature={second}
        waits={waits(t(first ? "proformas.waitsManager" : "proformas.waitsFirst"))}
      />
    </div>
  );
}
