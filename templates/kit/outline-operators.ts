import type { OutlineSegment } from "./font-face.ts";
import type { Line } from "./layout.ts";
import { number } from "./pdf-number.ts";

/** Path operators of a line as plain shapes: seen, but never read as text. */
export function outlineOperators(line: Line, x: number, baseline: number): string {
  const paths: string[] = [];
  let pen = x;
  for (const run of line.runs) {
    const scale = line.size / run.face.unitsPerEm;
    for (const glyph of run.glyphs) {
      const left = pen + glyph.x * scale;
      const bottom = baseline - glyph.y * scale;
      paths.push(glyphPath(run.face.outline(glyph.glyph), left, bottom, scale));
      pen += glyph.advance * scale;
    }
  }
  return `${paths.join(" ")} f`;
}

/** Path operators of one glyph with its origin at (left, bottom). */
export function glyphPath(
  outline: readonly OutlineSegment[],
  left: number,
  bottom: number,
  scale: number,
): string {
  const operators: string[] = [];
  let [lastX, lastY] = [left, bottom];
  for (const { type, values } of outline) {
    const points = values.map((value, index) =>
      index % 2 === 0 ? left + value * scale : bottom - value * scale,
    );
    if (type === "M" || type === "L") operators.push(`${points.map(number).join(" ")} ${type.toLowerCase()}`);
    if (type === "C") operators.push(`${points.map(number).join(" ")} c`);
    if (type === "Q") operators.push(`${cubicOf(lastX, lastY, points).map(number).join(" ")} c`);
    if (type === "Z") operators.push("h");
    [lastX, lastY] = [points.at(-2) ?? lastX, points.at(-1) ?? lastY];
  }
  return operators.join(" ");
}

/** The format has no quadratic curves: both controls stand two thirds of the way to the one given. */
function cubicOf(startX: number, startY: number, points: readonly number[]): readonly number[] {
  const [controlX = 0, controlY = 0, endX = 0, endY = 0] = points;
  const near = (from: number, control: number): number => from + ((control - from) * 2) / 3;
  return [
    near(startX, controlX),
    near(startY, controlY),
    near(endX, controlX),
    near(endY, controlY),
    endX,
    endY,
  ];
}
