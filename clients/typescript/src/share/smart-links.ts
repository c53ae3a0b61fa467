import { decodeBase64Url, encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, randomBytes, utf8 } from "../crypto/bytes.js";
import { sha256 } from "../crypto/digest.js";
import { FileKey } from "../crypto/file-key.js";
import { pad } from "../crypto/padme.js";
import { BUNDLE_START, entryOf, isResource } from "../fhir/bundle-text.js";
import { NAMES, type Sharing } from "../http/contract/names.js";
import { nextCursor } from "../http/next-cursor.js";
import type { Members } from "../json/members.js";
import { LONGEST_LABEL, parseSmartLink, type SmartHealthLink, smartLinkText } from "../smart/smart-health-link.js";
import { enterStage, reportProgress, type TaskOptions } from "../task/task-options.js";
import type { HealthRecord } from "../vault/health-record.js";
import { readLog, readSmartEntry, type SmartAccess } from "./access-log.js";
import { type OwnedSmartLink, ownedSmartLink, type ToldSmartLink } from "./owned-smart-link.js";
import { LARGEST, noted, pieces, requireAsWished, type SharingParts } from "./share-maker.js";
import { notOfTheForm, openNoteJson, readRecords, sealNoteJson } from "./share-note.js";
import { sharePath, SHL, SMART_LINKS, smartLinkPath } from "./share-path.js";
import type { ShareMails } from "./share-policy.js";
import { ShareTooLargeError } from "./share-too-large-error.js";

const USUAL_MILLIS = 7 * 86_400_000;
const ID_BYTES = 16;

/** What a SMART Health Link is to be. */
export interface SmartLinkPolicy {
  /** What visitors read, at most 80 characters; it is in the link, and reaches no server. */
  readonly label?: string;
  /** At most 366 days ahead; in seven days without it. */
  readonly expiresAt?: Date;
  /** 4 to 128 characters, which the service sees; never where `direct`. */
  readonly passcode?: string;
  /** Flag L: viewers may ask again. */
  readonly longTerm?: boolean;
  /** Flag U: the link leads to its file at once, for the simplest of viewers. */
  readonly direct?: boolean;
  /** Whether the file is deflated: smaller, and no longer padded. */
  readonly deflated?: boolean;
  /** All of them without it. */
  readonly mails?: ShareMails;
}

/**
 * The SMART Health Links that a person has made: any viewer of such links opens them. They are weaker than {@link Shares}: who has the link and has
 * kept the file opens it after its end, too, and a passcode is no part of the key. Where a visitor can open a link of ours, that is the better one.
 * See `docs/protocol/notes.md`, "a link that others can read".
 */
export class SmartLinks {
  /** @internal */
  constructor(private readonly parts: Omit<SharingParts, "passwords">) {}

  /**
   * Makes a link to records as they are now, in a FHIR Bundle.
   *
   * @returns `shlink:/…`, which goes nowhere but to whom it is given
   * @throws TypeError for a record that is no FHIR resource, and for a policy that contradicts itself
   * @throws ShareTooLargeError beyond 8 MiB sealed
   * @throws RefusedError `share-quota-exceeded`, `invalid-request` for a policy beyond the service's bounds
   */
  async create(records: readonly HealthRecord[], policy: SmartLinkPolicy, task: TaskOptions = {}): Promise<string> {
    const { server, api, keys } = this.parts;
    const bundle = bundleOf(records);
    const secret = randomBytes(32);
    const secretHash = await sha256(secret);
    const shareId = idOf(secretHash);
    const link = linkOf(`${server}${SHL}/${encodeBase64Url(secret)}`, policy);
    const text = smartLinkText(link);
    enterStage(task, "sealing");
    const note = { label: link.label, smart: text, items: noted(records).map(({ id, revision }) => [id, revision]) };
    const body: Sharing["SmartLinkCreation"] = {
      secretHash: encodeBase64Url(secretHash),
      files: [{ content: pieces(await sealed(link, bundle, policy)) }],
      note: await sealNoteJson(keys, shareId, note),
      agree: keys.open.record.agree,
      expiresAt: link.expiresAt.toISOString(),
      longTerm: link.longTerm,
      direct: link.direct,
      ...(policy.passcode === undefined ? {} : { passcode: policy.passcode }),
      ...(policy.mails === undefined ? {} : { mails: policy.mails }),
    };
    enterStage(task, "pushing");
    // The same body again is the same link.
    const answer = await api.call({
      method: "POST",
      path: SMART_LINKS,
      body: JSON.stringify(body),
      repeatable: true,
      signal: task.signal,
    });
    requireAsWished(answer.require(201).members(...NAMES.createdShare), shareId, link);
    return text;
  }

