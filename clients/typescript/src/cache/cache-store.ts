/** A text and the key that it is kept under. */
export type Entry = readonly [key: string, text: string];

/**
 * Where a device keeps ciphertext between sessions: texts, in the order of their keys. Nothing here is secret, and nothing that is read
 * back is trusted: all of it is verified again.
 */
export interface CacheStore {
  /** The text under a key; undefined when there is none. */
  read(key: string): Promise<string | undefined>;

  /** In order, up to `limit` of those whose keys begin with `prefix` and come after `after`. */
  range(prefix: string, after: string, limit: number): Promise<Entry[]>;

  /**
   * Keeps all of them or none, in the place of those with the same keys.
   *
   * @throws DOMException `QuotaExceededError` or another reason why the platform does not keep them
   */
  write(entries: readonly Entry[]): Promise<void>;

  /** Removes those whose keys begin with `prefix` and come after `after`. */
  remove(prefix: string, after?: string): Promise<void>;
}

/** A cache that ends with the process: for tests, trials, and devices that must keep nothing. */
export class MemoryCacheStore implements CacheStore {
  private readonly texts = new Map<string, string>();

  async read(key: string): Promise<string | undefined> {
    return this.texts.get(key);
  }

  async range(prefix: string, after: string, limit: number): Promise<Entry[]> {
    return [...this.texts]
      .filter(([key]) => key.startsWith(prefix) && key > after)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .slice(0, limit);
  }

  async write(entries: readonly Entry[]): Promise<void> {
    entries.forEach(([key, text]) => this.texts.set(key, text));
  }

  async remove(prefix: string, after = ""): Promise<void> {
    const gone = [...this.texts.keys()].filter((key) => key.startsWith(prefix) && key > after);
    gone.forEach((key) => this.texts.delete(key));
  }
}
