import { type DueTransition, startDueTimer } from "./kernel/due.ts";
import type { Office } from "./kernel/office.ts";

/** What the office itself does when a day has passed, each feature's own. */
const transitions: readonly DueTransition[] = [];

/** Runs what is due now and each minute; answers how to stop. */
export const startDueWork = (office: Office): (() => void) => startDueTimer(office, transitions);
