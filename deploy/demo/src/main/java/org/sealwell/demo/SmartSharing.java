package org.sealwell.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.share.OwnedSmartLink;
import org.sealwell.client.share.SmartAccess;
import org.sealwell.client.share.SmartLinkPolicy;
import org.sealwell.client.smart.PasscodeRefusedException;
import org.sealwell.client.smart.SmartFile;
import org.sealwell.client.smart.SmartHealthLink;
import org.sealwell.client.vault.HealthRecord;

/** A link for apps that know nothing of us: it is opened as HL7's specification says, and by nothing else. */
final class SmartSharing {
    private static final String PASSCODE = "2718";
    private static final String RECIPIENT = "Dr. Meier's app";

    private final Session owner;
    private final BiConsumer<String, String> say;

    SmartSharing(Session owner, BiConsumer<String, String> say) {
        this.owner = owner;
        this.say = say;
    }

    void tell(List<HealthRecord> summary) {
        SmartHealthLink link = owner.smartLinks()
                .create(summary, SmartLinkPolicy.labelled("Summary for the doctor"), PASSCODE.toCharArray());
        say.accept(
                "SMART Health Link",
                "The same " + summary.size() + " records for apps of others, with the passcode " + PASSCODE
                        + ". The whole key is in the link:\n    " + link.text());
        isRefused(link.text());
        isOpened(link.text());
        whoCame();
    }

    private void isRefused(String text) {
        try {
            opens(text, "0000");
            throw new IllegalStateException("A link opened with a wrong passcode");
        } catch (PasscodeRefusedException refused) {
            say.accept(
                    "A wrong passcode is refused",
                    "The service says that " + refused.remainingAttempts().orElseThrow() + " more may be tried.");
        }
    }

    private void isOpened(String text) {
        List<SmartFile> files = opens(text, PASSCODE);
        JsonNode bundle = files.getFirst().json();
        say.accept(
                "A stranger's app opens it",
                "It posts a recipient and the passcode to the link's address. The manifest leads to " + files.size()
                        + " file of " + files.getFirst().contentType() + ": a "
                        + bundle.path("resourceType").asText() + " of "
                        + bundle.path("entry").size() + " resources, the first one a "
                        + bundle.at("/entry/0/resource/resourceType").asText() + ".");
    }

    private void whoCame() {
        OwnedSmartLink link = owner.smartLinks().list().getFirst();
        List<SmartAccess> log = owner.smartLinks().accesses(link.id());
        owner.smartLinks().revoke(link.id());
        say.accept(
                "Its owner sees who came, and takes it back",
                log.size() + " visits, the last one by \"" + log.getFirst().recipient() + "\".");
        try {
            opens(link.link().text(), PASSCODE);
            throw new IllegalStateException("A link opened that was taken back");
        } catch (RefusedException refused) {
            say.accept("It leads nowhere now", "The service answers " + refused.type() + ".");
        }
    }

    /** As it was scanned: by its text. */
    private static List<SmartFile> opens(String text, String passcode) {
        return Sealwell.smartViewer().open(SmartHealthLink.parse(text), RECIPIENT, passcode.toCharArray());
    }
}
