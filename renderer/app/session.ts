import { useSyncExternalStore } from "react";
import type { SignedInUser } from "../../core/access/access.contract.ts";

/** Who is signed in at this window; the token goes to the server as a bearer and nowhere else. */
export type Session = {
  readonly token: string;
  readonly user: SignedInUser;
  readonly mustSetPassword: boolean;
};

const key = "havaleh.session";
const listeners = new Set<() => void>();
let session: Session | null = readStored();

function readStored(): Session | null {
  const text = sessionStorage.getItem(key);
  // Only this module writes the key, so its text has the shape of a Session.
  return text === null ? null : (JSON.parse(text) as Session);
}

function change(next: Session | null): void {
  session = next;
  if (next) sessionStorage.setItem(key, JSON.stringify(next));
  else sessionStorage.removeItem(key);
  for (const listener of listeners) listener();
}

export const currentSession = (): Session | null => session;
export const openSession = (next: Session): void => change(next);
export const closeSession = (): void => change(null);
export function passwordWasSet(): void {
  if (session) change({ ...session, mustSetPassword: false });
}

export const useSession = (): Session | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentSession);
