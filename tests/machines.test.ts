import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { roles } from "../core/access/roles.ts";
import {
  deliveryOrderMachine,
  deliveryOrderStateWords,
} from "../core/delivery-orders/delivery-order-machine.ts";
import type { Machine } from "../core/kernel/state-machine.ts";
import { orderMachine, orderStateWords } from "../core/orders/order-machine.ts";
import { paymentMachine, paymentStateWords } from "../core/payments/payment-machine.ts";
import { proformaMachine, proformaStateWords } from "../core/proformas/proforma-machine.ts";
import { refundMachine, refundStateWords } from "../core/refunds/refund-machine.ts";

type Row = Readonly<Record<string, string>>;
const read = (name: string): Row[] =>
  parse(readFileSync(new URL(`fixtures/${name}.csv`, import.meta.url)), { columns: true }) as Row[]; // Columns give records.

const stateRows = read("states");
const transitionRows = read("transitions");
const links = read("state_links");

type Words = Readonly<Record<string, { readonly fa: string; readonly en: string }>>;
const machines: readonly { readonly machine: Machine<string>; readonly words: Words }[] = [
  { machine: orderMachine, words: orderStateWords },
  { machine: proformaMachine, words: proformaStateWords },
  { machine: paymentMachine, words: paymentStateWords },
  { machine: refundMachine, words: refundStateWords },
  { machine: deliveryOrderMachine, words: deliveryOrderStateWords },
];
const textOf = (from: string, to: string, action: string, by: readonly string[]): string =>
  `${from} ${action} ${to} by ${[...by].sort().join(";")}`;

describe.each(machines.map(({ machine, words }) => ({ name: machine.name, machine, words })))(
  "the machine $name",
  ({ name, machine, words }) => {
    const ownStates = stateRows.filter((row) => row.machine === name);

    test("has the states of the process in their order, with their words", () => {
      expect(ownStates.map(({ state }) => state)).toEqual(machine.states);
      expect(ownStates.map(({ state, fa, en }) => [state, { fa, en }])).toEqual(Object.entries(words));
    });

    test("ends where the process says", () => {
      const finals = ownStates.filter(({ kind }) => kind === "final").map(({ state }) => state);
      expect([...machine.finals].sort()).toEqual(finals.sort());
    });

    test("takes exactly the steps of the process, by its roles", () => {
      const expected = transitionRows
        .filter((row) => row.machine === name)
        .map(({ from = "", to = "", action = "", role = "" }) => textOf(from, to, action, role.split(";")));
      const own = machine.transitions.map((step) => textOf(step.from, step.to, step.action, step.roles));
      expect(own.sort()).toEqual(expected.sort());
    });

    test("knows only roles of the office and the office itself", () => {
      const known = new Set<string>([...roles, "system"]);
      expect(machine.transitions.flatMap((step) => step.roles).filter((role) => !known.has(role))).toEqual(
        [],
      );
    });
  },
);

test("every step of a delivery order ends in a state that goes with one its order can be in", () => {
  const linked = new Set(
    links
      .filter(({ machine_a }) => machine_a === "order")
      .map(({ state_a, state_b }) => `${state_a} ${state_b}`),
  );
  const ends = new Set(deliveryOrderMachine.transitions.map(({ to }) => to));
  for (const end of ends)
    expect(
      orderMachine.states.some((state) => linked.has(`${state} ${end}`)),
      end,
    ).toBe(true);
});
