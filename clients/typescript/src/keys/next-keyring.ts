import { type Bytes, randomBytes, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import { contexts } from "./contexts.js";
import type { Keyring } from "./keyring.js";
import { type OpenKeyring, unwrapByPassword } from "./open-keyring.js";
import type { PasswordKeys } from "./password-keys.js";
import { openSecrets, sealSecrets, type SecretsBundle, wipeSecrets } from "./secrets.js";

/** As many older account keys as the service keeps. */
const MOST_PREVIOUS = 8;

/** The epoch whose key the next keyring leaves out, because it has no room; undefined while there is some. */
export function droppedEpoch({ sealed }: OpenKeyring): number | undefined {
  const { previous } = sealed;
  return previous.length < MOST_PREVIOUS ? undefined : Math.min(...previous.map(({ epoch }) => epoch));
}

/** The keyring of the next epoch: a fresh account key over the same secrets and the same record, with the present one under it. */
export async function nextKeyring(present: OpenKeyring, password: PasswordKeys): Promise<Keyring> {
  const { accountId, epoch, accountKey: ready, sealed } = present;
  const accountKey = randomBytes(32);
  const secrets = await openSecrets(ready, accountId, epoch, sealed.secrets);
  const before = await unwrapByPassword(accountId, sealed, password);
  try {
    return await sealedNext(present, password, { accountKey, before, secrets });
  } finally {
    [accountKey, before].forEach(wipe);
    wipeSecrets(secrets);
  }
}

interface RawKeys {
  readonly accountKey: Bytes;
  readonly before: Bytes;
  readonly secrets: SecretsBundle;
}

async function sealedNext(
  present: OpenKeyring,
  { kek, kdf }: PasswordKeys,
  { accountKey, before, secrets }: RawKeys,
): Promise<Keyring> {
  const { accountId, sealed } = present;
  const epoch = present.epoch + 1;
  const dropped = droppedEpoch(present);
  const [ready, recovery] = await Promise.all([EnvelopeKey.of(accountKey), EnvelopeKey.of(secrets.recovery)]);
  const wrap = await ready.seal(contexts.byRotation(accountId, present.epoch), before);
  return {
    epoch,
    byPassword: await kek.seal(contexts.byPassword(accountId, epoch, kdf), accountKey),
    byRecovery: await recovery.seal(contexts.byRecovery(accountId, epoch), accountKey),
    previous: [...sealed.previous.filter((one) => one.epoch !== dropped), { epoch: present.epoch, wrap }],
    secrets: await sealSecrets(secrets, ready, accountId, epoch),
    record: sealed.record,
  };
}
