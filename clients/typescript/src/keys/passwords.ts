import { type Bytes, randomBytes } from "../crypto/bytes.js";
import type { KdfParameters } from "../crypto/kdf-parameters.js";
import { passwordRoot } from "../crypto/password-kdf.js";
import { enterStage, type TaskOptions } from "../task/task-options.js";
import { type PasswordKeys, passwordKeysOf } from "./password-keys.js";

/**
 * What turns a password into 32 bytes, slowly: NFKC-normalised, as UTF-8, through the KDF. Without WebAssembly, as in React Native, an application
 * brings a native one. It must give the same bytes: `contracts/vectors/kdf.json`.
 *
 * @param salt 16 bytes
 * @param kdf within the suite's bounds
 */
export type PasswordStretcher = (password: string, salt: Bytes, kdf: KdfParameters) => Promise<Bytes>;

/** How this device makes keys from passwords. */
export class Passwords {
  constructor(
    /** For new passwords. */
    readonly kdf: KdfParameters,
    private readonly stretch: PasswordStretcher = passwordRoot,
  ) {}

  /** The keys of a password that was stretched before: a quarter of a second or more, on purpose. */
  async keys(password: string, salt: Bytes, kdf: KdfParameters, task: TaskOptions = {}): Promise<PasswordKeys> {
    return passwordKeysOf(await this.root(password, salt, kdf, task), salt, kdf);
  }

  /** What a password was stretched to, 32 bytes; the caller wipes them. */
  async root(password: string, salt: Bytes, kdf: KdfParameters, task: TaskOptions): Promise<Bytes> {
    enterStage(task, "deriving-keys");
    return this.stretch(password, salt, kdf);
  }

  /** The keys of a new password. */
  newKeys(password: string, task: TaskOptions): Promise<PasswordKeys> {
    return this.keys(password, randomBytes(16), this.kdf, task);
  }
}
