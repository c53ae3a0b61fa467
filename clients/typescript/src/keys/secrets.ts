import { AgreementKey } from "../crypto/agreement-key.js";
import { decodeBase64Url, encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, randomBytes, utf8, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import { hmacKey } from "../crypto/hmac.js";
import { generatePrivateJwk, SigningKey } from "../crypto/key-pair.js";
import { pad } from "../crypto/padme.js";
import { type PrivateJwk, publicJson, publicJwk } from "../crypto/public-key.js";
import { Members, parseJson } from "../json/members.js";
import { contexts } from "./contexts.js";

/** The secrets bundle in clear: as short as possible between sealing and opening, and wiped behind. */
export interface SecretsBundle {
  readonly sign: PrivateJwk;
  readonly agree: PrivateJwk;
  readonly index: Bytes;
  readonly chain: Bytes;
  /** RK, the recovery key. */
  readonly recovery: Bytes;
}

/** The bundle's keys at work. None can be read back; the recovery key is not among them. */
export interface WorkingKeys {
  /** Signs requests and the account record. */
  readonly sign: SigningKey;
  /** Is sealed to by others. */
  readonly agree: AgreementKey;
  /** Makes search tokens. */
  readonly index: CryptoKey;
  /** Makes the MACs of commits. */
  readonly chain: CryptoKey;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Fresh secrets for a new account. */
export async function randomSecrets(): Promise<SecretsBundle> {
  const [sign, agree] = await Promise.all([generatePrivateJwk(), generatePrivateJwk()]);
  return { sign, agree, index: randomBytes(32), chain: randomBytes(32), recovery: randomBytes(32) };
}

/** The bundle under the account key. */
export async function sealSecrets(
  secrets: SecretsBundle,
  accountKey: EnvelopeKey,
  accountId: string,
  epoch: number,
): Promise<string> {
  const json =
    `{"sign":${privateJson(secrets.sign)},"agree":${privateJson(secrets.agree)}` +
    `,"index":"${encodeBase64Url(secrets.index)}","chain":"${encodeBase64Url(secrets.chain)}"` +
    `,"recovery":"${encodeBase64Url(secrets.recovery)}"}`;
  const plaintext = pad(utf8(json));
  const sealed = await accountKey.seal(contexts.secrets(accountId, epoch), plaintext);
  wipe(plaintext);
  return sealed;
}

/** Opens the bundle; what is inside was made by the account's own client, and is still read strictly. */
export async function openSecrets(
  accountKey: EnvelopeKey,
  accountId: string,
  epoch: number,
  sealed: string,
): Promise<SecretsBundle> {
  const plaintext = await accountKey.open(contexts.secrets(accountId, epoch), sealed);
  const bundle = Members.of(parseJson(UTF8.decode(plaintext)), "sign", "agree", "index", "chain", "recovery");
  wipe(plaintext);
  return {
    sign: privateJwk(bundle.members("sign", "kty", "crv", "x", "y", "d")),
    agree: privateJwk(bundle.members("agree", "kty", "crv", "x", "y", "d")),
    index: bundle.bytes("index", 32),
    chain: bundle.bytes("chain", 32),
    recovery: bundle.bytes("recovery", 32),
  };
}

/** Puts the keys to work. */
export async function workingKeys(secrets: SecretsBundle): Promise<WorkingKeys> {
  const [sign, agree, index, chain] = await Promise.all([
    SigningKey.of(secrets.sign),
    AgreementKey.of(secrets.agree),
    hmacKey(secrets.index),
    hmacKey(secrets.chain),
  ]);
  return { sign, agree, index, chain };
}

/** Forgets what can be forgotten; texts are left to the garbage collector. */
export function wipeSecrets(secrets: SecretsBundle): void {
  [secrets.index, secrets.chain, secrets.recovery].forEach(wipe);
}

function privateJwk(jwk: Members<"kty" | "crv" | "x" | "y" | "d">): PrivateJwk {
  jwk.oneOf("kty", "EC");
  jwk.oneOf("crv", "P-256");
  jwk.bytes("d", 32);
  return jwk.read("x", (x) => ({ ...publicJwk(x, jwk.text("y")), d: jwk.text("d") }));
}

/** JSON without white space, members in the protocol's order. */
function privateJson(key: PrivateJwk): string {
  decodeBase64Url(key.d, 32);
  return `${publicJson(key).slice(0, -1)},"d":"${key.d}"}`;
}
