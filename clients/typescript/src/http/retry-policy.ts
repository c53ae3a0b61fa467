/** How often and how patiently a safe repeat is tried. */
export interface RetryPolicy {
  /** At most, the first included. */
  readonly attempts: number;
  /** The first pause; each next is twice as long, and each is drawn at random up to its length. */
  readonly baseMillis: number;
  /** The longest pause, also for `Retry-After`: a server that asks for more is a refusal. */
  readonly longestMillis: number;
}

/** Four attempts within about half a minute at worst. */
export const DEFAULT_RETRIES: RetryPolicy = { attempts: 4, baseMillis: 150, longestMillis: 10_000 };

/** The pause after the failed `attempt`, from 1: full jitter, so that clients do not come back together. */
export function pauseAfter(policy: RetryPolicy, attempt: number): number {
  const most = Math.min(policy.longestMillis, policy.baseMillis * 2 ** Math.min(attempt - 1, 16));
  return 1 + Math.random() * most;
}
