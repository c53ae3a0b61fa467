package org.sealwell.recovery.circle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses in mails. None opens anything by itself. */
@Singleton
public class Links {

    private final URI publicUrl;

    @Inject
    Links(@ConfigProperty(name = "sealwell.public-url") URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Where an invited person says yes or no. */
    public String invitation(String owner, String guardian) {
        return publicUrl + "/help/" + owner + "/" + guardian;
    }

    /** Where a contact sees whom they help. */
    public String help() {
        return publicUrl + "/help";
    }

    /** Where whoever reads the owner's mailbox rejects a request. */
    public String rejection(RejectionToken token) {
        return publicUrl + "/recovery-rejection#" + token.text();
    }
}
