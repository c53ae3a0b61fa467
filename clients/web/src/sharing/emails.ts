const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MOST = 20;

/** The addresses in a text, however they are set apart. */
export function addressesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ""))];
}

/** The first that is none; `many` beyond what a share takes. */
export function faultIn(addresses: readonly string[]): { readonly wrong: string } | "many" | undefined {
  const wrong = addresses.find((address) => !ADDRESS.test(address));
  return wrong !== undefined ? { wrong } : addresses.length > MOST ? "many" : undefined;
}
