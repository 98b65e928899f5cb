import { useEffect, useRef } from "react";
import type { Form } from "./use-form.ts";

const keyOf = (name: string): string => `havaleh.draft.${name}`;

/** What was written into a form before this window was read again; null when nothing was. */
export function readDraft<Values extends object>(name: string): Values | null {
  const text = sessionStorage.getItem(keyOf(name));
  // Only useDraft writes under this key, and a form of that name has these values.
  return text === null ? null : (JSON.parse(text) as Values);
}

export const dropDraft = (name: string): void => sessionStorage.removeItem(keyOf(name));

/** Keeps what is written in a form until it is saved or dropped, whatever happens to the window. */
export function useDraft<Values extends object>(
  name: string,
  form: Form<Values>,
): { readonly drop: () => void } {
  const isDropped = useRef(false);
  const { values, isDirty } = form;
  useEffect(() => {
    if (isDirty && !isDropped.current) sessionStorage.setItem(keyOf(name), JSON.stringify(values));
  }, [name, values, isDirty]);
  return {
    drop: () => {
      isDropped.current = true;
      dropDraft(name);
    },
  };
}
