const FIVE_MINUTES = 5 * 60_000;
const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "visibilitychange"] as const;

/** When to lock. */
export interface IdleLockOptions {
  /** Without a sign of life for that long; five minutes by default. */
  readonly afterMillis?: number;
  /** Where signs of life are heard: the page's `document`. Without it, call {@link IdleLock.touch}. */
  readonly watch?: EventTarget;
}

/**
 * Locks when nobody has done anything for a while. Timers stand still while a device sleeps, so the clock is asked again at the first sign
 * of life: whoever opens the lid after lunch finds it locked.
 *
 * @example
 * ```ts
 * const idle = new IdleLock(() => session.lock(), { watch: document });
 * ```
 */
export class IdleLock {
  private readonly afterMillis: number;
  private readonly watched: EventTarget | undefined;
  private readonly onSignOfLife = (): void => this.touch();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastTouch = Date.now();
  private over = false;

  /** Starts at once. */
  constructor(
    private readonly lock: () => unknown,
    options: IdleLockOptions = {},
  ) {
    this.afterMillis = options.afterMillis ?? FIVE_MINUTES;
    this.watched = options.watch;
    SIGNS_OF_LIFE.forEach((sign) =>
      this.watched?.addEventListener(sign, this.onSignOfLife, { capture: true, passive: true }),
    );
    this.wait(this.afterMillis);
  }

  /** Somebody is there. */
  touch(): void {
    if (this.over) {
      return;
    }
    if (this.idleMillis() >= this.afterMillis) {
      this.strike();
    } else {
      this.lastTouch = Date.now();
    }
  }

  /** Watches no longer. */
  stop(): void {
    this.over = true;
    clearTimeout(this.timer);
    SIGNS_OF_LIFE.forEach((sign) => this.watched?.removeEventListener(sign, this.onSignOfLife, { capture: true }));
  }

  /** One timer that looks again when it runs out: moving the pointer sets no timers. */
  private wait(millis: number): void {
    this.timer = setTimeout(() => {
      const rest = this.afterMillis - this.idleMillis();
      if (rest > 0) {
        this.wait(rest);
      } else {
        this.strike();
      }
    }, millis);
  }

  private idleMillis(): number {
    return Date.now() - this.lastTouch;
  }

  private strike(): void {
    this.stop();
    this.lock();
  }
}
