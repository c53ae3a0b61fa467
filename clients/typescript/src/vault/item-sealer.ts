import { type Bytes, randomBytes, utf8, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import { indexToken } from "../crypto/index-token.js";
import { pad } from "../crypto/padme.js";
import { type ExactJson, exactJson, exactText, parseExactly } from "../json/exact-json.js";
import { isObject, type Json, Members, parseJson } from "../json/members.js";
import { contexts } from "../keys/contexts.js";
import { openOfAnyEpoch, sealInEpoch } from "../keys/epoch-keys.js";
import { sealedEpoch } from "../keys/sealed-header.js";
import type { SessionKeys } from "../keys/session-keys.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Change } from "./change.js";
import type { Fields, HealthRecord, RecordDraft } from "./health-record.js";
import { RecordTooLargeError } from "./record-too-large-error.js";
import { isDead, type Item, revisionOf } from "./vault-state.js";

const LARGEST_BODY = 1 << 20;
const MOST_TOKENS = 64;
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Where a sealed revision belongs. */
export interface SealedRevision {
  readonly id: string;
  readonly collection: string;
  readonly revision: number;
  readonly key: string;
  readonly body: string;
}

/** An item that is not deleted. */
type LiveItem = Item & { readonly key: string };

/** Records to sealed items and back. */
export class ItemSealer {
  private readonly collections = new Map<string, Promise<string>>();

  constructor(private readonly keys: SessionKeys) {
    keys.whenLocked(() => this.collections.clear());
  }

  /** There are few collections, and each is asked for with every record. */
  async collectionToken(collection: string): Promise<string> {
    let token = this.collections.get(collection);
    if (token === undefined) {
      token = this.token("collection", collection);
      this.collections.set(collection, token);
    }
    return token;
  }

  async token(field: string, value: string): Promise<string> {
    return indexToken(this.keys.open.keys.index, field, value);
  }

  /** A fresh DEK for each revision: no key ever seals two bodies. */
  async seal(draft: RecordDraft, id: string, revision: number): Promise<Change> {
    const { accountId } = this.keys;
    const collection = await this.collectionToken(draft.collection);
    const tokens = await this.tokens(draft.fields);
    const start = JSON.stringify({ collection: draft.collection, fields: draft.fields }).slice(0, -1);
    const plaintext = pad(utf8(`${start},"content":${exactText(draft)}}`));
    if (plaintext.length > LARGEST_BODY || tokens.length > MOST_TOKENS) {
      throw new RecordTooLargeError();
    }
    const dek = randomBytes(32);
    const body = await (await EnvelopeKey.of(dek)).seal(contexts.item(accountId, collection, id, revision), plaintext);
    const key = await this.sealUnderItemKey((epoch) => contexts.itemKey(accountId, id, revision, epoch), dek);
    wipe(dek);
    if (body.length > LARGEST_BODY) {
      throw new RecordTooLargeError();
    }
    return { op: "put", itemId: id, revision, collection, key, body, tokens, pruned: null };
  }

  /** Wraps the key of an item's latest revision anew, under the account's current item key. */
  async rewrap(item: LiveItem): Promise<Change> {
    const { id, collection } = item;
    const revision = revisionOf(item);
    const contextOf = (epoch: number): string => contexts.itemKey(this.keys.accountId, id, revision, epoch);
    const dek = await this.openUnderItemKey(contextOf, item.key);
    const key = await this.sealUnderItemKey(contextOf, dek);
    wipe(dek);
    return { op: "rekey", itemId: id, revision, collection, key, body: null, tokens: [], pruned: null };
  }

  /** Whether an item is there whose latest revision is sealed in an older epoch than the current one. */
  isSealedInThePast(item: Item | undefined): item is LiveItem {
    return item !== undefined && !isDead(item) && item.key !== null && sealedEpoch(item.key) < this.keys.open.epoch;
  }

  /** Opens one revision of an item. */
  async open(sealed: SealedRevision): Promise<HealthRecord> {
    const { id, collection, revision } = sealed;
    const dek = await this.openUnderItemKey(
      (epoch) => contexts.itemKey(this.keys.accountId, id, revision, epoch),
      sealed.key,
    );
    const context = contexts.item(this.keys.accountId, collection, id, revision);
    const plaintext = await (await EnvelopeKey.of(dek)).open(context, sealed.body);
    wipe(dek);
    const text = UTF8.decode(plaintext).trimEnd();
    const item = Members.of(parseJson(text), "collection", "fields", "content");
    const name = item.text("collection");
    if ((await this.collectionToken(name)) !== collection) {
      throw new ServerLiedError("ENVELOPE_REFUSED", "the item's collection is another one");
    }
    const fields = readFields(item.json("fields"));
    return { id, collection: name, revision, fields, ...contentOf(text, item.json("content")) };
  }

  /** Seals under the account's current item key. */
  async sealUnderItemKey(contextOf: (epoch: number) => string, plaintext: Bytes): Promise<string> {
    const { epoch, itemKeys } = this.keys.open;
    return sealInEpoch(itemKeys, epoch, contextOf(epoch), plaintext);
  }

  /** Opens with the item key of the epoch that it was sealed in. */
  async openUnderItemKey(contextOf: (epoch: number) => string, envelope: string): Promise<Bytes> {
    return openOfAnyEpoch(this.keys, ({ itemKeys }) => itemKeys, contextOf, envelope);
  }

  private async tokens(fields: Fields): Promise<string[]> {
    const all = Object.entries(fields).flatMap(([field, values]) => values.map((value) => this.token(field, value)));
    return [...new Set(await Promise.all(all))].sort();
  }
}

/** Reading every digit takes three times as long, and most records have none to lose. */
function contentOf(text: string, content: Json): ExactJson {
  if (text.endsWith(`,"content":${JSON.stringify(content)}}`)) {
    return { content };
  }
  const { content: tree } = parseExactly(text) as { readonly content: unknown };
  return exactJson(tree);
}

function readFields(json: Json): Fields {
  if (!isObject(json)) {
    throw new ServerLiedError("MALFORMED_ANSWER", "/fields: not an object");
  }
  return Object.fromEntries(
    Object.keys(json).map((name) => [name, Members.of({ [name]: json[name] ?? null }, name).texts(name)]),
  );
}
