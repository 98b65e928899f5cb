import type { UseMutationResult } from "@tanstack/react-query";
import { useRef } from "react";
import { newId } from "./new-id.ts";

/** A press this soon after the same thing was done is the tail of a double click, not a new intent. */
const doubleClickMs = 1000;

type Intent = { readonly commandId: string; readonly about: string };

export type Command<Input, Output> = {
  /**
   * Sends the command and resolves to its answer, or to null when it was refused (the refusal is in `error`)
   * or when the same button is pressed while the first press is under way.
   */
  readonly run: (input: Input) => Promise<Output | null>;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly clear: () => void;
};

/**
 * One commandId per intent: pressing twice or trying again after a lost connection sends the same id, so the
 * office does it once; a changed input or a success begins a new intent.
 */
export function useCommand<Output, Input extends { readonly commandId: string }>(
  mutation: UseMutationResult<Output, Error, Input>,
): Command<Omit<Input, "commandId">, Output> {
  const intent = useRef<Intent | null>(null);
  const running = useRef<Promise<Output | null> | null>(null);
  const done = useRef<{ readonly about: string; readonly atMs: number } | null>(null);

  const run = (input: Omit<Input, "commandId">): Promise<Output | null> => {
    // The first press goes on to tell and to move; a second one meanwhile has nothing more to do.
    if (running.current) return Promise.resolve(null);
    const about = JSON.stringify(input, replaceFile);
    const last = done.current;
    if (last?.about === about && performance.now() - last.atMs < doubleClickMs) return Promise.resolve(null);
    if (intent.current?.about !== about) intent.current = { commandId: newId(), about };
    // Input is Omit<Input, "commandId"> plus the id; the compiler cannot join them back for a generic.
    const whole = { ...input, commandId: intent.current.commandId } as unknown as Input;
    running.current = mutation
      .mutateAsync(whole)
      .then((output) => {
        intent.current = null;
        done.current = { about, atMs: performance.now() };
        return output;
      })
      .catch(() => null)
      .finally(() => {
        running.current = null;
      });
    return running.current;
  };
  return { run, isRunning: mutation.isPending, error: mutation.error, clear: mutation.reset };
}

function replaceFile(_key: string, value: unknown): unknown {
  if (value instanceof File) return `${value.name}:${value.size}:${value.lastModified}`;
  return typeof value === "bigint" ? value.toString() : value;
}
