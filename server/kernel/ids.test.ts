import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { runs } from "../../tests/support/runs.ts";
import { seededChance } from "../../tools/seeded-chance.ts";
import { systemChance, uuidV7 } from "./ids.ts";

const anyMs = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe("ids", () => {
  test("are UUIDs of version 7 that carry their millisecond", () => {
    const property = fc.property(anyMs, (atMs) => {
      const id = uuidV7(atMs, systemChance);
      expect(z.uuidv7().safeParse(id).success).toBe(true);
      expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(atMs);
    });
    fc.assert(property, runs(10_000));
  });

  test("of a later millisecond sort after", () => {
    const property = fc.property(anyMs, anyMs, (a, b) => {
      fc.pre(a < b);
      expect(uuidV7(a, systemChance) < uuidV7(b, systemChance)).toBe(true);
    });
    fc.assert(property, runs(10_000));
  });

  test("of one millisecond differ", () => {
    expect(new Set(Array.from({ length: 10_000 }, () => uuidV7(1, systemChance))).size).toBe(10_000);
  });
});

describe("seeded chance", () => {
  const stream = (seed: string, sizes: readonly number[]): string => {
    const chance = seededChance(seed);
    return sizes.map((size) => Buffer.from(chance.randomBytes(size)).toString("hex")).join("");
  };

  test("tells one seed's bytes in one order, however they are asked for", () => {
    const property = fc.property(fc.string(), fc.array(fc.nat(100), { maxLength: 10 }), (seed, sizes) => {
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(stream(seed, sizes)).toBe(stream(seed, [total]));
    });
    fc.assert(property, runs(1000));
  });

  test("of another seed is another story", () => {
    expect(stream("1", [64])).not.toBe(stream("2", [64]));
    expect(stream("1", [32])).not.toBe(stream("1", [64]).slice(64));
  });
});
