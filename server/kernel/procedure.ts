import { implement, ORPCError, ValidationError } from "@orpc/server";
import type { RequestHeadersPluginContext } from "@orpc/server/plugins";
import type { z } from "zod";
import { assertMayCall } from "../../core/access/policy.ts";
import { contract } from "../../core/contract.ts";
import { AppError, type ErrorCode } from "../../core/kernel/app-error.ts";
import type { CallContext } from "./context.ts";
import { toAppError, toInputError } from "./faults.ts";
import type { Office } from "./office.ts";
import { findActor } from "./session.ts";

/** What a transport hands in; the session comes as `Authorization: Bearer` on every transport. */
export type TransportContext = RequestHeadersPluginContext & { readonly office: Office };

const statuses: Partial<Record<ErrorCode, number>> = {
  "session.none": 401,
  "signIn.failed": 401,
  "signIn.throttled": 429,
  "permission.denied": 403,
  "password.mustSet": 403,
  "record.notFound": 404,
  "record.changed": 409,
  "command.reused": 409,
  "state.wrong": 409,
  "server.fault": 500,
};

/** The one way a refusal or a bug leaves the office, whatever the transport. */
export function toTransportError(error: unknown, office: Office): ORPCError<string, unknown> {
  const refusal = refusalOf(error) ?? reportBug(error, office);
  return new ORPCError(refusal.code, {
    status: statuses[refusal.code] ?? 422,
    message: refusal.message,
    data: refusal.toShape(),
    cause: error,
  });
}

function refusalOf(error: unknown): AppError | null {
  if (error instanceof ORPCError && error.code === "BAD_REQUEST" && error.cause instanceof ValidationError)
    return toInputError(error.cause.issues as z.core.$ZodIssue[]); // Our contracts are all zod's.
  if (error instanceof ORPCError && error.status < 500) return new AppError("input.invalid");
  return toAppError(error);
}

function reportBug(error: unknown, office: Office): AppError {
  return new AppError("server.fault", { report: office.reportFault(error) });
}

/** Every procedure of the contract, behind gate one, with errors in the one shape. */
export const procedures = implement(contract)
  .$context<TransportContext>()
  .use(async ({ context, next, path }) => {
    const { office } = context;
    try {
      const actor = findActor(office, context.reqHeaders?.get("authorization") ?? null);
      assertMayCall(actor, path.join("."));
      const call: CallContext = { office, actor, db: office.database().reader };
      return await next({ context: call });
    } catch (error) {
      throw toTransportError(error, office);
    }
  });
