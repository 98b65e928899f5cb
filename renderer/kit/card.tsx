import type { ReactNode } from "react";

type Props = {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Without inner space, for tables and lists that reach the edge. */
  readonly isFlush?: boolean;
};

/** A section of a record or page. */
export function Card({ title, aside, children, isFlush = false }: Props) {
  return (
    <section className="card">
      {title !== undefined && (
        <header>
          <h2>{title}</h2>
          {aside !== undefined && <span className="card-aside">{aside}</span>}
        </header>
      )}
      <div className={isFlush ? undefined : "in"}>{children}</div>
    </section>
  );
}
