import { type Bytes, randomBytes, same, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import { hkdf } from "../crypto/hkdf.js";
import { sameKey } from "../crypto/public-key.js";
import { ServerLiedError } from "../problem/errors.js";
import { type AccountRecord, firstRecord } from "./account-record.js";
import { contexts } from "./contexts.js";
import type { EpochKeys } from "./epoch-keys.js";
import type { Keyring } from "./keyring.js";
import type { PasswordKeys, Stretching } from "./password-keys.js";
import { verifyRecord } from "./record-chain.js";
import { openSecrets, randomSecrets, sealSecrets, type WorkingKeys, wipeSecrets, workingKeys } from "./secrets.js";

/** What a device has verified about the keyring before, and below which it does not go. */
export interface KeyringPin {
  readonly epoch: number;
  readonly record: readonly string[];
}

/** An account's keys at work. Raw key bytes exist only while one is wrapped or unwrapped. */
export interface OpenKeyring {
  readonly accountId: string;
  /** The current account key's epoch. */
  readonly epoch: number;
  /** The item keys `HKDF(AK, "sw1/items")` by epoch. */
  readonly itemKeys: EpochKeys;
  /** The keys of notes on shares, `HKDF(AK, "sw1/shares")`, by epoch. */
  readonly noteKeys: EpochKeys;
  /** AK, made ready to open the secrets bundle again. */
  readonly accountKey: EnvelopeKey;
  readonly keys: WorkingKeys;
  readonly record: AccountRecord;
  /** How the password opens it; undefined where another device has set one that this device was never told. */
  readonly password: Stretching | undefined;
  /** As it came: the wraps that a change of the password or a new phrase starts from. */
  readonly sealed: Keyring;
}

/**
 * Opens a keyring with a password's keys, and checks it against the pins.
 *
 * @throws ServerLiedError see {@link Lie}
 */
export async function openKeyring(
  accountId: string,
  keyring: Keyring,
  password: PasswordKeys,
  pin: KeyringPin,
): Promise<OpenKeyring> {
  const record = await requireRecent(accountId, keyring, pin);
  const { salt, kdf } = password;
  return openedWith(await unwrapByPassword(accountId, keyring, password), keyring, record, { salt, kdf });
}

/**
 * Puts the keys of a keyring to work, once its account key is open.
 *
 * @param accountKey is wiped
 */
export async function openedWith(
  accountKey: Bytes,
  keyring: Keyring,
  record: AccountRecord,
  password: Stretching | undefined,
): Promise<OpenKeyring> {
  const { accountId } = record;
  const older = new Map<number, Bytes>();
  try {
    await openPrevious(accountKey, accountId, keyring, older);
    const itemKeys = new Map<number, EnvelopeKey>();
    const noteKeys = new Map<number, EnvelopeKey>();
    for (const [epoch, key] of [[keyring.epoch, accountKey] as const, ...older]) {
      itemKeys.set(epoch, await derivedKey(key, "sw1/items"));
      noteKeys.set(epoch, await derivedKey(key, "sw1/shares"));
    }
    const keys = await openSecretsFor(accountKey, accountId, keyring, record);
    const ready = await EnvelopeKey.of(accountKey);
    const { epoch } = keyring;
    return { accountId, epoch, itemKeys, noteKeys, accountKey: ready, keys, record, password, sealed: keyring };
  } finally {
    wipe(accountKey);
    older.forEach(wipe);
  }
}

/** The account's record, of a keyring that does not go behind the pins. */
export async function requireRecent(accountId: string, keyring: Keyring, pin: KeyringPin): Promise<AccountRecord> {
  if (keyring.epoch < Math.max(1, pin.epoch)) {
    throw new ServerLiedError("KEYRING_OLD", "an epoch older than the pinned one");
  }
  return verifyRecord(accountId, keyring.record, pin.record);
}

/** A new account's keyring, open and sealed. */
export async function newKeyring(
  accountId: string,
  password: PasswordKeys,
): Promise<{ open: OpenKeyring; recovery: Bytes }> {
  const epoch = 1;
  const [accountKey, secrets] = [randomBytes(32), await randomSecrets()];
  const keys = await workingKeys(secrets);
  const record = await firstRecord(accountId, keys.sign, keys.agree.publicKey);
  const [recoveryKey, ready] = await Promise.all([EnvelopeKey.of(secrets.recovery), EnvelopeKey.of(accountKey)]);
  const sealed: Keyring = {
    epoch,
    byPassword: await password.kek.seal(contexts.byPassword(accountId, epoch, password.kdf), accountKey),
    byRecovery: await recoveryKey.seal(contexts.byRecovery(accountId, epoch), accountKey),
    previous: [],
    secrets: await sealSecrets(secrets, ready, accountId, epoch),
    record: record.chain,
  };
  const itemKeys = new Map([[epoch, await derivedKey(accountKey, "sw1/items")]]);
  const noteKeys = new Map([[epoch, await derivedKey(accountKey, "sw1/shares")]]);
  const recovery = secrets.recovery.slice();
  wipe(accountKey);
  wipeSecrets(secrets);
  const { salt, kdf } = password;
  return {
    open: { accountId, epoch, itemKeys, noteKeys, accountKey: ready, keys, record, password: { salt, kdf }, sealed },
    recovery,
  };
}

/** The current AK; the caller wipes it. */
export async function unwrapByPassword(accountId: string, keyring: Keyring, password: PasswordKeys): Promise<Bytes> {
  const context = contexts.byPassword(accountId, keyring.epoch, password.kdf);
  return unwrap(password.kek, context, keyring.byPassword);
}

/** RK, for as long as a new phrase is made; the caller wipes it. */
export async function recoveryKeyOf(keyring: OpenKeyring): Promise<Bytes> {
  const { accountKey, accountId, epoch, sealed } = keyring;
  const secrets = await openSecrets(accountKey, accountId, epoch, sealed.secrets);
  const recovery = secrets.recovery.slice();
  wipeSecrets(secrets);
  return recovery;
}

async function derivedKey(accountKey: Bytes, label: string): Promise<EnvelopeKey> {
  const derived = await hkdf(accountKey, label);
  const key = await EnvelopeKey.of(derived);
  wipe(derived);
  return key;
}

/**
 * Opens the older account keys: newest first, each under its successor: a chain that starts at the current key or not at all.
 *
 * @param older gets them; the caller wipes it, also when one does not open
 */
export async function openPrevious(
  current: Bytes,
  accountId: string,
  keyring: Keyring,
  older: Map<number, Bytes>,
): Promise<void> {
  for (const { epoch, wrap } of keyring.previous.toSorted((a, b) => b.epoch - a.epoch)) {
    const successor = epoch + 1 === keyring.epoch ? current : older.get(epoch + 1);
    if (successor === undefined || older.has(epoch)) {
      throw new ServerLiedError("KEY_MISMATCH", "a previous account key without its successor");
    }
    older.set(epoch, await unwrap(await EnvelopeKey.of(successor), contexts.byRotation(accountId, epoch), wrap));
  }
}

/** Opens the secrets, and requires that they are those of the record and of the recovery key. */
export async function openSecretsFor(
  accountKey: Bytes,
  accountId: string,
  keyring: Keyring,
  record: AccountRecord,
): Promise<WorkingKeys> {
  const secrets = await openSecrets(await EnvelopeKey.of(accountKey), accountId, keyring.epoch, keyring.secrets);
  try {
    await requireRecoverable(secrets.recovery, accountId, keyring, accountKey);
    if (!sameKey(record.sign, secrets.sign) || !sameKey(record.agree, secrets.agree)) {
      throw new ServerLiedError("KEY_MISMATCH", "the record's keys are not those of the bundle");
    }
    return await workingKeys(secrets);
  } finally {
    wipeSecrets(secrets);
  }
}

/** A server that swapped this wrap would be found out only when the person needs it, so look now. */
async function requireRecoverable(
  recovery: Bytes,
  accountId: string,
  keyring: Keyring,
  accountKey: Bytes,
): Promise<void> {
  const context = contexts.byRecovery(accountId, keyring.epoch);
  const wrapped = await unwrap(await EnvelopeKey.of(recovery), context, keyring.byRecovery);
  const fits = same(wrapped, accountKey);
  wipe(wrapped);
  if (!fits) {
    throw new ServerLiedError("KEY_MISMATCH", "recovery would give another account key");
  }
}

/** A wrapped key; the caller wipes it. */
export async function unwrap(key: EnvelopeKey, context: string, envelope: string): Promise<Bytes> {
  const bytes = await key.open(context, envelope);
  if (bytes.length !== 32) {
    wipe(bytes);
    throw new ServerLiedError("KEY_MISMATCH", "a wrapped key of another length");
  }
  return bytes;
}
