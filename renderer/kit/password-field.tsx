import { PasswordInput } from "@mantine/core";
import { useWords } from "../app/i18n/i18n.ts";
import type { FieldProps } from "./use-form.ts";

type Props = FieldProps<string> & {
  readonly required?: boolean;
  readonly className?: string;
  /** A password that is being made, so that the browser does not fill in an old one. */
  readonly isNew?: boolean;
};

/** A secret; shown only while its eye is pressed open. */
export function PasswordField({
  onChange,
  error,
  isNew = false,
  required = false,
  className = "",
  ...rest
}: Props) {
  const { t } = useWords();
  return (
    <PasswordInput
      {...rest}
      className={`ltr-input ${className}`}
      autoComplete={isNew ? "new-password" : "current-password"}
      withAsterisk={required}
      aria-required={required}
      error={error}
      visibilityToggleButtonProps={{ "aria-label": t("access.showPassword") }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
