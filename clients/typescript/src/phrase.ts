/**
 * The words of a recovery phrase. Apart from the client, because the list of words is large, and needed twice in an account's life.
 *
 * @packageDocumentation
 */
export { PhraseError } from "./crypto/phrase-error.js";
export { PHRASE_WORDS, readPhrase, type TypedPhrase, type TypedWord } from "./crypto/phrase-words.js";
export { RecoveryPhrase } from "./crypto/recovery-phrase.js";
