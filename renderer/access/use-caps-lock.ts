import { useEffect, useState } from "react";

/** Whether Caps Lock was on at the last key. */
export function useCapsLock(): boolean {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const look = (event: KeyboardEvent): void => setIsOn(event.getModifierState("CapsLock"));
    window.addEventListener("keydown", look);
    window.addEventListener("keyup", look);
    return () => {
      window.removeEventListener("keydown", look);
      window.removeEventListener("keyup", look);
    };
  }, []);
  return isOn;
}
