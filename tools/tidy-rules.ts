import path from "node:path";
import {
  bannedNames,
  clocklessRooms,
  clockPlaces,
  gatheringPlaces,
  house,
  maxFileLines,
  orpcPlaces,
  privateRoles,
  type Room,
  roleRooms,
  sharedFolders,
  testPackages,
} from "./architecture.ts";

/** A file of the project; the path is relative to its root, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };
/** Names every fault in the files; an empty list is a pass. */
export type TidyRule = (files: readonly SourceFile[]) => string[];

const commentOrString =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

const withoutComments = (text: string): string =>
  text.replace(commentOrString, (found) => (found.startsWith("/") ? " " : found));

/** Template literals stay: code stands inside their holes. */
const onlyCode = (text: string): string =>
  text.replace(commentOrString, (found) =>
    found.startsWith("`") ? found : found.startsWith("/") ? " " : '""',
  );

const isFixture = (file: string): boolean => file.endsWith(".fixture.ts");
const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$/.test(file) || isFixture(file);
const isCode = (file: string): boolean => /\.(tsx?|mjs)$/.test(file);
const isIn = (file: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith("/") ? file.startsWith(place) : file === place));

function roomOf(file: string): Room | null {
  const folder = file.split("/")[0] ?? "";
  return Object.hasOwn(house, folder) && file.includes("/") ? (folder as Room) : null; // hasOwn has just proved it.
}

/** The feature folder a file belongs to, or null for the kernel, the kit and files at the room's top. */
function featureOf(file: string): string | null {
  const [, folder = "", ...rest] = file.split("/");
  return rest.length === 0 || sharedFolders.includes(folder) ? null : folder;
}

