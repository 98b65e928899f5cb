import path from "node:path";

/** Files that the office reads beside its code. */
export type Resources = {
  readonly migrations: string;
  readonly reference: string;
  readonly sample: string;
  /** Undefined in a source tree: fonts are then read from the installed packages. */
  readonly fonts: string | undefined;
  readonly worker: URL;
};

/** Finds them from where this code runs: its TypeScript source, or the folder of the built program. */
export function findResources(from: string = import.meta.dirname): Resources {
  if (import.meta.filename.endsWith(".ts")) {
    const db = path.join(from, "..", "..", "db");
    return {
      migrations: path.join(db, "migrations"),
      reference: path.join(db, "reference"),
      sample: path.join(db, "sample"),
      fonts: undefined,
      worker: new URL("./worker.ts", import.meta.url),
    };
  }
  const dist = path.dirname(from);
  return {
    migrations: path.join(dist, "migrations"),
    reference: path.join(dist, "reference"),
    sample: path.join(dist, "sample"),
    fonts: path.join(dist, "fonts"),
    worker: new URL("./worker.js", import.meta.url),
  };
}
