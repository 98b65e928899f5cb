import { assert } from "./assert.ts";

/** An exact decimal: `units` divided by ten to the power of `scale`. */
export type Decimal = { readonly units: bigint; readonly scale: number };

export const isDecimalText = (text: string): boolean => /^-?[0-9]+(\.[0-9]+)?$/.test(text);

/** Reads plain decimal text such as -12.50; Latin digits, no separators. */
export function decimal(text: string): Decimal {
  assert(isDecimalText(text), `plain decimal text: ${text}`);
  const point = text.indexOf(".");
  const scale = point === -1 ? 0 : text.length - point - 1;
  return { units: BigInt(text.replace(".", "")), scale };
}

const tenTo = (power: number): bigint => 10n ** BigInt(power);
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** Quotient to the nearest whole number, halves away from zero so that a credit mirrors its charge; divisor above zero. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  assert(divisor > 0n, "a divisor above zero");
  const rounded = (2n * magnitude(dividend) + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

/** Plain text without superfluous zeros: 12.50 becomes 12.5, -0.0 becomes 0. */
export function decimalText(value: Decimal): string {
  const digits = magnitude(value.units)
    .toString()
    .padStart(value.scale + 1, "0");
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, "");
  return `${value.units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

export const product = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

const unitsAt = (value: Decimal, scale: number): bigint => value.units * tenTo(scale - value.scale);

export function sum(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export const negated = (value: Decimal): Decimal => ({ units: -value.units, scale: value.scale });
export const absolute = (value: Decimal): Decimal => ({ units: magnitude(value.units), scale: value.scale });
export const whole = (value: bigint | number): Decimal => ({ units: BigInt(value), scale: 0 });

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const difference = sum(a, negated(b)).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** In units of ten to the power of -`fractionDigits`, halves away from zero. */
export function roundedUnits(value: Decimal, fractionDigits: number): bigint {
  if (fractionDigits >= value.scale) return unitsAt(value, fractionDigits);
  return divideHalfUp(value.units, tenTo(value.scale - fractionDigits));
}

/** The whole part, fraction cut off towards zero. */
export const truncated = (value: Decimal): bigint => value.units / tenTo(value.scale);

export const multiplyDecimals = (a: string, b: string): string =>
  decimalText(product(decimal(a), decimal(b)));
export const addDecimals = (a: string, b: string): string => decimalText(sum(decimal(a), decimal(b)));
export const compareDecimals = (a: string, b: string): -1 | 0 | 1 => compare(decimal(a), decimal(b));

/** Text with exactly that many fraction digits, halves away from zero. */
export function roundHalfUp(text: string, fractionDigits: number): string {
  const units = roundedUnits(decimal(text), fractionDigits);
  const digits = magnitude(units)
    .toString()
    .padStart(fractionDigits + 1, "0");
  const split = digits.length - fractionDigits;
  const fraction = fractionDigits === 0 ? "" : `.${digits.slice(split)}`;
  return `${units < 0n ? "-" : ""}${digits.slice(0, split)}${fraction}`;
}
