/** A number of a content stream: a thousandth of a point is finer than any printer. */
export const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? "0" : String(rounded);
};
