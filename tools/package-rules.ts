import { orpcVersion } from "./architecture.ts";

/** The parts of package.json and of the lockfile that the rules read. */
export type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
};
export type Lockfile = {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>;
};

const pinned = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

function wanted(manifest: Manifest): [string, string][] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides });
}

/** A version that may change by itself makes two machines differ. */
export function loosePins(manifest: Manifest): string[] {
  return wanted(manifest)
    .filter(([, version]) => !pinned.test(version))
    .map(([name, version]) => `${name} is not pinned exactly: ${version}`);
}

/** All parts of oRPC speak one wire format only at one version. */
export function orpcStrays(manifest: Manifest, lockfile: Lockfile): string[] {
  const locked = Object.entries(lockfile.packages).map(
    ([place, { version }]) => [place, version ?? ""] as const,
  );
  return [...wanted(manifest), ...locked]
    .filter(([name, version]) => /(^|\/)@orpc\/[^/]+$/.test(name) && version !== orpcVersion)
    .map(([name, version]) => `${name} is ${version}, not ${orpcVersion}`);
}

/** An address in the lockfile binds the project to one registry host. */
export function registryAddresses(lockfile: Lockfile): string[] {
  return Object.entries(lockfile.packages)
    .filter(([, { resolved }]) => resolved !== undefined && /^[a-z+]+:\/\//.test(resolved))
    .map(([place, { resolved }]) => `${place} is bound to ${resolved}`);
}
