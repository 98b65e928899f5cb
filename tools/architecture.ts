/** One table of the house: what each room may import, which packages it may use and where each role lives. */
export type Room = "core" | "db" | "templates" | "server" | "renderer" | "electron" | "tests" | "tools";

type RoomRule = {
  /** Rooms it may import; its own always. */
  readonly rooms: readonly Room[];
  /** npm packages it may import; a name ending in "/*" means every package of that scope. */
  readonly packages: readonly string[];
  /** Whether `node:` modules exist where this room runs. */
  readonly hasNode: boolean;
};

export const house: Readonly<Record<Room, RoomRule>> = {
  core: { rooms: [], packages: ["zod", "@orpc/contract"], hasNode: false },
  db: { rooms: ["core"], packages: ["better-sqlite3", "drizzle-orm"], hasNode: true },
  templates: {
    rooms: ["core"],
    packages: ["bidi-js", "exceljs", "harfbuzzjs", "linebreak", "pdfkit", "uqr"],
    hasNode: true,
  },
  server: {
    rooms: ["core", "db", "templates"],
    packages: ["@orpc/*", "csv-parse", "hash-wasm", "zod"],
    hasNode: true,
  },
  renderer: {
    rooms: ["core"],
    packages: [
      "@fontsource-variable/vazirmatn",
      "@mantine/*",
      "@orpc/*",
      "@tabler/icons-react",
      "@tanstack/*",
      "i18next",
      "pdfjs-dist",
      "react",
      "react-dom",
      "react-i18next",
      "wouter",
      "zod",
    ],
    hasNode: false,
  },
  electron: { rooms: ["core", "server"], packages: ["electron"], hasNode: true },
  tools: {
    rooms: ["core", "db", "templates", "server"],
    packages: [
      "@playwright/test",
      "better-sqlite3",
      "csv-parse",
      "drizzle-orm",
      "exceljs",
      "vite",
      "vitest",
      "zod",
    ],
    hasNode: true,
  },
  tests: {
    rooms: ["core", "db", "templates", "server", "renderer", "electron", "tools", "tests"],
    packages: [
      "@orpc/*",
      "@playwright/test",
      "axe-core",
      "better-sqlite3",
      "drizzle-orm",
      "electron",
      "exceljs",
    ],
    hasNode: true,
  },
};

/** What only tests use; they may also use every package of every room. */
export const testPackages: readonly string[] = ["vitest", "fast-check"];

/** Rooms in which a file with this role (the word before `.ts`) may stand. */
export const roleRooms: Readonly<Record<string, readonly Room[]>> = {
  contract: ["core"],
  errors: ["core"],
  table: ["db"],
  repository: ["db"],
  router: ["server"],
  queries: ["server"],
  pdf: ["templates"],
  xlsx: ["templates"],
  page: ["renderer"],
  form: ["renderer"],
  routes: ["renderer"],
  words: ["renderer", "templates"],
  fixture: ["db", "templates", "server"],
  config: ["tools"],
  spec: ["tests"],
  test: ["core", "db", "templates", "server", "renderer", "electron", "tests", "tools"],
};

/** Roles that one feature never takes from another of its room: pages, their addresses and words, routers, queries. */
export const privateRoles: readonly string[] = ["page", "routes", "words", "router", "queries"];

/** Folders of a room that belong to no feature. */
export const sharedFolders: readonly string[] = ["kernel", "kit", "app", "transports", "migrations"];

/** The only places that know oRPC, so that its next major version is met in a few files. */
export const orpcPlaces: readonly string[] = [
  "core/kernel/contract.ts",
  "server/kernel/procedure.ts",
  "server/transports/",
  "renderer/app/api.ts",
];

/** Rooms whose code gets time and randomness handed in, and the places in them that hand it out. */
export const clocklessRooms: readonly Room[] = ["core", "db", "templates", "server"];
export const clockPlaces: readonly string[] = [
  "server/kernel/clock.ts",
  "server/kernel/ids.ts",
  "server/transports/",
];

/** Files that gather every feature of their room, and so may import all of them. */
export const gatheringPlaces: readonly string[] = [
  "server/router.ts",
  "server/due-work.ts",
  "server/kernel/worker.ts",
  "renderer/app/",
];

export const bannedNames: readonly string[] = [
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "misc",
  "shared",
];
export const maxFileLines = 300;
export const orpcVersion = "1.16.1";
