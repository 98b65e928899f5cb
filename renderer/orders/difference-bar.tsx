import { formatPercent } from "../../core/kernel/format.ts";
import type { OrderRecord, Pricing } from "../../core/orders/order.contract.ts";
import { useWords } from "../app/i18n/i18n.ts";

/** The bar reaches this many limits to each side; a greater difference is told by the figure. */
const limitsShown = 2.5;
const half = 50;

type Props = { readonly pricing: Pricing; readonly state: OrderRecord["state"] };

function verdictKey(isInside: boolean, state: OrderRecord["state"]) {
  if (isInside) return "orders.insideLimit" as const;
  return state === "in_review" || state === "price_review"
    ? ("orders.outsideLimit" as const)
    : ("orders.outsideApproved" as const);
}

/** The difference to the list as a figure and as a bar from the middle, with marks at the expert's limit. */
export function DifferenceBar({ pricing, state }: Props) {
  const { t, locale } = useWords();
  const { differencePercent, isInsideLimit, limitPercent } = pricing;
  if (differencePercent === null) return null;
  // A bar is a picture: floats here decide nothing.
  const limit = Number(limitPercent);
  const full = limit === 0 ? 1 : limit * limitsShown;
  const width = Math.min(1, Math.abs(Number(differencePercent)) / full) * half;
  const marks = [half - (limit / full) * half, half, half + (limit / full) * half];
  return (
    <div className={`difference ${isInsideLimit ? "in-limit" : "out-limit"}`}>
      <div className="row">
        <span className="m s12">{t("orders.difference")}</span>
        <span className="sp" />
        <bdi className="b num" dir="ltr">
          {formatPercent(differencePercent.replace("+", ""), locale)}
        </bdi>
      </div>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
        <rect className="track" x="0" y="0" width="100" height="6" />
        <rect
          className="fill"
          x={differencePercent.startsWith("-") ? half - width : half}
          y="0"
          width={width}
          height="6"
        />
        {marks.map((x) => (
          <line
            key={x}
            className={x === half ? "middle" : "limit"}
            x1={x}
            x2={x}
            y1="0"
            y2="6"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <div className="row s12">
        <span className="verdict">{t(verdictKey(isInsideLimit, state))}</span>
        <span className="sp" />
        <span className="d nw">{t("orders.limitOf", { percent: formatPercent(limitPercent, locale) })}</span>
      </div>
    </div>
  );
}
