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

  /** RK under a time capsule's key. */
  byCapsule: (account: string, capsule: string): string =>
    `{"v":1,"p":"recovery-key","a":"${account}","by":"capsule","c":"${capsule}"}`,

  /** RK under what the contacts of a set and the service have together. */
  byGuardians: (account: string, set: string): string =>
    `{"v":1,"p":"recovery-key","a":"${account}","by":"guardians","s":"${set}"}`,

  /** An owner's note on a trusted contact, under the owner's key for such notes. */
  guardianNote: (account: string, guardian: string): string =>
    `{"v":1,"p":"guardian-note","a":"${account}","g":"${guardian}"}`,

  /** A contact's approval, under a key that is locked to a round of a beacon. */
  guardianApproval: (account: string, request: string, guardian: string, chain: string, round: number): string =>
    `{"v":1,"p":"guardian-approval","a":"${account}","r":"${request}","g":"${guardian}","chain":"${chain}","round":${round}}`,

  /** RK under the phrase's key. */
  byPhrase: (account: string): string => `{"v":1,"p":"recovery-key","a":"${account}","by":"phrase"}`,
} as const;
