import { useSyncExternalStore } from "react";

/** Whether a media query holds now. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => window.matchMedia(query).matches,
  );

/** Below 700 px grids become cards and the rail becomes a drawer. */
export const useIsNarrow = (): boolean => useMedia("(max-width: 699px)");
