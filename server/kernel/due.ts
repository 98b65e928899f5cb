import { systemActor } from "./actor.ts";
import type { CommandContext } from "./command.ts";
import type { Office } from "./office.ts";

/** Brings records forward whose day has passed, as the office itself. */
export type DueTransition = (context: CommandContext) => void | Promise<void>;

const intervalMs = 60_000;

/**
 * Runs the due transitions now and each minute, one after the other and never twice at once; answers how to stop.
 * A fault of one is reported and keeps no other from running.
 */
export function startDueTimer(office: Office, transitions: readonly DueTransition[]): () => void {
  const context: CommandContext = { office, actor: systemActor };
  let isRunning = false;
  const runAll = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (const transition of transitions) {
      try {
        await transition(context);
      } catch (error) {
        office.reportFault(error);
      }
    }
    isRunning = false;
  };
  void runAll();
  const timer = setInterval(() => void runAll(), intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
