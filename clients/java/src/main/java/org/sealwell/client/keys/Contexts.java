package org.sealwell.client.keys;

import org.sealwell.client.crypto.KdfParameters;

/** The contexts that envelopes are bound to, as the exact text that is compared. See {@code docs/protocol}, section 1. */
public final class Contexts {
    private Contexts() {}

    /** AK under the KEK; a changed KDF parameter cannot open. */
    public static String byPassword(String accountId, long epoch, KdfParameters kdf) {
        return "{\"v\":1,\"p\":\"account-key\",\"a\":\"" + accountId + "\",\"e\":" + epoch
                + ",\"by\":\"password\",\"kdf\":" + kdf.json() + "}";
    }

    /** AK under RK. */
    public static String byRecovery(String accountId, long epoch) {
        return "{\"v\":1,\"p\":\"account-key\",\"a\":\"" + accountId + "\",\"e\":" + epoch + ",\"by\":\"recovery\"}";
    }

    /** AK of {@code epoch} under its successor. */
    public static String byRotation(String accountId, long epoch) {
        return "{\"v\":1,\"p\":\"account-key\",\"a\":\"" + accountId + "\",\"e\":" + epoch + ",\"by\":\"rotation\"}";
    }

    /** The secrets bundle under AK. */
    public static String secrets(String accountId, long epoch) {
        return "{\"v\":1,\"p\":\"secrets\",\"a\":\"" + accountId + "\",\"e\":" + epoch + "}";
    }

    /** An item's body under its DEK. */
    public static String item(String accountId, String collection, String itemId, long revision) {
        return "{\"v\":1,\"p\":\"item\",\"a\":\"" + accountId + "\",\"c\":\"" + collection + "\",\"i\":\"" + itemId
                + "\",\"r\":" + revision + "}";
    }

    /** A DEK under the account's item key. */
    public static String itemKey(String accountId, String itemId, long revision, long epoch) {
        return "{\"v\":1,\"p\":\"item-key\",\"a\":\"" + accountId + "\",\"i\":\"" + itemId + "\",\"r\":" + revision
                + ",\"e\":" + epoch + "}";
    }

    /** RK under the phrase's key. */
    public static String byPhrase(String accountId) {
        return "{\"v\":1,\"p\":\"recovery-key\",\"a\":\"" + accountId + "\",\"by\":\"phrase\"}";
    }

    /** RK under a kit's key. */
    public static String byKit(String accountId) {
        return "{\"v\":1,\"p\":\"recovery-key\",\"a\":\"" + accountId + "\",\"by\":\"kit\"}";
    }

    /** RK under a time capsule's key. */
    public static String byCapsule(String accountId, String capsuleId) {
        return "{\"v\":1,\"p\":\"recovery-key\",\"a\":\"" + accountId + "\",\"by\":\"capsule\",\"c\":\"" + capsuleId
                + "\"}";
    }

    /** RK under the key that contacts and the service hold together. */
    public static String byGuardians(String accountId, String setId) {
        return "{\"v\":1,\"p\":\"recovery-key\",\"a\":\"" + accountId + "\",\"by\":\"guardians\",\"s\":\"" + setId
                + "\"}";
    }

    /** What the owner notes of a contact, under {@code HKDF(RK, "sw1/guardian-notes")}. */
    public static String guardianNote(String accountId, String guardianId) {
        return "{\"v\":1,\"p\":\"guardian-note\",\"a\":\"" + accountId + "\",\"g\":\"" + guardianId + "\"}";
    }

    /** What a contact gives to a request, under {@code HKDF(F, "sw1/time-lock")}. */
    public static String guardianApproval(
            String accountId, String requestId, String guardianId, String chain, long round) {
        return "{\"v\":1,\"p\":\"guardian-approval\",\"a\":\"" + accountId + "\",\"r\":\"" + requestId + "\",\"g\":\""
                + guardianId + "\",\"chain\":\"" + chain + "\",\"round\":" + round + "}";
    }

    /** A share's content under its content key. */
    public static String share(String shareId) {
        return "{\"v\":1,\"p\":\"share\",\"s\":\"" + shareId + "\"}";
    }

    /** What the owner notes of a share, under {@code HKDF(AK, "sw1/shares")}. */
    public static String shareNote(String accountId, String shareId, long epoch) {
        return "{\"v\":1,\"p\":\"share-note\",\"a\":\"" + accountId + "\",\"s\":\"" + shareId + "\",\"e\":" + epoch
                + "}";
    }
}
