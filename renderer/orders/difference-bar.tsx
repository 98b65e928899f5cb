import { formatPercent } from "../../core/kernel/format.ts";
import type { Pricing } from "../../core/orders/order.contract.ts";
import { useWords } from "../app/i18n/i18n.ts";

/** Percent at which the bar is full; a greater difference is told by the figure. */
const fullPercent = 10;

/** The difference to the list as a figure and as a bar from the middle, red outside the expert's limit. */
export function DifferenceBar({ pricing }: { readonly pricing: Pricing }) {
  const { t, locale } = useWords();
  const { differencePercent, isInsideLimit } = pricing;
  if (differencePercent === null) return null;
  // A bar is a picture: a float here decides nothing.
  const share = Math.max(-1, Math.min(1, Number(differencePercent) / fullPercent));
  const width = Math.abs(share) * 50;
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
        <rect className="fill" x={share < 0 ? 50 - width : 50} y="0" width={width} height="6" />
        <line x1="50" x2="50" y1="0" y2="6" vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="s12">{t(isInsideLimit ? "orders.insideLimit" : "orders.outsideLimit")}</span>
    </div>
  );
}
