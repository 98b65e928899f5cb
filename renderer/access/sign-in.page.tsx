import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { formatCode, formatLongDate } from "../../core/kernel/format.ts";
import { isIsoDate } from "../../core/kernel/iso-date.ts";
import { api, refusalOf } from "../app/api.ts";
import type { CompanyStatus } from "../app/company-status.ts";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Outside } from "../app/outside.tsx";
import { openSession } from "../app/session.ts";
import { Note } from "../kit/note.tsx";
import { Slip } from "../kit/slip.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { useCommand } from "../kit/use-command.ts";
import { SampleUsers } from "./sample-users.tsx";
import { useCapsLock } from "./use-caps-lock.ts";
import { useWait } from "./use-wait.ts";

function CompanyStub({ status }: { readonly status: CompanyStatus }) {
  const { t, locale } = useWords();
  const isCapsLock = useCapsLock();
  return (
    <div className="sign-stub">
      <div>
        <div className="s12 d">{t("access.nationalId")}</div>
        <bdi className="b s16">{formatCode(status.company?.nationalId ?? "", locale)}</bdi>
        <div className="s12 m">
          {t("access.fiscalYear", { year: formatCode(String(status.fiscalYear), locale) })}
        </div>
      </div>
      <div>
        <div className="s12 d">{t("access.today")}</div>
        {isIsoDate(status.businessDay) && <div>{formatLongDate(status.businessDay, locale)}</div>}
      </div>
      <div className="s12 m">{t("access.forgotten")}</div>
      {isCapsLock && (
        <div className="s12 tx-attention b" role="status">
          ▲ {t("access.capsLock")}
        </div>
      )}
    </div>
  );
}

function SignInForm({ status }: { readonly status: CompanyStatus }) {
  const { t, locale } = useWords();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const first = useRef<HTMLInputElement>(null);
  const signIn = useCommand(useMutation(api.access.signIn.mutationOptions()));
  const waitSeconds = useWait(refusalOf(signIn.error)?.params.seconds, signIn.error);
  useEffect(() => first.current?.focus(), []);

  const enter = async (): Promise<void> => {
    const answer = await signIn.run({ username, password });
    if (answer)
      openSession({ token: answer.session, user: answer.user, mustSetPassword: answer.mustSetPassword });
    else setPassword("");
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!signIn.isRunning && waitSeconds === 0 && username !== "") void enter();
  };
  return (
    <form onSubmit={submit} className="col g16" aria-label={t("access.title")}>
      <div>
        <h1 className="s20 bb">{t("access.title")}</h1>
        <p className="m">{locale === "fa" ? status.company?.nameFa : status.company?.nameEn}</p>
      </div>
      {status.isSample && (
        <SampleUsers
          status={status}
          onPick={(name) => {
            setUsername(name);
            setPassword(status.samplePassword ?? "");
          }}
        />
      )}
      <div className="two">
        <TextInput
          ref={first}
          label={t("access.username")}
          value={username}
          className="ltr-input"
          autoComplete="username"
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("access.password")}
          value={password}
          className="ltr-input"
          autoComplete="current-password"
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("access.showPassword") }}
        />
      </div>
      {signIn.error !== null && (
        <Note tone="stop" isAlert>
          {errorText(signIn.error, locale)}
        </Note>
      )}
      <div className="row">
        <SubmitButton
          chord="Enter"
          isRunning={signIn.isRunning}
          blockedBecause={waitSeconds > 0 ? t("access.wait", { seconds: waitSeconds }) : undefined}
        >
          {t("access.enter")}
        </SubmitButton>
      </div>
    </form>
  );
}

/** The door: the company that is open here, and a person's own name and password. */
export function SignInPage({ status }: { readonly status: CompanyStatus }) {
  return (
    <Outside version={status.version}>
      <Slip className="sign" stub={<CompanyStub status={status} />}>
        <SignInForm status={status} />
      </Slip>
    </Outside>
  );
}
