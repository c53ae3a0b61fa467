/** How people have called themselves while their vault is open: asked once, kept nowhere. */
const NAMES = new WeakMap<object, string>();

/** What a mail to somebody else may show as a name; nothing that looks like a link. */
const NAME = /^[^\p{Cc}<>@:/]*$/u;

export function rememberedName(vault: object): string {
  return NAMES.get(vault) ?? "";
}

export function rememberName(vault: object, name: string): void {
  NAMES.set(vault, name);
}

export function isName(text: string): boolean {
  return NAME.test(text);
}
