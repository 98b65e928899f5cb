import type { RefObject } from "react";
import { type Shortcut, useShortcuts } from "./shortcuts.ts";

type Keys = {
  readonly grid: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly cursor: number;
  readonly pageRows: () => number;
  readonly move: (to: number) => void;
  readonly open: () => void;
  readonly back: (() => void) | undefined;
};

const isAtRest = (focused: Element | null, grid: HTMLElement | null): boolean =>
  focused === null || focused === document.body || focused === grid || focused.id === "page";

/** Whether arrows are free for the list: nothing that scrolls or chooses by arrows has the focus. */
function hasArrows(grid: HTMLElement | null): boolean {
  const focused = document.activeElement;
  if (isAtRest(focused, grid)) return true;
  return (
    !(focused instanceof HTMLInputElement) && focused?.closest(".top, .rail, .list-tools, .grid-head") != null
  );
}

/** Moves through the rows by physical key; J and K work wherever no field has the focus. */
export function useListKeys({ grid, count, cursor, pageRows, move, open, back }: Keys): void {
  const free = (): boolean => hasArrows(grid.current);
  const to = (row: number): void => move(Math.max(0, Math.min(count - 1, row)));
  const list = { scope: "list", owner: () => grid.current } as const;
  const rows = { ...list, word: "shortcut.rows" } as const;
  const ends = { ...list, word: "shortcut.ends", when: free } as const;
  const hidden = { isUnlisted: true } as const;
  const shortcuts: Shortcut[] = [
    { ...rows, chord: "KeyJ", shown: "J K", run: () => to(cursor + 1) },
    { ...rows, chord: "KeyK", run: () => to(cursor - 1), ...hidden },
    { ...rows, chord: "ArrowDown", run: () => to(cursor + 1), when: free, ...hidden },
    { ...rows, chord: "ArrowUp", run: () => to(cursor - 1), when: free, ...hidden },
    { ...rows, chord: "PageDown", run: () => to(cursor + pageRows()), when: free, ...hidden },
    { ...rows, chord: "PageUp", run: () => to(cursor - pageRows()), when: free, ...hidden },
    { ...ends, chord: "Home", shown: "Home End", run: () => to(0) },
    { ...ends, chord: "End", run: () => to(count - 1), ...hidden },
    {
      ...list,
      chord: "Enter",
      word: "shortcut.open",
      run: open,
      when: () => isAtRest(document.activeElement, grid.current) && count > 0,
    },
  ];
  if (back) shortcuts.push({ ...list, chord: "Escape", word: "shortcut.back", run: back });
  useShortcuts(shortcuts);
}
