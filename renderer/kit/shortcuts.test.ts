import { expect, test } from "vitest";
import { chordText, isChord, isTyping, type KeyPress } from "./shortcuts.ts";

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test("a chord is heard by the place of its key, whatever the layout types there", () => {
  expect(isChord(press("KeyJ"), "KeyJ")).toBe(true);
  expect(isChord(press("KeyK"), "KeyJ")).toBe(false);
});

test("every held key counts: more or fewer than the chord names is another chord", () => {
  expect(isChord(press("Enter", { ctrlKey: true }), "Ctrl+Enter")).toBe(true);
  expect(isChord(press("Enter"), "Ctrl+Enter")).toBe(false);
  expect(isChord(press("Enter", { ctrlKey: true, shiftKey: true }), "Ctrl+Enter")).toBe(false);
  expect(isChord(press("Slash"), "Shift+Slash")).toBe(false);
  expect(isChord(press("Digit1", { altKey: true }), "Alt+Digit1")).toBe(true);
});

test("the Mac's command key stands for Ctrl, and the Enter of the number pad for Enter", () => {
  expect(isChord(press("Enter", { metaKey: true }), "Ctrl+Enter")).toBe(true);
  expect(isChord(press("NumpadEnter"), "Enter")).toBe(true);
});

test("key caps are named as on the keyboard", () => {
  expect(chordText("Ctrl+Enter")).toBe("Ctrl Enter");
  expect(chordText("Alt+Digit1")).toBe("Alt 1");
  expect(chordText("KeyJ")).toBe("J");
  expect(chordText("Shift+Slash")).toBe("?");
  expect(chordText("Escape")).toBe("Esc");
});

test("a chord without Ctrl or Alt is left to a field that has the focus", () => {
  expect(isTyping("KeyJ")).toBe(true);
  expect(isTyping("Shift+Slash")).toBe(true);
  expect(isTyping("Escape")).toBe(true);
  expect(isTyping("Ctrl+Enter")).toBe(false);
  expect(isTyping("Alt+Digit1")).toBe(false);
  expect(isTyping("F2")).toBe(false);
});
