/**
 * What somebody still has who has lost their password: the 24 words, sheets of a kit, the text of a time capsule's file, or the ticket of a recovery with
 * contacts that is ready.
 */
export type RecoveryMethod =
  | { readonly words: string }
  | { readonly sheets: readonly string[] }
  | { readonly file: string }
  | { readonly ticket: string };