const statement =
  /^[ \t]*(?:import|export)\b(?:[^;"']*?\bfrom)?\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;

/** The word before the ending: "table" in order.table.ts. */
const roleOf = (file: string): string | undefined =>
  /\.([a-z-]+)\.tsx?$/.exec(path.posix.basename(file))?.[1];

/** Module names as written: `from "x"`, `import "x"` and `import("x")`. */
function importsOf(text: string): string[] {
  return [...withoutComments(text).matchAll(statement)].map(([, named, loaded]) => named ?? loaded ?? "");
}

const targetOf = (file: string, target: string): string => path.posix.join(path.posix.dirname(file), target);

/** Each import of each code file in a room: the file, its room and the module name as written. */
function allImports(files: readonly SourceFile[]): { file: string; room: Room; target: string }[] {
  return files.flatMap(({ path: file, text }) => {
    const room = roomOf(file);
    return room === null || !isCode(file) ? [] : importsOf(text).map((target) => ({ file, room, target }));
  });
}

/** Imports from a room that the table does not allow; a test may look at every room. */
export const forbiddenRooms: TidyRule = (files) =>
  allImports(files)
    .filter(({ target }) => target.startsWith("."))
    .map(({ file, room, target }) => ({ file, room, to: targetOf(file, target) }))
    .filter(({ file, room, to }) => {
      const toRoom = roomOf(to);
      if (toRoom === null) return !["tests", "tools"].includes(room) && !isTest(file);
      return toRoom !== room && !house[isTest(file) ? "tests" : room].rooms.includes(toRoom);
    })
    .map(({ file, to }) => `${file} must not import ${to}`);

function isPackageAllowed(file: string, room: Room, target: string): boolean {
  const isBesideCode = isTest(file) || room === "tests";
  if (target.startsWith("node:")) return house[room].hasNode || isBesideCode;
  const name = target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
  const ofTests = [...testPackages, ...Object.values(house).flatMap((rule) => rule.packages)];
  return (isBesideCode ? ofTests : house[room].packages).some((allowed) =>
    allowed.endsWith("/*") ? name.startsWith(allowed.slice(0, -1)) : name === allowed,
  );
}

/** Packages that the table does not give to the room. */
export const forbiddenPackages: TidyRule = (files) =>
  allImports(files)
    .filter(({ target }) => !target.startsWith("."))
    .filter(({ file, room, target }) => !isPackageAllowed(file, room, target))
    .map(({ file, target }) => `${file} must not use the package ${target}`);

/** oRPC outside its few files; tests may speak it. */
export const orpcOutside: TidyRule = (files) =>
  allImports(files)
    .filter(({ file, target }) => target.startsWith("@orpc/") && !isTest(file) && roomOf(file) !== "tests")
    .filter(({ file }) => !isIn(file, orpcPlaces))
    .map(({ file, target }) => `${file} must not know oRPC (${target})`);

/**
 * Features of one room show each other their plain files only; what bears a private role stays inside.
 * The kernel, the kit and what else features share know no feature at all.
 */
export const featureCrossings: TidyRule = (files) =>
  allImports(files)
    .filter(({ file, room }) => ["server", "renderer", "templates"].includes(room) && !isTest(file))
    .filter(({ file, target }) => target.startsWith(".") && !isIn(file, gatheringPlaces))
    .map(({ file, room, target }) => ({ file, room, to: targetOf(file, target) }))
    .filter(({ file, room, to }) => {
      const [own, other] = [featureOf(file), featureOf(to)];
      if (roomOf(to) !== room || other === null || other === own) return false;
      return own === null || privateRoles.includes(roleOf(to) ?? "");
    })
    .map(({ file, to }) => `${file} must not reach into the feature of ${to}`);

/** A table or a query builder is the repository's own business. */
export const tablesOutside: TidyRule = (files) =>
  allImports(files)
    .filter(
      ({ file, room, target }) =>
        room !== "db" && room !== "tests" && !isTest(file) && /\.table\.ts$/.test(target),
    )
    .map(({ file, target }) => `${file} must go through a repository, not ${target}`);

/** A role that no room knows, or one in a room where it does not belong. */
export const misplacedRoles: TidyRule = (files) =>
  files.flatMap(({ path: file }) => {
    const room = roomOf(file);
    const role = roleOf(file);
    if (room === null || role === undefined || role === "d") return [];
    return roleRooms[role]?.includes(room) ? [] : [`${file}: the role .${role} does not belong in ${room}`];
  });

/** A feature folder without its rules: every feature begins in core. */
export const featuresWithoutCore: TidyRule = (files) => {
  const foldersOf = (room: Room) =>
    new Set(files.filter((file) => roomOf(file.path) === room).map((file) => featureOf(file.path)));
  const known = foldersOf("core");
  return (["db", "templates", "server", "renderer"] as const).flatMap((room) =>
    [...foldersOf(room)]
      .filter((feature) => feature !== null && !known.has(feature))
      .map((feature) => `${room}/${feature} has no core/${feature}`),
  );
};

export const longFiles: TidyRule = (files) =>
  files
    .filter(({ path: file }) => isCode(file) || file.endsWith(".css"))
    .map(({ path: file, text }) => ({ file, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > maxFileLines)
    .map(({ file, lines }) => `${file} has ${lines} lines; ${maxFileLines} are allowed`);

export const badNames: TidyRule = (files) =>
  files.flatMap(({ path: file }) => {
    const steps = file.split("/").map((step) => step.split(".")[0] ?? "");
    const banned = steps.find((step) => bannedNames.includes(step.toLowerCase()));
    return banned === undefined ? [] : [`${file}: "${banned}" says nothing about what is inside`];
  });

/** Reports each code file in which the pattern occurs, by the first text found. */
function occurrences(
  files: readonly SourceFile[],
  pattern: RegExp,
  textOf: (text: string) => string,
): string[] {
  return files
    .filter(({ path: file }) => isCode(file))
    .flatMap(({ path: file, text }) => {
      const found = pattern.exec(textOf(text))?.[0];
      return found === undefined ? [] : [`${file}: ${found.trim()}`];
    });
}

export const bannedWords: TidyRule = (files) =>
  occurrences(files, /\b(TO[D]O|FIX[M]E|HA[C]K)\b/, (text) => text);

export const anyTypes: TidyRule = (files) =>
  occurrences(files, /\bas an[y]\b|:\s*an[y]\b|<an[y]\b|\ban[y]\[\]/, onlyCode);

/** A test left out silently, or one that leaves out all others. */
export const skippedTests: TidyRule = (files) =>
  occurrences(
    files.filter(({ path: file }) => isTest(file) || file.startsWith("tests/")),
    /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|todo|fixme|skipIf|runIf|fails)\b/,
    onlyCode,
  );

const clock = /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bprocess\.hrtime\b/;
const chance =
  /\bMath\.random\b|\bcrypto\.(random|getRandom)\w+|import\s*\{[^}]*\brandom(UUID|Bytes|Int|FillSync)\b[^}]*\}/;
const clockOrChance = new RegExp(`${clock.source}|${chance.source}`);

/** Time or randomness taken instead of given, which would make a result that cannot be repeated. */
export const clockReads: TidyRule = (files) =>
  occurrences(
    files.filter(({ path: file }) => {
      const room = roomOf(file);
      return room !== null && clocklessRooms.includes(room) && !isTest(file) && !isIn(file, clockPlaces);
    }),
    clockOrChance,
    onlyCode,
  );

/** Made-up data in the product: only tests, benches and other fixtures use a fixture. */
export const fixturesInCode: TidyRule = (files) =>
  allImports(files)
    .filter(
      ({ file, room, target }) => isFixture(target) && !isTest(file) && room !== "tests" && room !== "tools",
    )
    .map(({ file, target }) => `${file} must not use the made-up data of ${target}`);

export const fileRules: Readonly<Record<string, TidyRule>> = {
  "no room imports a room it may not": forbiddenRooms,
  "no room uses a package that is not its own": forbiddenPackages,
  "oRPC is known in its few files only": orpcOutside,
  "no feature reaches into another": featureCrossings,
  "tables are known to repositories only": tablesOutside,
  "only tests use fixtures": fixturesInCode,
  "every role stands in its room": misplacedRoles,
  "every feature begins in core": featuresWithoutCore,
  "no file is too long": longFiles,
  "no name is empty of meaning": badNames,
  "no work is left as a note": bannedWords,
  "no value escapes its type": anyTypes,
  "no test is left out": skippedTests,
  "time and randomness are handed in": clockReads,
};
