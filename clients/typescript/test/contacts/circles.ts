import { hashOf, problem, type Told } from "./world.js";

/** JSON that a test looks into. */
export type Body = Record<string, any>;

const DAY = 24 * 60 * 60 * 1000;
const RUNNING = ["open", "approved", "ready", "released"];

/** An owner's contacts. */
interface Stored {
  guardians: Body[];
  set: Body | null;
  request: Body | null;
  rehearsal: Body | null;
  /** Sealed to whom of them keeps it. */
  sheet: string | null;
}

/** The service's part of trusted contacts, as short as tests need it. */
export class Circles {
  private readonly stored = new Map<string, Stored>();

  /** An owner's circle; a lie may change it. */
  of(owner: string): Stored {
    const circle = this.stored.get(owner) ?? { guardians: [], set: null, request: null, rehearsal: null, sheet: null };
    this.stored.set(owner, circle);
    return circle;
  }

  async answer(path: string, body: Body, caller: string): Promise<Told> {
    const [method = "", where = ""] = path.split(" ");
    const [, root, ...rest] = where.split("/");
    switch (root) {
      case "plan":
        return this.owners(`${method} ${rest.slice(1).join("/")}`, body, caller);
      case "guardianships":
        return this.contacts(method, rest, body, caller);
      default:
        return this.requests(method, rest, body);
    }
  }

  private owners(act: string, body: Body, owner: string): Told {
    const circle = this.of(owner);
    const [, id = ""] = / ([\w-]{22})/.exec(act) ?? [];
    const guardian = circle.guardians.find((one) => one["id"] === id);
    if (act === "POST ") {
      circle.guardians.push({ ...INVITED, id: body["id"], note: body["note"], ...life() });
    } else if (act === "PUT set") {
      circle.set = { ...body, createdAt: new Date().toISOString() };
      circle.rehearsal = null;
      end(circle, "rejected");
    } else if (act === "POST rehearsal") {
      circle.rehearsal = { id: body["id"], askedAt: new Date().toISOString(), proofs: [] };
    } else if (act === "DELETE set") {
      circle.set = null;
    } else if (act.endsWith("/confirmation") && guardian !== undefined) {
      Object.assign(guardian, { state: "confirmed", confirmation: body["confirmation"], changed: false });
    } else if (act.endsWith("/sheet") && guardian !== undefined) {
      circle.guardians.forEach((one) => (one["keepsSheet"] = one === guardian));
      circle.sheet = body["sheet"];
    } else if (act.startsWith("DELETE") && guardian !== undefined) {
      leave(circle, guardian, "removed");
    } else if (act === "POST request/rejection") {
      end(circle, "rejected");
      return { status: 204 };
    }
    return { status: act === "POST " ? 201 : 200, body: circleAnswer(circle) };
  }

  private contacts(method: string, [owner = "", id = "", act = ""]: string[], body: Body, caller: string): Told {
    if (owner === "") {
      const mine = [...this.stored].flatMap(([whose, circle]) =>
        circle.guardians
          .filter(({ account }) => account === caller)
          .map((one) => guardianshipAnswer(whose, circle, one)),
      );
      return { status: 200, body: { guardianships: mine } };
    }
    const circle = this.of(owner);
    const guardian = circle.guardians.find((one) => one["id"] === id);
    if (guardian === undefined || caller === owner || ![null, caller].includes(guardian["account"])) {
      return problem(404, "not-found");
    }
    if (act === "acceptance") {
      const changed = guardian["state"] === "confirmed" && `${guardian["record"]}` !== `${body["record"]}`;
      const state = guardian["state"] === "invited" ? "accepted" : guardian["state"];
      Object.assign(guardian, { account: caller, record: body["record"], state, changed });
    } else if (method === "DELETE") {
      leave(circle, guardian, guardian["state"] === "invited" ? "declined" : "left");
      return { status: 204 };
    } else if (act === "rehearsal") {
      circle.rehearsal!["proofs"].push({ guardian: id, proof: body["proof"] });
    } else if (!RUNNING.includes(circle.request?.["state"]) || circle.request?.["id"] !== body["request"]) {
      return problem(409, "request-ended");
    } else {
      const { request: _, ...approval } = body;
      circle.request!["answers"][id] = act === "approval" ? { guardian: id, ...approval } : "refused";
    }
    return { status: 200, body: guardianshipAnswer(owner, circle, guardian) };
  }

  private async requests(method: string, [id = "", act = ""]: string[], body: Body): Promise<Told> {
    if (id === "rejections") {
      [...this.stored.values()].forEach((circle) => end(circle, "rejected"));
      return { status: 204 };
    }
    if (method === "PUT") {
      const circle = this.of(body["ticket"].replace("mailbox of ", ""));
      if (circle.set === null) {
        return problem(403, "recovery-refused");
      }
      if (circle.request?.["id"] !== id && RUNNING.includes(circle.request?.["state"])) {
        return problem(409, "request-running");
      }
      const { key, tokenHash } = body;
      circle.request ??= null;
      if (circle.request?.["id"] !== id) {
        circle.request = { id, key, tokenHash, state: "open", answers: {}, ...started() };
      }
      return { status: 201, body: statusAnswer(circle) };
    }
    const circle = this.of(body["accountId"]);
    if (circle.request?.["id"] !== id || circle.request["tokenHash"] !== (await hashOf(body["token"]))) {
      return problem(403, "recovery-refused");
    }
    if (act === "cancellation") {
      end(circle, "cancelled");
      return { status: 204 };
    }
    return act === "status" ? { status: 200, body: statusAnswer(circle) } : release(circle);
  }
}

