import { IconCheck, IconCircle, IconCircleHalf2, IconTriangleFilled, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../app/i18n/i18n.ts";
import { isFinalState, type MachineName, type StatesOf, stateTones, stateWord } from "./state-tones.ts";
import type { Tone } from "./tones.ts";

export function ToneGlyph({ tone }: { readonly tone: Tone }) {
  const size = { size: 12, stroke: 2.6, "aria-hidden": true } as const;
  switch (tone) {
    case "neutral":
      return <IconCircle {...size} />;
    case "progress":
      return <IconCircleHalf2 {...size} />;
    case "attention":
      return <IconTriangleFilled size={10} aria-hidden />;
    case "done":
      return <IconCheck {...size} />;
    case "stop":
      return <IconX {...size} />;
  }
}

type ChipProps = { readonly tone: Tone; readonly isFinal?: boolean; readonly children: ReactNode };

/** A word with its glyph in one of the five tones; a final state is hollow. */
export function Chip({ tone, isFinal = false, children }: ChipProps) {
  return (
    <span className={`chip ${tone}${isFinal ? " fin" : ""}`}>
      <ToneGlyph tone={tone} />
      <span className="ell">{children}</span>
    </span>
  );
}

type StatusProps<Name extends MachineName> = { readonly machine: Name; readonly state: StatesOf[Name] };

/** The state of a record: glyph, word and colour from the one table of tones. */
export function StatusChip<Name extends MachineName>({ machine, state }: StatusProps<Name>) {
  const { locale } = useWords();
  return (
    <Chip tone={stateTones[machine][state]} isFinal={isFinalState(machine, state)}>
      {stateWord(machine, state, locale)}
    </Chip>
  );
}
