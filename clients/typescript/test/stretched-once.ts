import { passwordRoot } from "../src/crypto/password-kdf.js";
import type { PasswordStretcher } from "../src/index.js";

const roots = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The real KDF, once for each password, salt and cost: people of these tests log in hundreds of times, and the same goes in each time. */
export const stretchedOnce: PasswordStretcher = async (password, salt, kdf) => {
  const asked = JSON.stringify([password, [...salt], kdf]);
  const root = roots.get(asked) ?? passwordRoot(password, salt, kdf);
  roots.set(asked, root);
  // Whoever asks wipes it.
  return (await root).slice();
};
