export type CopiedFolder = {
  /** Folder in the project. */
  readonly from: string;
  /** Which of its files. */
  readonly pattern: string;
  /** Folder under dist; "main" is where every bundled file stands. */
  readonly to: string;
};

/** Files that the built program reads at run time, by the same relative path as from their sources. */
export const copiedFolders: readonly CopiedFolder[] = [
  { from: "db/migrations", pattern: "*.sql", to: "migrations" },
  { from: "db/reference", pattern: "*.csv", to: "reference" },
  { from: "db/sample", pattern: "*.csv", to: "sample" },
  { from: "node_modules/harfbuzzjs/dist", pattern: "*.wasm", to: "main" },
];
