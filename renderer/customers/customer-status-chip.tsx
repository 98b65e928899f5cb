import type { CustomerRow } from "../../core/customers/customer.contract.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Chip } from "../kit/status-chip.tsx";

const tones = { active: "done", blocked: "stop", inactive: "neutral" } as const;

export function CustomerStatusChip({ status }: { readonly status: CustomerRow["status"] }) {
  const { t } = useWords();
  return (
    <Chip tone={tones[status]} isFinal={status === "inactive"}>
      {t(`customers.status.${status}`)}
    </Chip>
  );
}
