package org.sealwell.client;

import java.util.List;
import java.util.Objects;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.guardian.ContactRecovery;

/** What somebody still has who has lost their password. All of them end in the same {@link Recovered}. */
public sealed interface RecoveryMethod {

    /** Takes the way. */
    Recovered open(Sealwell sealwell);

    /** The 24 words. See {@link Sealwell#recoverWithPhrase}. */
    record Phrase(RecoveryPhrase words) implements RecoveryMethod {
        public Phrase {
            Objects.requireNonNull(words, "words is null");
        }

        @Override
        public Recovered open(Sealwell sealwell) {
            return sealwell.recoverWithPhrase(words);
        }
    }

    /** Sheets of a kit. See {@link Sealwell#recoverWithKit}. */
    record Kit(List<String> sheets) implements RecoveryMethod {
        public Kit {
            sheets = List.copyOf(sheets);
        }

        @Override
        public Recovered open(Sealwell sealwell) {
            return sealwell.recoverWithKit(sheets);
        }

        @Override
        public String toString() {
            return "Kit[redacted]";
        }
    }

    /** The text of a time capsule's file. See {@link Sealwell#recoverWithCapsule}. */
    record Capsule(String file) implements RecoveryMethod {
        public Capsule {
            Objects.requireNonNull(file, "file is null");
        }

        @Override
        public Recovered open(Sealwell sealwell) {
            return sealwell.recoverWithCapsule(file);
        }

        @Override
        public String toString() {
            return "Capsule[redacted]";
        }
    }

    /** A request to trusted contacts that is ready. See {@link Sealwell#recoverWithContacts}. */
    record Contacts(ContactRecovery ready) implements RecoveryMethod {
        public Contacts {
            Objects.requireNonNull(ready, "ready is null");
        }

        @Override
        public Recovered open(Sealwell sealwell) {
            return sealwell.recoverWithContacts(ready);
        }
    }
}
