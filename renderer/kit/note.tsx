import {
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
  IconProgress,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Tone } from "./tones.ts";

const icons: Readonly<Record<Tone, TablerIcon>> = {
  neutral: IconInfoCircle,
  progress: IconProgress,
  attention: IconAlertTriangle,
  done: IconCircleCheck,
  stop: IconX,
};

type Props = {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Announced at once; for faults that appear while a person works. */
  readonly isAlert?: boolean;
};

/** A framed sentence in one of the five tones, with its glyph. */
export function Note({ tone, children, isAlert = false }: Props) {
  const Icon = icons[tone];
  return (
    <div className={`note ${tone}`} role={isAlert ? "alert" : undefined}>
      <Icon size={16} aria-hidden />
      <div className="note-text">{children}</div>
    </div>
  );
}
