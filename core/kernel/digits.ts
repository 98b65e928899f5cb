const arabicZero = 0x0660;
const persianZero = 0x06f0;

/** Persian and Arabic digits as 0-9; every other character stays. */
export function toLatinDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code < persianZero ? arabicZero : persianZero));
  });
}

/** Latin and Arabic digits as ۰-۹; every other character stays. */
export function toPersianDigits(text: string): string {
  return toLatinDigits(text).replaceAll(/[0-9]/g, (digit) =>
    String.fromCharCode(persianZero + digit.charCodeAt(0) - 0x30),
  );
}
