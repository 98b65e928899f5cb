import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { AppError } from "../kernel/app-error.ts";
import { attachmentLimitBytes, attachmentTypes } from "./attachment.contract.ts";
import { type AttachmentType, cleanFileName, inspectAttachment, sniffType } from "./attachment-type.ts";

const heads: Readonly<Record<AttachmentType, readonly number[]>> = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/jpeg": [0xff, 0xd8, 0xff],
};
const fileOf = (type: AttachmentType): Uint8Array => new Uint8Array([...heads[type], 0x31, 0x2e, 0x37]);

function codeOf(name: string, bytes: Uint8Array): string {
  try {
    inspectAttachment(name, bytes);
    return "taken";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe("what a file is", () => {
  test("the first bytes decide, whatever follows", () => {
    const property = fc.property(
      fc.constantFrom(...attachmentTypes),
      fc.uint8Array({ maxLength: 200 }),
      (type, rest) => {
        expect(sniffType(new Uint8Array([...heads[type], ...rest]))).toBe(type);
      },
    );
    fc.assert(property, runs(2_000));
  });

  test("one wrong byte of the head makes it none of the types", () => {
    for (const type of attachmentTypes)
      for (let place = 0; place < heads[type].length; place += 1) {
        const bytes = fileOf(type);
        bytes[place] = (bytes[place] ?? 0) ^ 0x01;
        expect(sniffType(bytes), `${type} at ${place}`).toBeNull();
      }
  });

  test("a head cut short is none of the types", () => {
    for (const type of attachmentTypes)
      for (let length = 0; length < heads[type].length; length += 1)
        expect(sniffType(new Uint8Array(heads[type].slice(0, length)))).toBeNull();
  });

  test("an ending that says another type is refused in every pairing, its own is taken", () => {
    const endings = { "application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg" } as const;
    for (const real of attachmentTypes)
      for (const said of attachmentTypes)
        expect(codeOf(`scan.${endings[said]}`, fileOf(real))).toBe(
          real === said ? "taken" : "attachment.notWhatItSays",
        );
  });

  test("endings are read without regard to case, and a name without one is taken by its bytes", () => {
    expect(inspectAttachment("SCAN.PDF", fileOf("application/pdf")).type).toBe("application/pdf");
    expect(inspectAttachment("photo.JPEG", fileOf("image/jpeg")).type).toBe("image/jpeg");
    expect(inspectAttachment("فیش بانک", fileOf("image/png"))).toEqual({
      type: "image/png",
      name: "فیش بانک",
    });
  });

  test("programs, pages and archives are refused under any name", () => {
    const strangers = ["MZ\u0090", "<!doctype html>", "PK\u0003\u0004", "\u007fELF", "GIF89a", "#!/bin/sh"];
    for (const text of strangers)
      for (const name of ["slip.pdf", "slip.png", "slip"])
        expect(codeOf(name, new TextEncoder().encode(text))).toBe("attachment.typeRefused");
    expect(codeOf("slip.exe", fileOf("application/pdf"))).toBe("attachment.notWhatItSays");
    expect(codeOf("slip.pdf.exe", fileOf("application/pdf"))).toBe("attachment.notWhatItSays");
  });

  test("an empty file and one byte too many are refused, the limit itself is taken", () => {
    const largest = new Uint8Array(attachmentLimitBytes);
    largest.set(heads["application/pdf"]);
    const larger = new Uint8Array(attachmentLimitBytes + 1);
    larger.set(heads["application/pdf"]);
    expect(codeOf("slip.pdf", new Uint8Array())).toBe("attachment.empty");
    expect(codeOf("slip.pdf", largest)).toBe("taken");
    expect(codeOf("slip.pdf", larger)).toBe("attachment.tooLarge");
  });
});

describe("what a name may do", () => {
  test.each([
    ["../../etc/passwd", "passwd"],
    ["..\\..\\windows\\system32\\slip.pdf", "slip.pdf"],
    ["C:\\scans\\فیش.pdf", "فیش.pdf"],
    ["/absolute/slip.pdf", "slip.pdf"],
    ["slip\u0000.pdf", "slip.pdf"],
    ["slip\r\nContent-Type: text-html.pdf", "slipContent-Type_ text-html.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    ["\u2067slip\u2069.pdf", "slip.pdf"],
    ["....", "file"],
    ["", "file"],
    ["   ", "file"],
    [".htaccess", "htaccess"],
    ["con.pdf", "_con.pdf"],
    ["LPT1", "_LPT1"],
    ['a<b>:"|?*.pdf', "a_b______.pdf"],
    ["slip.pdf. . ", "slip.pdf"],
    ["می‌شود.pdf", "می‌شود.pdf"],
    ["\ud800slip.pdf", "\ufffdslip.pdf"],
  ])("%j becomes %j", (typed, clean) => {
    expect(cleanFileName(typed)).toBe(clean);
  });

  test("a long name keeps its ending and never breaks a character in two", () => {
    const name = cleanFileName(`${"😀".repeat(300)}.pdf`);
    expect(Array.from(name)).toHaveLength(200);
    expect(name.endsWith("😀.pdf")).toBe(true);
    expect(name.isWellFormed()).toBe(true);
  });

  test("no name is a path, has a control or turns the text around, and cleaning twice changes nothing", () => {
    const hostile = fc.constantFrom(
      "/",
      "\\",
      "..",
      "\u0000",
      "\n",
      "\u202e",
      "\u2066",
      ":",
      ".pdf",
      "con",
      " ",
      ".",
    );
    const names = fc
      .array(fc.oneof(hostile, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), {
        maxLength: 12,
      })
      .map((parts) => parts.join(""));
    const property = fc.property(names, (typed) => {
      const name = cleanFileName(typed);
      expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
      expect(name).not.toMatch(/^[.\s]|[.\s]$/);
      expect(name.length).toBeGreaterThan(0);
      expect(Array.from(name).length).toBeLessThanOrEqual(200);
      expect(cleanFileName(name)).toBe(name);
    });
    fc.assert(property, runs(10_000));
  });
});
