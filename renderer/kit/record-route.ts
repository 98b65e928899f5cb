import { useLocation } from "wouter";

/** The record that is open beside its list, by the last part of the address. */
export type RecordRoute = {
  readonly id: string | null;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  /** Place of the record in the list, from 1; null when the list does not hold it. */
  readonly place: number | null;
};

/** Ties a list at `base` to the record behind it: `/sales/orders` and `/sales/orders/<id>`. */
export function useRecordRoute(base: string, ids: readonly string[]): RecordRoute {
  const [location, navigate] = useLocation();
  const id = location.startsWith(`${base}/`)
    ? decodeURIComponent(location.slice(base.length + 1)) || null
    : null;
  const index = id === null ? -1 : ids.indexOf(id);
  const open = (other: string): void =>
    navigate(`${base}/${encodeURIComponent(other)}`, { replace: id !== null });
  const step = (to: number): (() => void) | null => {
    const other = index === -1 ? undefined : ids[to];
    return other === undefined ? null : () => open(other);
  };
  return {
    id,
    open,
    close: () => navigate(base),
    previous: step(index - 1),
    next: step(index + 1),
    place: index === -1 ? null : index + 1,
  };
}
