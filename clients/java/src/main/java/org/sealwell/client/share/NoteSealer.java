package org.sealwell.client.share;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Json;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.SealedEpoch;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Owners' notes to envelopes and back. */
final class NoteSealer {
    private final OpenKeyring keyring;
    private final SecureRandom random;

    NoteSealer(OpenKeyring keyring, SecureRandom random) {
        this.keyring = keyring;
        this.random = random;
    }

    String seal(String shareId, ObjectNode note) {
        long epoch = keyring.epoch();
        String context = Contexts.shareNote(keyring.accountId(), shareId, epoch);
        try (EnvelopeKey key = noteKey(epoch)) {
            return key.seal(context, Padme.pad(Json.bytes(note)), random);
        }
    }

    /** With the account key of the epoch that the note was sealed in, which may be a later one than this session began with. */
    byte[] open(String shareId, String note) {
        keyring.reaches(SealedEpoch.of(note));
        for (long epoch : keyring.accountKeys().descendingKeySet()) {
            String context = Contexts.shareNote(keyring.accountId(), shareId, epoch);
            try (EnvelopeKey key = noteKey(epoch)) {
                if (key.commitsTo(context, note)) {
                    return key.open(context, note);
                }
            }
        }
        throw new ServerLiedException(Lie.ENVELOPE_REFUSED, "the note of a share does not open");
    }

    private EnvelopeKey noteKey(long epoch) {
        try (Secret notes = Hkdf.derive(keyring.accountKey(epoch), "sw1/shares")) {
            return EnvelopeKey.of(notes);
        }
    }
}
