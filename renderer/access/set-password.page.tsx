import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { api } from "../app/api.ts";
import { errorText, faultOf } from "../app/i18n/error-text.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { Outside } from "../app/outside.tsx";
import { closeSession, passwordWasSet, type Session } from "../app/session.ts";
import { Note } from "../kit/note.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { useCommand } from "../kit/use-command.ts";

const blank = { current: "", next: "", again: "" };

function PasswordForm() {
  const { t, locale } = useWords();
  const [draft, setDraft] = useState(blank);
  const [isDifferent, setIsDifferent] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const set = useCommand(useMutation(api.access.setPassword.mutationOptions()));
  const edit = (key: keyof typeof blank) => (event: FormEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    setDraft((before) => ({ ...before, [key]: value }));
    setIsDifferent(false);
  };
  const save = async (): Promise<void> => {
    if (draft.next !== draft.again) return setIsDifferent(true);
    if (await set.run({ currentPassword: draft.current, newPassword: draft.next })) passwordWasSet();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  const toggle = { "aria-label": t("access.showPassword") };
  return (
    <form className="col g12" onSubmit={submit}>
      <PasswordInput
        label={t("access.set.current")}
        value={draft.current}
        className="ltr-input"
        autoComplete="current-password"
        onChange={edit("current")}
        error={faultOf(set.error, "currentPassword", locale)}
        visibilityToggleButtonProps={toggle}
        ref={first}
      />
      <PasswordInput
        label={t("access.set.new")}
        value={draft.next}
        className="ltr-input"
        autoComplete="new-password"
        onChange={edit("next")}
        error={faultOf(set.error, "newPassword", locale)}
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        label={t("access.set.repeat")}
        value={draft.again}
        className="ltr-input"
        autoComplete="new-password"
        onChange={edit("again")}
        error={isDifferent ? t("access.set.differs") : null}
        visibilityToggleButtonProps={toggle}
      />
      {set.error !== null && (
        <Note tone="stop" isAlert>
          {errorText(set.error, locale)}
        </Note>
      )}
      <div className="row">
        <SubmitButton chord="Enter" isRunning={set.isRunning}>
          {t("access.set.act")}
        </SubmitButton>
        <Button variant="subtle" onClick={closeSession}>
          {t("app.signOut")}
        </Button>
      </div>
    </form>
  );
}

/** The first sign-in of an imported user: nothing else opens before an own password is set. */
export function SetPasswordPage({
  session,
  version,
}: {
  readonly session: Session;
  readonly version: string;
}) {
  const { t, locale } = useWords();
  return (
    <Outside version={version}>
      <div className="card in narrow">
        <h1 className="s20 bb">{t("access.set.title")}</h1>
        <p className="m">
          <bdi className="b">{inLocale(session.user, locale)}</bdi> · {t("access.set.text")}
        </p>
        <PasswordForm />
      </div>
    </Outside>
  );
}
