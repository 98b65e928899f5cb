type Part = { readonly key: string; readonly value: number; readonly look: "solid" | "soft" };

type Props = {
  readonly label: string;
  readonly parts: readonly Part[];
  /** What the whole bar stands for. */
  readonly total: number;
  /** A dotted mark at this value. */
  readonly mark?: number;
};

const steps = 1000;

/** Parts of a whole side by side, filling from the reading start; a picture beside figures, never instead of them. */
export function ShareBar({ label, parts, total, mark }: Props) {
  // Rounded to steps, because coordinates of a drawing are single floats.
  const place = (value: number): number => Math.round((Math.min(value, total) / Math.max(total, 1)) * steps);
  let from = 0;
  return (
    <svg
      className="share-bar"
      viewBox={`0 0 ${steps} 10`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {parts.map(({ key, value, look }) => {
        const start = place(from);
        from += value;
        return <rect key={key} className={look} x={start} y="0" width={place(from) - start} height="10" />;
      })}
      {mark !== undefined && (
        <line x1={place(mark)} x2={place(mark)} y1="0" y2="10" vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}
