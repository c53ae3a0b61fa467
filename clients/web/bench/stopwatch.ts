import type { Page } from "playwright-core";

/** Up to here nobody notices: the limit is also the least that browsers call a long task. */
export const LONG_TASK_MILLIS = 50;

/** Notes when a page was too busy to answer for more than 50 ms. To be called before the page is opened. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const busy: [at: number, millis: number][] = [];
    Object.assign(globalThis, { busy });
    new PerformanceObserver((list) => {
      list.getEntries().forEach(({ startTime, duration }) => busy.push([startTime, duration]));
    }).observe({ type: "longtask", buffered: true });
  });
}

/** A stretch of a page's time, in milliseconds since it was opened. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How long the longest task took that began within; 0 when none was long. */
export async function longestTask(page: Page, { from, to }: Stretch): Promise<number> {
  const busy = await page.evaluate(() => (globalThis as unknown as { busy: [at: number, millis: number][] }).busy);
  return Math.max(0, ...busy.filter(([at]) => at >= from && at <= to).map(([, millis]) => millis));
}

/**
 * Clicks, and takes the time in the page itself between two things that are seen there; the second one is painted then.
 *
 * @param click what the button says
 * @param first a text that appears in the page; the click itself, when undefined
 */
export async function timeBetween(
  page: Page,
  click: string,
  first: string | undefined,
  second: string,
): Promise<Stretch> {
  return page.evaluate(
    async ([button, start, end]) => {
      const appears = (text: string): Promise<number> =>
        new Promise((seen) => {
          const look = (): boolean => (document.body.textContent ?? "").includes(text);
          const found = (): void => seen(performance.now());
          if (look()) {
            found();
            return;
          }
          const observer = new MutationObserver(() => {
            if (look()) {
              observer.disconnect();
              found();
            }
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        });
      const wanted = [...document.querySelectorAll("button")].find((one) => one.innerText.trim() === button);
      const pressed = performance.now();
      wanted?.click();
      const from = start === undefined ? pressed : await appears(start);
      await appears(end);
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      return { from, to: performance.now() };
    },
    [click, first, second] as const,
  );
}
