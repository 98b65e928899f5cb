import { type Kilogram, kilogram } from "../kernel/quantity.ts";

export type Weighing = {
  readonly tareKg: Kilogram;
  readonly grossKg: Kilogram;
  /** The step in which the bridge shows weights. */
  readonly divisionKg: Kilogram;
  /** The most the loaded vehicle may weigh. */
  readonly limitKg: Kilogram;
};

/** Of a bridge for 60 t; a setting. */
export const defaultDivisionKg = kilogram(20);

export type WeighingFault = "offDivision" | "noNet" | "overweight";

/** What is wrong with the two weights of a vehicle, the gravest first, or null. */
export function weighingFault({ tareKg, grossKg, divisionKg, limitKg }: Weighing): WeighingFault | null {
  if (tareKg % divisionKg !== 0 || grossKg % divisionKg !== 0) return "offDivision";
  if (grossKg <= tareKg) return "noNet";
  return grossKg > limitKg ? "overweight" : null;
}

export const netKg = (weighing: Pick<Weighing, "tareKg" | "grossKg">): Kilogram =>
  kilogram(weighing.grossKg - weighing.tareKg);
