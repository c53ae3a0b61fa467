/**
 * The sheets of a recovery kit. Apart from the client, because the list of words is large, and needed when a kit is made or used.
 *
 * @packageDocumentation
 */
export { ShareError, type ShareFault } from "./crypto/slip39/share-error.js";
export { readShare, type ShareFacts } from "./crypto/slip39/slip39.js";
