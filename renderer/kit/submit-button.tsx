import { Button, type ButtonProps } from "@mantine/core";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useShortcuts } from "./shortcuts.ts";

const spinnerDelayMs = 300;

/** True once `isRunning` has lasted longer than the delay, so that quick work does not flicker. */
export function useDelayed(isRunning: boolean, delayMs: number): boolean {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (!isRunning) {
      setIsShown(false);
      return;
    }
    const timer = window.setTimeout(() => setIsShown(true), delayMs);
    return () => window.clearTimeout(timer);
  }, [isRunning, delayMs]);
  return isRunning && isShown;
}

type Props = {
  readonly children: ReactNode;
  readonly isRunning: boolean;
  readonly onPress?: () => void;
  /** Why the act is not possible now; stands beside the disabled button. */
  readonly blockedBecause?: string | undefined;
  readonly tone?: "stopfill" | undefined;
  /** Ctrl Enter by default; Enter makes it the submit button of its form, whose onSubmit does the act. */
  readonly chord?: "Ctrl+Enter" | "Enter" | null;
} & Pick<ButtonProps, "leftSection" | "size" | "fullWidth">;

/** The one main act of a panel: Ctrl Enter, a spinner after 300 ms, no second submit while it runs. */
export function SubmitButton({
  children,
  isRunning,
  onPress,
  blockedBecause,
  tone,
  chord = "Ctrl+Enter",
  ...look
}: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const isSpinning = useDelayed(isRunning, spinnerDelayMs);
  const isBlocked = blockedBecause !== undefined;
  const press = (): void => {
    if (!isRunning && !isBlocked) onPress?.();
  };
  // The second click of a double click may fall on the act of the record that came next: it means nothing.
  const click = (event: MouseEvent): void => {
    if (event.detail < 2) press();
  };
  useShortcuts(
    chord === "Ctrl+Enter"
      ? [
          {
            chord,
            word: "shortcut.submit",
            scope: "page",
            run: press,
            when: () => !isBlocked,
            owner: () => button.current,
          },
        ]
      : [],
  );
  return (
    <span className="submit">
      <Button
        ref={button}
        {...look}
        {...(tone ? { "data-tone": tone } : {})}
        loading={isSpinning}
        disabled={isBlocked}
        aria-disabled={isRunning || isBlocked}
        {...(chord === "Enter" ? { type: "submit" } : { onClick: click })}
      >
        {children}
        {chord && <kbd aria-hidden>{chord.replace("+", " ")}</kbd>}
      </Button>
      {isBlocked && <span className="s12 m">{blockedBecause}</span>}
    </span>
  );
}