  /** All of them, newest first, those that have ended too. */
  async list(task: TaskOptions = {}): Promise<OwnedSmartLink[]> {
    const links = new Map<string, OwnedSmartLink>();
    let cursor: string | null = null;
    do {
      const path: string = `${SMART_LINKS}?limit=200${cursor === null ? "" : `&cursor=${cursor}`}`;
      const answer = await this.parts.api.call({ method: "GET", path, signal: task.signal });
      const page: Members<"smartLinks" | "next"> = answer.require(200).members(...NAMES.smartLinks);
      for (const told of page.list("smartLinks", ...NAMES.smartLink)) {
        const link = await this.opened(told);
        if (links.has(link.id)) {
          throw told.wrong("shareId", "a link told twice");
        }
        links.set(link.id, link);
      }
      reportProgress(task, "opening", links.size, links.size);
      cursor = nextCursor(page, cursor);
    } while (cursor !== null);
    return [...links.values()];
  }

  /**
   * One of them.
   *
   * @throws RefusedError `not-found`
   */
  async get(id: string): Promise<OwnedSmartLink> {
    const answer = await this.parts.api.call({ method: "GET", path: smartLinkPath(id) });
    const told = answer.require(200).members(...NAMES.smartLink);
    if (told.id("shareId") !== id) {
      throw told.wrong("shareId", "another link than the one that was asked for");
    }
    return this.opened(told);
  }

  /** Takes a link back: nobody is given its file from now on. Whoever has fetched it before keeps it, and the key that opens it. */
  async revoke(id: string): Promise<void> {
    (await this.parts.api.call({ method: "DELETE", path: sharePath(id) })).require(204);
  }

  /** Who came, newest first: as the service tells it, and readable by its owner alone. */
  async accesses(id: string, task: TaskOptions = {}): Promise<SmartAccess[]> {
    return readLog(this.parts.api, this.parts.keys, id, task, readSmartEntry);
  }

  /** The link in the note must be the one that is shown: its secret makes its id. */
  private async opened(told: ToldSmartLink): Promise<OwnedSmartLink> {
    const id = told.id("shareId");
    const note = await openNoteJson(this.parts.keys, id, told.text("note"));
    const { smart, items } = note;
    if (typeof smart !== "string" || items === undefined) {
      throw notOfTheForm();
    }
    try {
      const link = parseSmartLink(smart);
      if (idOf(await sha256(decodeBase64Url(link.url.slice(link.url.lastIndexOf("/") + 1), 32))) === id) {
        return ownedSmartLink(told, smart, link, readRecords(items));
      }
    } catch (error) {
      throw error instanceof TypeError || (error as Error).name === "SmartLinkError" ? notOfTheForm() : error;
    }
    throw notOfTheForm();
  }
}

/** A link's id follows from the secret in its URL. */
function idOf(secretHash: Bytes): string {
  return encodeBase64Url(secretHash.subarray(0, ID_BYTES));
}

function linkOf(url: string, policy: SmartLinkPolicy): SmartHealthLink & { readonly expiresAt: Date } {
  const { label = "", passcode, longTerm = false, direct = false } = policy;
  const end = policy.expiresAt?.getTime() ?? Date.now() + USUAL_MILLIS;
  if (label.length > LONGEST_LABEL || (direct && passcode !== undefined)) {
    throw new TypeError("a label has at most 80 characters, and what leads to its file wants no passcode");
  }
  const link = {
    url,
    key: encodeBase64Url(randomBytes(32)),
    expiresAt: new Date(Math.floor(end / 1000) * 1000),
    longTerm,
    passcode: passcode !== undefined,
    direct,
    label,
  };
  parseSmartLink(smartLinkText(link)); // a server's address may be too long for such a link
  return link;
}

function bundleOf(records: readonly HealthRecord[]): Bytes {
  if (!records.every(isResource)) {
    throw new TypeError("a record that is no FHIR resource");
  }
  return utf8(`${BUNDLE_START}${records.map(entryOf).join()}]}`);
}

async function sealed(link: SmartHealthLink, bundle: Bytes, { deflated = false }: SmartLinkPolicy): Promise<string> {
  const key = await FileKey.of(decodeBase64Url(link.key, 32));
  const jwe = await key.seal("application/fhir+json", deflated ? bundle : pad(bundle), deflated);
  if (jwe.length > LARGEST) {
    throw new ShareTooLargeError();
  }
  return jwe;
}
