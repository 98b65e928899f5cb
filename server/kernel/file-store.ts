import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { AppError } from "../../core/kernel/app-error.ts";

/** The third door to write: files named by the hash of their bytes, beside the database. */
export type FileStore = {
  /** Stores bytes once; answers their SHA-256. */
  put(bytes: Uint8Array): string;
  /** Reads bytes and checks them against their name; refuses with record.notFound, attachment.damaged. */
  read(sha256: string): Uint8Array;
  has(sha256: string): boolean;
  /** Deletes files that no record names and that are older than `beforeMs`; answers how many. */
  sweep(isNamed: (sha256: string) => boolean, beforeMs: number): number;
};

export function openFileStore(dataFolder: string): FileStore {
  const root = path.join(dataFolder, "files");
  const placeOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new AppError("record.notFound");
    return path.join(root, sha256.slice(0, 2), sha256);
  };
  return {
    put(bytes) {
      const sha256 = hashOf(bytes);
      const place = placeOf(sha256);
      mkdirSync(path.dirname(place), { recursive: true });
      const draft = `${place}.part`;
      // Written anew even when it is there: a damaged file is mended, and a file given again is young for the sweep.
      // `flush` brings the bytes to the disk before the name appears, so a named file is whole.
      writeFileSync(draft, bytes, { flush: true });
      renameSync(draft, place);
      return sha256;
    },
    read(sha256) {
      const place = placeOf(sha256);
      if (!existsSync(place)) throw new AppError("record.notFound");
      const bytes = readFileSync(place);
      if (hashOf(bytes) !== sha256) throw new AppError("attachment.damaged");
      return bytes;
    },
    has: (sha256) => existsSync(placeOf(sha256)),
    sweep(isNamed, beforeMs) {
      const old = globSync("??/*", { cwd: root })
        .map((name) => path.join(root, name))
        .filter((file) => statSync(file).mtimeMs < beforeMs && !isNamed(path.basename(file)));
      for (const file of old) rmSync(file);
      return old.length;
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
