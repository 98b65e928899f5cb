import { ORPCError } from "@orpc/client";
import { AppError, type ErrorShape } from "../../core/kernel/app-error.ts";

/** The refusal that an act ends with, in the one shape; an act that succeeds or breaks fails the test. */
export async function refusalOf(act: () => unknown): Promise<ErrorShape> {
  try {
    await act();
  } catch (error) {
    if (error instanceof AppError) return error.toShape();
    if (error instanceof ORPCError && typeof error.data === "object" && error.data !== null)
      return error.data as ErrorShape; // Every refusal leaves the office in this shape.
    throw error;
  }
  throw new Error("The act was not refused");
}

/** The code of the refusal that an act ends with. */
export const codeOf = async (act: () => unknown): Promise<string> => (await refusalOf(act)).code;
