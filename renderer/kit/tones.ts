/** The five tones of every state; never shown by colour alone. */
export type Tone = "neutral" | "progress" | "attention" | "done" | "stop";
