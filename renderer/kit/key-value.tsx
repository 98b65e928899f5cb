import { Fragment, type ReactNode } from "react";

type Pair = readonly [label: string, value: ReactNode];

/** Facts of a record: label and value, line by line; pairs without a value are left out. */
export function KeyValue({ pairs }: { readonly pairs: readonly Pair[] }) {
  return (
    <dl className="kv">
      {pairs
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
