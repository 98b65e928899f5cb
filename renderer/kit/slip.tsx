import type { ReactNode } from "react";

type Props = {
  readonly children: ReactNode;
  /** The number that matters now, on the stub behind the perforation. */
  readonly stub: ReactNode;
  readonly className?: string;
};

/** A slip of paper: a body that tells and a stub that counts. */
export function Slip({ children, stub, className = "" }: Props) {
  return (
    <div className={`slip ${className}`}>
      <div className="body">{children}</div>
      <div className="stub">
        <i className="n1" aria-hidden />
        <i className="n2" aria-hidden />
        {stub}
      </div>
    </div>
  );
}

/** One figure of a stub under its label. */
export function StubFigure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="stub-figure">
      <span className="s12 d">{label}</span>
      <div className="s20 bb num">{children}</div>
    </div>
  );
}

/** Marks a legal event only (signed, void, copy); at most one on a record. */
export function Stamp({
  tone,
  children,
}: {
  readonly tone: "done" | "stop" | "neutral";
  readonly children: ReactNode;
}) {
  return <span className={`stamp ${tone}`}>{children}</span>;
}
