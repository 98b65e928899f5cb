import type { z } from "zod";
import { assertMayCall } from "../../core/access/policy.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import type { Json } from "../../core/kernel/canonical-json.ts";
import { businessDayOf } from "../../core/kernel/iso-date.ts";
import { appendAuditEvent, findAuditByCommand } from "../../db/kernel/audit.repository.ts";
import type { WritableDb, Writing } from "../../db/kernel/database.ts";
import type { Origin } from "../../db/kernel/record-columns.ts";
import type { Actor } from "./actor.ts";
import type { Office } from "./office.ts";

export type CommandContext = { readonly office: Office; readonly actor: Actor };

/**
 * One intent that changes data. `prepare` holds what is slow (hashing, files) and runs before the transaction;
 * `run` is synchronous and does the whole change: rule, repository, subjects of the audit event.
 */
export type Command<Input extends { commandId: string }, Output extends Json, Prepared = undefined> = {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** Fields of which the audit stores only that they were given. */
  readonly secretInput?: readonly (keyof Input & string)[];
  /** The answer holds a secret: it is neither stored nor given twice. */
  readonly hasSecretOutput?: boolean;
  readonly origin?: Origin;
  readonly prepare?: (context: CommandContext, input: Input) => Promise<Prepared>;
  readonly run: (db: WritableDb, input: Input, context: CommandContext, prepared: Prepared) => Output;
};

/**
 * The first door to write: gate one, parse, then rule, rows, audit event and outbox in one transaction.
 * A command id that was done before gets its first answer again. Refuses with permission.denied, session.none,
 * input.invalid (through zod), command.reused and whatever the command refuses.
 */
export async function runCommand<Input extends { commandId: string }, Output extends Json, Prepared>(
  command: Command<Input, Output, Prepared>,
  context: CommandContext,
  rawInput: unknown,
): Promise<Output> {
  assertMayCall(context.actor, command.name);
  const input = command.input.parse(rawInput);
  const earlier = answerAgain(command, context, input.commandId);
  if (earlier) return earlier.output;
  // A command without `prepare` has Prepared = undefined, which the compiler cannot see.
  const prepared = (command.prepare ? await command.prepare(context, input) : undefined) as Prepared;
  return commit(command, context, input, prepared);
}

/** A command that needs no preparation, done at once; the office itself uses it for due transitions. */
export function commit<Input extends { commandId: string }, Output extends Json, Prepared>(
  command: Command<Input, Output, Prepared>,
  context: CommandContext,
  input: Input,
  prepared: Prepared,
): Output {
  const { office, actor } = context;
  const { writer } = office.database();
  return writer.sqlite
    .transaction((): Output => {
      const earlier = answerAgain(command, context, input.commandId);
      if (earlier) return earlier.output;
      const writing = beginWriting(office, actor, command.origin ?? "desk", input.commandId);
      const db: WritableDb = {
        orm: writer.orm,
        rows: writer.rows,
        row: writer.row,
        run: writer.run,
        writing,
      };
      const output = command.run(db, input, context, prepared);
      appendAuditEvent(db, {
        command: command.name,
        input: toAudit(input, command.secretInput ?? []),
        output: command.hasSecretOutput ? { isSecret: true } : output,
      });
      return output;
    })
    .immediate();
}

function beginWriting(office: Office, actor: Actor, origin: Origin, commandId: string): Writing {
  const atMs = office.clock.nowMs();
  const { companyId, siteId, timeZone } = office.identity();
  return {
    companyId,
    siteId,
    actorId: actor.userId,
    commandId,
    origin: actor.kind === "system" ? "system" : origin,
    atMs,
    timeZone,
    businessDay: businessDayOf(atMs, timeZone),
    newId: () => office.newId(),
    randomBytes: (count) => office.chance.randomBytes(count),
    subjects: [],
  };
}

function answerAgain<Input extends { commandId: string }, Output extends Json, Prepared>(
  command: Command<Input, Output, Prepared>,
  context: CommandContext,
  commandId: string,
): { output: Output } | null {
  const earlier = findAuditByCommand(context.office.database().writer, commandId);
  if (!earlier) return null;
  const isSame = earlier.command === command.name && earlier.actorId === context.actor.userId;
  if (!isSame || command.hasSecretOutput) throw new AppError("command.reused");
  return { output: JSON.parse(earlier.output) as Output }; // Stored by this same command.
}

function toAudit(input: object, secrets: readonly string[]): Json {
  const shown = Object.entries(input)
    .filter(([key]) => key !== "commandId")
    .map(([key, value]) => [key, secrets.includes(key) ? "given" : value]);
  const copy: unknown = JSON.parse(JSON.stringify(Object.fromEntries(shown)));
  assert(copy !== null && typeof copy === "object", "an audited input is an object");
  return copy as Json; // It has just been through JSON.
}

/** Names a record that this command concerns, so that its timeline shows the event. */
export function concerns(db: WritableDb, kind: string, id: string): void {
  const isKnown = db.writing.subjects.some((subject) => subject.kind === kind && subject.id === id);
  if (!isKnown) db.writing.subjects.push({ kind, id });
}
