import { AppError } from "./app-error.ts";
import { assert } from "./assert.ts";

export type Transition<State extends string> = {
  readonly from: State;
  readonly to: State;
  readonly action: string;
  readonly roles: readonly string[];
};

/** A typed state machine; the words of `states` stand in a SQL CHECK too, and a test compares both with the reference tables. */
export type Machine<State extends string> = {
  readonly name: string;
  readonly states: readonly State[];
  readonly finals: readonly State[];
  readonly transitions: readonly Transition<State>[];
};

/**
 * The state after `action`; where the table offers several targets, `to` chooses.
 * Refuses with state.wrong when the table has no such step.
 */
export function nextState<State extends string>(
  machine: Machine<State>,
  from: State,
  action: string,
  subject: string,
  to?: State,
): State {
  const steps = machine.transitions.filter(
    (step) => step.from === from && step.action === action && (to === undefined || step.to === to),
  );
  const [step] = steps;
  if (!step) throw new AppError("state.wrong", { subject, from, action });
  assert(
    steps.every((other) => other.to === step.to),
    `${machine.name}: ${action} from ${from} needs a named target`,
  );
  return step.to;
}

/** Whether the table knows `action` from this state, for showing or hiding an act; never instead of nextState. */
export function mayMove<State extends string>(machine: Machine<State>, from: State, action: string): boolean {
  return machine.transitions.some((step) => step.from === from && step.action === action);
}

/** Whether somebody with these roles may take this step by the table. */
export function maySomeRoleMove<State extends string>(
  machine: Machine<State>,
  from: State,
  action: string,
  roles: readonly string[],
): boolean {
  return machine.transitions.some(
    (step) => step.from === from && step.action === action && step.roles.some((role) => roles.includes(role)),
  );
}

/** The part of gate two that reads the table: a known step of other roles is refused with permission.denied. */
export function assertRoleMayMove<State extends string>(
  machine: Machine<State>,
  from: State,
  action: string,
  roles: readonly string[],
): void {
  if (mayMove(machine, from, action) && !maySomeRoleMove(machine, from, action, roles))
    throw new AppError("permission.denied");
}
