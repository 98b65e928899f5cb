import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { commandIdSchema } from "./schemas.ts";

type Path = `/${string}`;

/** A procedure that reads; offered as GET to any HTTP client. */
export function query<Input extends z.ZodRawShape, Output extends z.ZodType>(
  path: Path,
  input: Input,
  output: Output,
) {
  return oc.route({ method: "GET", path }).input(z.strictObject(input)).output(output);
}

/**
 * A procedure that writes; `commandId` is made once per intent in the screen,
 * so a repeat is answered with the first answer and never done twice.
 */
export function command<Input extends z.ZodRawShape, Output extends z.ZodType>(
  path: Path,
  input: Input,
  output: Output,
) {
  return oc.route({ method: "POST", path }).input(commandInput(input)).output(output);
}

/** The input of a command: its own fields and the id of the intent; commands in the server parse by it too. */
export function commandInput<Input extends z.ZodRawShape>(input: Input) {
  return z.strictObject({ commandId: commandIdSchema, ...input });
}

/** A long job that tells its progress and ends with a result; ending the stream early cancels the job. */
export function job<Input extends z.ZodRawShape, Event extends z.ZodType, Result extends z.ZodType>(
  path: Path,
  input: Input,
  event: Event,
  result: Result,
) {
  return oc.route({ method: "POST", path }).input(z.strictObject(input)).output(eventIterator(event, result));
}

/** A procedure that changes nothing recorded but takes a body (files, checks before a command). */
export function inquiry<Input extends z.ZodRawShape, Output extends z.ZodType>(
  path: Path,
  input: Input,
  output: Output,
) {
  return oc.route({ method: "POST", path }).input(z.strictObject(input)).output(output);
}

/** A file that a person opens or saves: papers, workbooks, attachments. */
export const fileSchema = z.file();
