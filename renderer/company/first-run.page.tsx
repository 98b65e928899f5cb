import { TextInput } from "@mantine/core";
import {
  IconBuildingFactory2,
  IconClock,
  IconFlask,
  IconFolderOpen,
  type TablerIcon,
} from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { formatInteger } from "../../core/kernel/format.ts";
import { api } from "../app/api.ts";
import type { CompanyStatus } from "../app/company-status.ts";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Outside } from "../app/outside.tsx";
import { Note } from "../kit/note.tsx";
import { useShortcuts } from "../kit/shortcuts.ts";
import { Slip } from "../kit/slip.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { useCommand } from "../kit/use-command.ts";
import { NewCompanyForm } from "./new-company.form.tsx";

const choices = ["new", "sample", "folder"] as const;
type Choice = (typeof choices)[number];

const icons: Readonly<Record<Choice, TablerIcon>> = {
  new: IconBuildingFactory2,
  sample: IconFlask,
  folder: IconFolderOpen,
};

type CardProps = {
  readonly choice: Choice;
  readonly place: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function ChoiceCard({ choice, place, isChosen, onChoose }: CardProps) {
  const { t, locale } = useWords();
  const radio = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isChosen) radio.current?.focus();
  }, [isChosen]);
  const Icon = icons[choice];
  return (
    <label className="choice">
      <input
        ref={radio}
        type="radio"
        name="first-run"
        value={choice}
        checked={isChosen}
        onChange={onChoose}
      />
      <Slip
        stub={
          <div className="col g4">
            <span className="row g8 b">
              <IconClock size={16} aria-hidden />
              {t(`company.first.${choice}Time`)}
            </span>
            <span className="s12 m">{t(`company.first.${choice}Needs`)}</span>
          </div>
        }
      >
        <div className="row g8">
          <Icon size={18} stroke={1.6} aria-hidden />
          <span className="b s14">{t(`company.first.${choice}`)}</span>
          <kbd aria-hidden>{formatInteger(place, locale)}</kbd>
        </div>
        <p className="m">{t(`company.first.${choice}Text`)}</p>
      </Slip>
    </label>
  );
}

function useChoiceKeys(choose: (choice: Choice) => void): void {
  const words = ["shortcut.choose1", "shortcut.choose2", "shortcut.choose3"] as const;
  useShortcuts(
    choices.map((choice, index) => ({
      chord: `Digit${index + 1}`,
      word: words[index] ?? "shortcut.choose1",
      scope: "page" as const,
      run: () => choose(choice),
    })),
  );
}

type Props = { readonly status: CompanyStatus };

function Choices({ status, onNew }: Props & { readonly onNew: () => void }) {
  const { t, locale } = useWords();
  const queries = useQueryClient();
  const [choice, setChoice] = useState<Choice>("sample");
  const [folder, setFolder] = useState("");
  const makeSample = useCommand(useMutation(api.company.createSample.mutationOptions()));
  const openFolder = useMutation(api.company.openFolder.mutationOptions());
  useChoiceKeys(setChoice);
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: api.company.key() });
  const proceed = async (): Promise<void> => {
    if (choice === "new") onNew();
    else if (choice === "sample") {
      if (await makeSample.run({})) await refresh();
    } else if (folder !== "") openFolder.mutate({ folder }, { onSuccess: () => void refresh() });
  };
  const isRunning = makeSample.isRunning || openFolder.isPending;
  const error = choice === "sample" ? makeSample.error : choice === "folder" ? openFolder.error : null;
  return (
    <form
      className="choices"
      onSubmit={(event) => {
        event.preventDefault();
        void proceed();
      }}
    >
      <div>
        <h1 className="s20 bb">{t("company.first.title")}</h1>
        <p className="m">{t("company.first.text")}</p>
      </div>
      {choices.map((each, index) => (
        <ChoiceCard
          key={each}
          choice={each}
          place={index + 1}
          isChosen={choice === each}
          onChoose={() => setChoice(each)}
        />
      ))}
      {choice === "folder" && (
        <TextInput
          label={t("company.first.folderPath")}
          className="ltr-input"
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
      )}
      {error !== null && (
        <Note tone="stop" isAlert>
          {errorText(error, locale)}
        </Note>
      )}
      <div className="row g12 wrap">
        <SubmitButton
          chord="Enter"
          isRunning={isRunning}
          blockedBecause={choice === "folder" && folder === "" ? t("company.first.folderMissing") : undefined}
        >
          {t("company.first.continue")}
        </SubmitButton>
        <span className="m s12 ell">
          {isRunning && choice === "sample"
            ? t("company.first.making")
            : t("company.first.dataFolder", { folder: status.dataFolder })}
        </span>
      </div>
    </form>
  );
}

/** The first start on this computer: a new company, the sample company, or a folder that has one. */
export default function FirstRunPage({ status }: Props) {
  const { t } = useWords();
  const [isMaking, setIsMaking] = useState(false);
  return (
    <Outside version={status.version} foot={<span>{t("company.first.private")}</span>}>
      {isMaking ? (
        <NewCompanyForm onBack={() => setIsMaking(false)} />
      ) : (
        <Choices status={status} onNew={() => setIsMaking(true)} />
      )}
    </Outside>
  );
}
