import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { IdleLock } from "../src/index.js";

const MINUTE = 60_000;
const lock = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  lock.mockReset();
});
afterEach(() => vi.useRealTimers());

test("locks after five minutes without a sign of life", () => {
  new IdleLock(lock);
  vi.advanceTimersByTime(5 * MINUTE - 1);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(lock).toHaveBeenCalledOnce();
});

test("every sign of life counts from anew", () => {
  const page = new EventTarget();
  new IdleLock(lock, { afterMillis: MINUTE, watch: page });
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(MINUTE - 1);
    page.dispatchEvent(new Event("keydown"));
  }
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(MINUTE);
  expect(lock).toHaveBeenCalledOnce();
});

test("a device that slept too long is locked at the first touch", () => {
  const page = new EventTarget();
  new IdleLock(lock, { afterMillis: MINUTE, watch: page });
  vi.setSystemTime(Date.now() + 2 * MINUTE);
  page.dispatchEvent(new Event("pointerdown"));
  expect(lock).toHaveBeenCalledOnce();
});

test("stopped, it never locks", () => {
  const idle = new IdleLock(lock, { afterMillis: MINUTE });
  idle.stop();
  idle.touch();
  vi.advanceTimersByTime(2 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
});
