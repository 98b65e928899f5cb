import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { Chip } from "../kit/status-chip.tsx";
import { DateText, TimeText } from "../kit/values.tsx";
import { levelNumbers } from "./level-steps.tsx";
import type { PaymentRecord } from "./payment-types.ts";

/** Who approved or rejected at each level, and which level waits. */
export function ApprovalsCard({ record }: { readonly record: PaymentRecord }) {
  const { t, locale } = useWords();
  return (
    <Card title={t("payments.approvals")}>
      <ul className="lines">
        {levelNumbers.map((level) => {
          const approval = record.approvals.find((each) => each.level === level);
          return (
            <li key={level}>
              <span className="b level-name">{t(`payments.level.${level}`)}</span>
              {approval ? (
                <>
                  <span className="sp">
                    <bdi>{inLocale({ nameFa: approval.userFa, nameEn: approval.userEn }, locale)}</bdi>{" "}
                    <span className="d s12">
                      {approval.atMs === null ? (
                        <DateText value={approval.decidedOn} />
                      ) : (
                        <TimeText atMs={approval.atMs} />
                      )}
                    </span>
                    {approval.reason !== null && approval.reason !== "" && (
                      <span className="m">
                        <br />
                        <bdi>{approval.reason}</bdi>
                      </span>
                    )}
                  </span>
                  <Chip tone={approval.decision === "approved" ? "done" : "stop"}>
                    {t(approval.decision === "approved" ? "payments.approved" : "payments.rejected")}
                  </Chip>
                </>
              ) : (
                <>
                  <span className="sp" />
                  <Chip tone="neutral">{t("payments.waits")}</Chip>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
