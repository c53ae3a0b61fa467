/** Offers a file for download, as if a link to it had been followed. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Browsers begin reading after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
