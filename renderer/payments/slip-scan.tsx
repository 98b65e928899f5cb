import { IconShieldCheck } from "@tabler/icons-react";
import { skipToken, useQuery } from "@tanstack/react-query";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { PaperPreview } from "../kit/paper-preview.tsx";
import { shortHash } from "../proformas/signature-slips.tsx";
import type { PaymentRecord } from "./payment-types.ts";

/** The scan of a slip, unaltered since it was attached: the office checks its hash at each reading. */
export function SlipScan({ record }: { readonly record: PaymentRecord | undefined }) {
  const { t } = useWords();
  const attachment = record?.attachment ?? null;
  const file = useQuery(
    api.attachments.download.queryOptions({
      input: attachment === null ? skipToken : { sha256: attachment.sha256 },
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  if (!record) return null;
  if (attachment === null) return <EmptyState title={t("payments.viewer")} text={t("payments.noScan")} />;
  return (
    <>
      <PaperPreview file={file} title={attachment.name} name={attachment.name} />
      <p className="scan-foot s12 m">
        <IconShieldCheck size={14} aria-hidden className="tx-done" />
        {t("payments.hash", { hash: shortHash(attachment.sha256) })}
      </p>
    </>
  );
}
