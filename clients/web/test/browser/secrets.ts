/** A text in the forms in which it could go over a wire unseen: as it is, in URLs, and in base64 at each of its three offsets. */
export function formsOf(text: string): string[] {
  const bytes = Buffer.from(text, "utf8");
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64url");
    // What stands at the ends depends on the neighbours.
    return shifted.slice(Math.ceil((offset * 4) / 3) + 1, -3);
  });
  const urlSafe = base64.flatMap((form) => [form, form.replaceAll("-", "+").replaceAll("_", "/")]);
  // Anything shorter stands somewhere in megabytes of ciphertext by chance.
  const telling = urlSafe.filter((form) => form.length >= 8);
  return [bytes.toString("latin1"), encodeURIComponent(text), bytes.toString("hex"), ...telling];
}

/** Which of the secrets stand in what was sent, in whichever form. */
export function foundIn(sent: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => formsOf(secret).some((form) => sent.includes(form)));
}

/** Neighbours in a phrase: a single word of the list may stand in any header. */
export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).flatMap((word, i) => [" ", ",", '","'].map((between) => `${words[i]}${between}${word}`));
}
