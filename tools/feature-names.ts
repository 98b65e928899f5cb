/** The spellings of one feature's name, from the folder name "spare-parts". */
export type FeatureNames = {
  /** "spare-parts" */
  readonly folder: string;
  /** "spare-part" */
  readonly file: string;
};

/** Refuses what is no plural kebab-case English name. */
export function featureNames(folder: string): FeatureNames {
  if (!/^[a-z]+(-[a-z]+)*s$/.test(folder))
    throw new Error(
      `A feature is named by an English plural in kebab case, such as "storage-tanks"; not "${folder}".`,
    );
  const file = folder.endsWith("ies")
    ? `${folder.slice(0, -3)}y`
    : folder.replace(/(?<=x|ss|ch|sh)es$|s$/, "");
  return { folder, file };
}

const camel = (kebab: string): string =>
  kebab.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
const pascal = (kebab: string): string => camel(`-${kebab}`);
const spaced = (kebab: string): string => kebab.replaceAll("-", " ");
const sentence = (kebab: string): string => spaced(kebab).replace(/^\w/, (letter) => letter.toUpperCase());
const snake = (kebab: string): string => kebab.replaceAll("-", "_");

const spellings = [camel, pascal, spaced, sentence, snake, (kebab: string) => kebab];
const template = featureNames("spare-parts");

/** Replaces every spelling of the template's name by that of the feature, plurals first. */
export function renameFeature(text: string, names: FeatureNames): string {
  const pairs = (["folder", "file"] as const).flatMap((form) =>
    spellings.map((spell) => [spell(template[form]), spell(names[form])] as const),
  );
  const pattern = new RegExp(pairs.map(([from]) => from).join("|"), "g");
  const renamed = new Map(pairs);
  return text.replace(pattern, (found) => renamed.get(found) ?? found);
}
