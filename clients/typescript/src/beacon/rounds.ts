import { decodeHex, encodeHex } from "../crypto/hex.js";
import type { Api } from "../http/api.js";
import { malformed } from "../json/members.js";
import { NotYetError } from "../recovery/not-yet-error.js";
import type { Beacon } from "./beacon.js";
import { SIGNATURE_BYTES } from "./load-pairing.js";

/** A beacon publishes a round a moment after it has come. */
const LATE_MILLIS = 60_000;

/** Rounds of a beacon, as the gateway passes them on: nothing is believed but the signature. */
export class Rounds {
  constructor(
    private readonly api: Api,
    readonly beacon: Beacon,
  ) {}

  /**
   * The beacon's signature of a round, which was checked.
   *
   * @returns in hex
   * @throws RangeError for what is no round, or comes later than a Date can say; nothing is asked then
   * @throws NotYetError before the round has come
   * @throws ServerLiedError `ENVELOPE_REFUSED` for what the beacon did not sign
   */
  async signature(round: number): Promise<string> {
    const comes = this.beacon.timeOf(round).getTime();
    const path = `/api/beacon/v1/${this.beacon.chain}/public/${round}`;
    const answer = await this.api.call({ method: "GET", path });
    if (answer.refuses(404, "not-found")) {
      const soon = Date.now() + (answer.retryAfterMillis() ?? 0);
      throw comes > Date.now() - LATE_MILLIS ? new NotYetError(new Date(Math.max(comes, soon))) : answer.refusal();
    }
    const told = answer.require(200).members("round", "signature");
    const signature = told.read("signature", (text) => encodeHex(decodeHex(text, SIGNATURE_BYTES)));
    if (told.number("round") !== round) {
      throw malformed("/round", "another round than the one that was asked for");
    }
    await this.beacon.verify(round, signature);
    return signature;
  }
}
