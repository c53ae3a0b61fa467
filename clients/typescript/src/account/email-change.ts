import type { DeviceCache } from "../cache/device-cache.js";
import { requireServerProof } from "../crypto/srp-client.js";
import { type Auth, NAMES } from "../http/contract/names.js";
import { normaliseEmail } from "../login/email-address.js";
import { type Handshaking, proofMembers } from "../login/handshaking.js";
import type { SessionApi } from "../login/session-api.js";
import type { Pins } from "../pins/pins.js";
import type { TaskOptions } from "../task/task-options.js";

const CHANGES = "/api/auth/v1/email-changes";

/** Section 6, the address. Nothing cryptographic changes: I is the account's id. */
export class EmailChange {
  private announced: string | undefined;

  constructor(
    private readonly api: SessionApi,
    private readonly handshaking: Handshaking,
    private readonly pins: Pins,
    private readonly cache: DeviceCache,
  ) {}

  async start(email: string, password: string, newEmail: string, task: TaskOptions): Promise<void> {
    const address = normaliseEmail(newEmail);
    const handshake = await this.handshaking.begin(normaliseEmail(email), password, task);
    const body: Auth["EmailChangeRequest"] = { ...proofMembers(handshake), email: address };
    const answer = (await this.api.call({ method: "POST", path: CHANGES, body }))
      .require(202)
      .members(...NAMES.emailChange);
    requireServerProof(handshake.proof, answer.bytes("M2", 32));
    this.announced = address;
  }

  async confirm(email: string, code: string): Promise<void> {
    const body: Auth["EmailConfirmRequest"] = { code };
    (await this.api.call({ method: "POST", path: `${CHANGES}/confirm`, body })).require(204);
    await this.moveWhatIsKept(normaliseEmail(email));
  }

  /** The device keeps what it knows, under the new address. */
  private async moveWhatIsKept(before: string): Promise<void> {
    const pin = await this.pins.address(before);
    if (pin !== undefined && this.announced !== undefined) {
      await this.pins.pinAddress(this.announced, pin);
      await this.cache.moveDoor(before, this.announced);
      await this.pins.forgetAddress(before);
    }
  }
}
