import { useEffect, useRef, useSyncExternalStore } from "react";
import type { PlainWordKey } from "../app/i18n/words.ts";

/** Keys by their place on the keyboard: "Ctrl+Enter", "Alt+Digit1", "Shift+Slash", "KeyJ". */
export type Chord = string;

export type Shortcut = {
  readonly chord: Chord;
  readonly word: PlainWordKey;
  readonly scope: "everywhere" | "list" | "page";
  readonly run: () => void;
  /** Asked at each key press; false leaves the key to others. */
  readonly when?: () => boolean;
  /** Where the shortcut belongs; under an open dialog only what lies inside it is heard. */
  readonly owner?: () => Element | null;
  /** Text on the sheet where one line stands for a pair of keys: "J K". */
  readonly shown?: string;
  /** Left out of the sheet, for a second key of the same act. */
  readonly isUnlisted?: boolean;
};

export type KeyPress = {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** Whether a key press is this chord; the Mac's command key counts as Ctrl. */
export function isChord(press: KeyPress, chord: Chord): boolean {
  const parts = chord.split("+");
  const code = parts.at(-1) ?? "";
  const asked = (name: string): boolean => parts.includes(name);
  const pressed = press.code === "NumpadEnter" ? "Enter" : press.code;
  return (
    pressed === code &&
    (press.ctrlKey || press.metaKey) === asked("Ctrl") &&
    press.altKey === asked("Alt") &&
    press.shiftKey === asked("Shift")
  );
}

const keyNames: Readonly<Record<string, string>> = {
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Slash: "/",
};

/** The chord as it is printed on a key cap: "Ctrl Enter", "Alt 1", "?" for Shift Slash. */
export function chordText(chord: Chord): string {
  if (chord === "Shift+Slash") return "?";
  return chord
    .split("+")
    .map((part) => keyNames[part] ?? part.replace(/^(Key|Digit)/, ""))
    .join(" ");
}

/** A chord that types a character when a field has the focus, and is therefore left to the field. */
export const isTyping = (chord: Chord): boolean => !/^(Ctrl|Alt)\+|^F\d/.test(chord);

const untypedInputs = ["radio", "checkbox", "button", "submit", "file"];

function isField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !untypedInputs.includes(element.type);
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName))
  );
}

const registrations = new Set<{ readonly shortcuts: readonly Shortcut[] }>();
const listeners = new Set<() => void>();
let listed: readonly Shortcut[] = [];

function announce(): void {
  listed = [...registrations].flatMap((registration) => registration.shortcuts);
  for (const listener of listeners) listener();
}

function topDialog(): Element | null {
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1) ?? null;
}

/** An open menu, list or calendar takes Escape for itself; closed ones stay in the page, hidden. */
const hasOpenPopup = (): boolean =>
  [...document.querySelectorAll(".mantine-Popover-dropdown, .mantine-Menu-dropdown")].some((popup) =>
    popup.checkVisibility(),
  );

function isHeard(shortcut: Shortcut): boolean {
  if (shortcut.chord === "Escape" && hasOpenPopup()) return false;
  if (isTyping(shortcut.chord) && isField(document.activeElement)) return false;
  const dialog = topDialog();
  if (dialog && !dialog.contains(shortcut.owner?.() ?? null)) return false;
  return shortcut.when?.() ?? true;
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  // The latest registration wins: a panel that opened over a page takes the key first.
  const shortcut = listed.findLast((each) => isChord(event, each.chord) && isHeard(each));
  if (!shortcut) return;
  event.preventDefault();
  // A key held down walks through the rows of a list, but it never does an act again.
  if (!event.repeat || shortcut.scope === "list") shortcut.run();
}

/** Keeps these shortcuts alive as long as the component is shown. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const signature = shortcuts.map((shortcut) => `${shortcut.chord} ${shortcut.word}`).join("|");
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered again only when the set of keys changes.
  useEffect(() => {
    const registration = {
      shortcuts: latest.current.map((shortcut, index) => ({
        ...shortcut,
        run: () => latest.current[index]?.run(),
        when: () => latest.current[index]?.when?.() ?? true,
      })),
    };
    registrations.add(registration);
    if (registrations.size === 1) window.addEventListener("keydown", hear);
    announce();
    return () => {
      registrations.delete(registration);
      if (registrations.size === 0) window.removeEventListener("keydown", hear);
      announce();
    };
  }, [signature]);
}

/** Every shortcut that works now, for the sheet. */
export const useListedShortcuts = (): readonly Shortcut[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => listed,
  );
