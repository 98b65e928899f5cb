/** Saves bytes under their name through the browser's own download. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it began; a minute is ample.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The name a file came with, or the one given. */
export const nameOf = (file: Blob, otherwise: string): string =>
  file instanceof File && file.name !== "" && file.name !== "blob" ? file.name : otherwise;
