/** The download has begun by then, and the text need not be held any longer. */
const releaseAfter = 60_000;

/** Puts a text among the person's downloads. */
export function saveText(parts: string[], type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), releaseAfter);
}
