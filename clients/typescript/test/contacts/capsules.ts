import type { Body } from "./circles.js";
import { hashOf, problem, type Told } from "./world.js";

/** The service's part of time capsules. */
export class Capsules {
  /** By account; a lie may change one. */
  readonly stored = new Map<string, Body>();

  state(accountId: string): object {
    const { version = 0, opensAt = null, waitSeconds = null, at = null } = this.stored.get(accountId) ?? {};
    const state = version === 0 ? "missing" : "ready";
    return { state, version, opensAt, waitSeconds, createdAt: at, updatedAt: at };
  }

  async answer(path: string, body: Body, caller: string, headers: Readonly<Record<string, string>>): Promise<Told> {
    const stored = this.stored.get(caller);
    switch (path) {
      case "PUT /plan/capsule": {
        const version = stored?.["version"] ?? 0;
        if (version === 0 ? headers["If-None-Match"] !== "*" : headers["If-Match"] !== `"${version}"`) {
          return problem(412, "precondition-failed");
        }
        this.stored.set(caller, { ...body, version: version + 1, at: new Date().toISOString() });
        return { status: 201, body: { version: version + 1 } };
      }
      case "GET /plan/capsule": {
        const { at: _, ...told } = stored ?? {};
        return stored === undefined ? problem(404, "not-found") : { status: 200, body: told };
      }
      case "PUT /plan/capsule/lock":
        this.stored.set(caller, { ...stored, ...body });
        return { status: 204 };
      case "DELETE /plan/capsule":
        this.stored.delete(caller);
        return { status: 204 };
      default:
        return this.open(await hashOf(body["proof"]));
    }
  }

  private open(hash: string): Told {
    const [accountId, found] = [...this.stored].find(([, { proofHash }]) => proofHash === hash) ?? [];
    if (found === undefined) {
      return problem(403, "recovery-refused");
    }
    const { id, wrap, chain, round, lock, opensAt } = found;
    const left = Math.ceil((new Date(opensAt).getTime() - Date.now()) / 1000);
    return left > 0
      ? problem(403, "not-yet", left)
      : { status: 200, body: { accountId, id, wrap, chain, round, lock } };
  }
}