const INVITED = {
  state: "invited",
  account: null,
  record: null,
  confirmation: null,
  keepsSheet: false,
  changed: false,
};

function life(): object {
  return { invitedAt: new Date().toISOString(), expiresAt: new Date(Date.now() + 14 * DAY).toISOString() };
}

function started(): object {
  return { startedAt: new Date().toISOString(), expiresAt: new Date(Date.now() + 60 * DAY).toISOString() };
}

function end({ request }: Stored, state: string): void {
  if (RUNNING.includes(request?.["state"])) {
    Object.assign(request!, { state });
  }
}

function leave(circle: Stored, guardian: Body, state: string): void {
  Object.assign(guardian, { state, record: null, confirmation: null, keepsSheet: false, changed: false });
  if (circle.set !== null) {
    circle.set["shares"] = circle.set["shares"].filter((share: Body) => share["guardian"] !== guardian["id"]);
  }
}

function approvalsOf({ request }: Stored): Body[] {
  return Object.values<Body | string>(request?.["answers"] ?? {}).filter((one) => typeof one !== "string");
}

/** What can be seen of a request from outside; time moves it on. */
function progress(circle: Stored): Body {
  const { request, set } = circle;
  const approvals = approvalsOf(circle);
  const opening = approvals.map(({ opensAt }) => opensAt as string).sort();
  const enough = set === null ? undefined : opening[set["needed"] - 1];
  const earliest = new Date(new Date(request!["startedAt"]).getTime() + set?.["waitSeconds"] * 1000).toISOString();
  const readyAt = enough === undefined ? null : enough > earliest ? enough : earliest;
  if (request!["state"] === "open" || request!["state"] === "approved") {
    const ready = readyAt !== null && new Date(readyAt).getTime() <= Date.now();
    request!["state"] = readyAt === null ? "open" : ready ? "ready" : "approved";
  }
  const { state, startedAt, expiresAt, answers } = request!;
  const refusals = Object.keys(answers).length - approvals.length;
  return { state, approvals: approvals.length, refusals, startedAt, expiresAt, readyAt };
}

function statusAnswer(circle: Stored): Body {
  return { ...progress(circle), needed: circle.set?.["needed"] ?? null };
}

function circleAnswer(circle: Stored): Body {
  const { guardians, set, request, rehearsal } = circle;
  const told = set && {
    id: set["id"],
    needed: set["needed"],
    waitSeconds: set["waitSeconds"],
    statement: set["statement"],
    members: set["shares"].map((share: Body) => share["guardian"]),
    createdAt: set["createdAt"],
  };
  const asked = request && { id: request["id"], ...progress(circle) };
  return { guardians, set: told, helpers: 0, request: asked, rehearsal };
}

function guardianshipAnswer(owner: string, circle: Stored, { id, state, keepsSheet }: Body): Body {
  const { set, request, rehearsal } = circle;
  const share = set?.["shares"].find((one: Body) => one["guardian"] === id);
  const held = share && {
    id: set!["id"],
    needed: set!["needed"],
    waitSeconds: set!["waitSeconds"],
    record: set!["record"],
    share: share["share"],
    rehearsal: rehearsal && {
      id: rehearsal["id"],
      askedAt: rehearsal["askedAt"],
      answered: rehearsal["proofs"].some(({ guardian }: Body) => guardian === id),
    },
  };
  const asked = held && request ? askedAnswer(circle, id) : null;
  return { owner, id, state, sheet: keepsSheet ? circle.sheet : null, set: held ?? null, request: asked };
}

function askedAnswer(circle: Stored, id: string): Body | null {
  const { state, startedAt, expiresAt } = progress(circle);
  const answer = circle.request!["answers"][id];
  const said = answer === undefined ? null : typeof answer === "string" ? answer : "approved";
  const { id: request, key } = circle.request!;
  return RUNNING.includes(state) ? { id: request, key, state, startedAt, expiresAt, answer: said } : null;
}

function release(circle: Stored): Told {
  const { state, readyAt } = progress(circle);
  if (!RUNNING.includes(state) || circle.set === null) {
    return problem(409, "request-ended");
  }
  if (state !== "ready" && state !== "released") {
    const left = readyAt === null ? 60 : Math.ceil((new Date(readyAt).getTime() - Date.now()) / 1000);
    return problem(403, "not-yet", left);
  }
  circle.request!["state"] = "released";
  const approvals = approvalsOf(circle).map(({ opensAt: _, ...approval }) => approval);
  const { serverHalf, wrap, id, record, statement } = circle.set;
  return { status: 200, body: { serverHalf, wrap, set: id, record, statement, approvals } };
}
