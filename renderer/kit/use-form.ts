import { useState } from "react";
import { faultText, fieldFaults } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";

/** What every field of the kit takes; `bind` of a form makes it. */
export type FieldProps<Value> = {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error?: string | null | undefined;
};

export type ListedFault = { readonly path: string; readonly label: string; readonly text: string };

export type Form<Values extends object> = {
  readonly values: Values;
  readonly set: <Key extends keyof Values>(key: Key, value: Values[Key]) => void;
  readonly replace: (values: Values) => void;
  /** Everything a field of the kit needs for this key. */
  readonly bind: <Key extends keyof Values & string>(key: Key) => FieldProps<Values[Key]>;
  /** Faults to list over the form: the refusal's and the page's own. */
  readonly faults: readonly ListedFault[];
  /** Sets the page's own faults, by key; an empty object clears them. */
  readonly fail: (faults: Partial<Record<keyof Values & string, string>>) => void;
  readonly isDirty: boolean;
};

export const fieldId = (path: string): string => `field-${path.replaceAll(/[^\w]/g, "-")}`;

type Setup<Values extends object> = {
  readonly initial: Values;
  /** Label of each field; keys are the paths of the command's input, so that faults find their field. */
  readonly labels: Readonly<Record<keyof Values & string, string>>;
  /** The error of the command; its field faults stand at their fields until these are edited. */
  readonly refusal: unknown;
};

/** The values of a form as typed, with the faults of the last attempt beside their fields. */
export function useForm<Values extends object>({ initial, labels, refusal }: Setup<Values>): Form<Values> {
  const { locale } = useWords();
  const [values, setValues] = useState(initial);
  const [own, setOwn] = useState<Partial<Record<string, string>>>({});
  const [edited, setEdited] = useState<{ readonly of: unknown; readonly paths: readonly string[] }>({
    of: null,
    paths: [],
  });
  const isEdited = (path: string): boolean => edited.of === refusal && edited.paths.includes(path);
  // An edit below a path, such as "lines.0.quantityKg", belongs to the field "lines".
  const known: Readonly<Record<string, string>> = labels;
  const refused = fieldFaults(refusal)
    .filter((fault) => !isEdited(fault.path))
    .map((fault) => ({
      path: fault.path,
      label: known[fault.path] ?? fault.path,
      text: faultText(fault, locale),
    }));
  const mine = Object.entries(own).map(([path, text]) => ({
    path,
    label: known[path] ?? path,
    text: text ?? "",
  }));
  const faults = [...mine, ...refused.filter((fault) => own[fault.path] === undefined)];

  const set = <Key extends keyof Values>(key: Key, value: Values[Key]): void => {
    const path = String(key);
    setValues((before) => ({ ...before, [key]: value }));
    setOwn(({ [path]: _gone, ...rest }) => rest);
    setEdited((before) => ({ of: refusal, paths: before.of === refusal ? [...before.paths, path] : [path] }));
  };
  return {
    values,
    set,
    replace: setValues,
    bind: (key) => ({
      id: fieldId(key),
      label: labels[key],
      value: values[key],
      onChange: (value) => set(key, value),
      error: faults.find((fault) => fault.path === key)?.text ?? null,
    }),
    faults,
    fail: (next) => setOwn(next),
    isDirty: values !== initial,
  };
}
