import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultSettings } from "../../core/company/company.contract.ts";
import { editSettings } from "../../server/company/edit-company.ts";
import { runCommand } from "../../server/kernel/command.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { runs } from "../../tests/support/runs.ts";
import { auditHead, verifyAuditChain } from "./audit.repository.ts";

const eventCount = 14;
let site: TestOffice;

beforeAll(async () => {
  site = await makeOffice();
  for (let rev = 1; auditHead(writer()).events < eventCount; rev += 1)
    await runCommand(editSettings, site.as("adm"), {
      commandId: site.newId(),
      ...defaultSettings,
      duplicateDays: rev,
      rev,
    });
});
afterAll(() => site.end());

const writer = () => site.office.database().writer;

/** What the check says after somebody with the file in hand changed it; the change is taken back. */
function afterTampering(tamper: (run: (sql: string, ...params: (string | number)[]) => void) => void) {
  const { sqlite } = writer();
  sqlite.exec(
    "BEGIN; PRAGMA defer_foreign_keys = ON; DROP TRIGGER audit_event_keeps; DROP TRIGGER audit_event_stays;",
  );
  try {
    tamper((sql, ...params) => sqlite.prepare(sql).run(...params));
    return verifyAuditChain(writer());
  } finally {
    sqlite.exec("ROLLBACK");
  }
}

const anySeq = fc.integer({ min: 1, max: eventCount });
const shown = ["actor_id", "command", "command_id", "subjects", "input", "output"] as const;

test("the untouched chain is intact and its head is the last hash", () => {
  expect(verifyAuditChain(writer())).toEqual({
    events: eventCount,
    head: auditHead(writer()).head,
    isIntact: true,
    brokenAtSeq: null,
  });
});

test("a change of any text of any event is found at that event", () => {
  const property = fc.property(anySeq, fc.constantFrom(...shown), (seq, column) => {
    const verdict = afterTampering((run) =>
      run(
        `UPDATE audit_event SET ${column} = CASE WHEN json_valid(${column}) THEN json_array(${column}) ELSE ${column} || 'x' END WHERE seq = ?`,
        seq,
      ),
    );
    expect(verdict).toMatchObject({ isIntact: false, brokenAtSeq: seq });
  });
  fc.assert(property, runs(500));
});

test("a change of an instant or of a hash is found at that event", () => {
  const property = fc.property(anySeq, fc.constantFrom("at_ms", "hash", "previous_hash"), (seq, column) => {
    const value = column === "at_ms" ? 1 : "f".repeat(64);
    const verdict = afterTampering((run) =>
      run(`UPDATE audit_event SET ${column} = ? WHERE seq = ?`, value, seq),
    );
    expect(verdict).toMatchObject({ isIntact: false, brokenAtSeq: seq });
  });
  fc.assert(property, runs(500));
});

test("a part moved from one text of an event to the next is found, though the texts joined stay equal", () => {
  const verdict = afterTampering((run) =>
    run(
      "UPDATE audit_event SET command = command || substr(command_id, 1, 1), command_id = substr(command_id, 2) WHERE seq = 3",
    ),
  );
  expect(verdict.brokenAtSeq).toBe(3);
});

test("a deleted event is found where it is missing; without the last one the head differs", () => {
  const property = fc.property(anySeq, (seq) => {
    const verdict = afterTampering((run) => {
      run("DELETE FROM audit_subject WHERE seq = ?", seq);
      run("DELETE FROM audit_event WHERE seq = ?", seq);
    });
    if (seq < eventCount) expect(verdict).toMatchObject({ isIntact: false, brokenAtSeq: seq });
    else expect(verdict.head).not.toBe(auditHead(writer()).head);
  });
  fc.assert(property, runs(200));
});

test("two events whose contents changed places are found at the earlier one", () => {
  const property = fc.property(
    fc.uniqueArray(anySeq, { minLength: 2, maxLength: 2 }),
    ([first = 1, second = 2]) => {
      const verdict = afterTampering((run) => {
        run("UPDATE audit_event SET seq = 1000 WHERE seq = ?", first);
        run("UPDATE audit_event SET seq = ? WHERE seq = ?", first, second);
        run("UPDATE audit_event SET seq = ? WHERE seq = 1000", second);
      });
      expect(verdict).toMatchObject({ isIntact: false, brokenAtSeq: Math.min(first, second) });
    },
  );
  fc.assert(property, runs(200));
});

test("an event put in between or at the end is found where it stands", () => {
  const property = fc.property(fc.integer({ min: 1, max: eventCount + 1 }), (seq) => {
    const verdict = afterTampering((run) => {
      run("UPDATE audit_event SET seq = seq + 1000 WHERE seq >= ?", seq);
      run(
        "INSERT INTO audit_event SELECT ?, at_ms, actor_id, command, 'forged', subjects, input, output, previous_hash, hash FROM audit_event WHERE seq = ?",
        seq,
        seq <= eventCount ? seq + 1000 : eventCount,
      );
      run("UPDATE audit_event SET seq = seq - 999 WHERE seq >= 1000");
    });
    expect(verdict).toMatchObject({ isIntact: false, brokenAtSeq: seq });
  });
  fc.assert(property, runs(200));
});

test("the database itself refuses to change or delete an event", () => {
  const { sqlite } = writer();
  expect(() => sqlite.exec("UPDATE audit_event SET command = 'x' WHERE seq = 1")).toThrow("never changed");
  expect(() => sqlite.exec("DELETE FROM audit_event WHERE seq = 1")).toThrow("never deleted");
  sqlite.exec("INSERT INTO security_event (at_ms, kind, actor, detail) VALUES (1, 'tests', 'x', '{}')");
  expect(() => sqlite.exec("UPDATE security_event SET kind = 'x'")).toThrow("never changed");
  expect(() => sqlite.exec("DELETE FROM security_event")).toThrow("never deleted");
  expect(verifyAuditChain(writer()).isIntact).toBe(true);
});
