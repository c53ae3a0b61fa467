import { type KdfParameters, kdfJson } from "../crypto/kdf-parameters.js";

/** The contexts that envelopes are bound to, as the exact text that is compared. See `docs/protocol`, section 1. */
export const contexts = {
  /** AK under the KEK; a changed KDF parameter cannot open. */
  byPassword: (account: string, epoch: number, kdf: KdfParameters): string =>
    `{"v":1,"p":"account-key","a":"${account}","e":${epoch},"by":"password","kdf":${kdfJson(kdf)}}`,

  /** AK under RK. */
  byRecovery: (account: string, epoch: number): string =>
    `{"v":1,"p":"account-key","a":"${account}","e":${epoch},"by":"recovery"}`,

  /** AK of `epoch` under its successor. */
  byRotation: (account: string, epoch: number): string =>
    `{"v":1,"p":"account-key","a":"${account}","e":${epoch},"by":"rotation"}`,

  /** The secrets bundle under AK. */
  secrets: (account: string, epoch: number): string => `{"v":1,"p":"secrets","a":"${account}","e":${epoch}}`,

  /** An item's body under its DEK. */
  item: (account: string, collection: string, item: string, revision: number): string =>
    `{"v":1,"p":"item","a":"${account}","c":"${collection}","i":"${item}","r":${revision}}`,

  /** A DEK under the account's item key. */
  itemKey: (account: string, item: string, revision: number, epoch: number): string =>
    `{"v":1,"p":"item-key","a":"${account}","i":"${item}","r":${revision},"e":${epoch}}`,

  /** An edit that waits on this device to be pushed, under the account's item key; no server ever sees one. */
  waitingEdit: (account: string, item: string, epoch: number): string =>
    `{"v":1,"p":"waiting-edit","a":"${account}","i":"${item}","e":${epoch}}`,

  /** A share's content under its content key. */
  share: (share: string): string => `{"v":1,"p":"share","s":"${share}"}`,

  /** An owner's note on a share under the account's key for notes. */
  shareNote: (account: string, share: string, epoch: number): string =>
    `{"v":1,"p":"share-note","a":"${account}","s":"${share}","e":${epoch}}`,

  /** RK under a kit's key. */
  byKit: (account: string): string => `{"v":1,"p":"recovery-key","a":"${account}","by":"kit"}`,

  /** RK under the phrase's key. */
  byPhrase: (account: string): string => `{"v":1,"p":"recovery-key","a":"${account}","by":"phrase"}`,
} as const;
