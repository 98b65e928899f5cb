import { encode } from "uqr";
import { number } from "./pdf-number.ts";

/** Path operators of a QR code with its quiet zone inside the square; modules of a row are joined. */
export function qrOperators(text: string, x: number, y: number, size: number): string {
  const code = encode(text, { ecc: "M", border: 2 });
  const module = size / code.size;
  const rectangles: string[] = [];
  for (const [row, cells] of code.data.entries()) {
    let column = 0;
    while (column < cells.length) {
      let end = column;
      while (cells[end]) end += 1;
      if (end > column) {
        const box = [x + column * module, y + row * module, (end - column) * module, module];
        rectangles.push(`${box.map(number).join(" ")} re`);
      }
      column = Math.max(end, column + 1);
    }
  }
  return `0 0 0 rg ${rectangles.join(" ")} f`;
}
