package org.sealwell.demo;

import java.util.List;
import java.util.function.BiConsumer;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.share.ShareLink;
import org.sealwell.client.share.SharePolicy;
import org.sealwell.client.share.SharedContent;
import org.sealwell.client.share.Visit;
import org.sealwell.client.vault.HealthRecord;

/** A link for the doctor: it opens as often as it should, and then never again. */
final class Sharing {
    private static final String PASSWORD = "the doctor knows it by telephone";
    private static final List<String> SUMMARY = List.of("AllergyIntolerance", "Condition", "Immunization");

    private final Session owner;
    /** Of somebody without an account. */
    private final Sealwell stranger;

    private final BiConsumer<String, String> say;

    Sharing(Session owner, Sealwell stranger, BiConsumer<String, String> say) {
        this.owner = owner;
        this.stranger = stranger;
        this.say = say;
    }

    void tell() {
        List<HealthRecord> summary = SUMMARY.stream()
                .flatMap(collection -> owner.records().list(collection).stream())
                .toList();
        SharePolicy policy = SharePolicy.titled("Summary for the doctor").atMost(2);
        ShareLink link = owner.shares().create(summary, policy, PASSWORD.toCharArray());
        say.accept(
                "Share",
                summary.size()
                        + " records behind a link with a password, for two openings. Its key stands behind the #, "
                        + "where no server sees it:\n    " + link.text());
        opensTwice(link);
        isRefused(link, "A third opening is refused");
        ShareLink other = owner.shares().create(summary, SharePolicy.titled("For somebody else"));
        owner.shares().revoke(other.shareId());
        isRefused(other, "Another link was taken back, and opens nothing");
        new SmartSharing(owner, say).tell(summary);
    }

    private void opensTwice(ShareLink link) {
        for (int visit = 1; visit <= 2; visit++) {
            SharedContent content = visit(link).open(PASSWORD.toCharArray());
            say.accept(
                    "A stranger opens it, " + visit + " of 2",
                    "\"" + content.title() + "\", " + content.items().size() + " records, the first one a "
                            + content.items().getFirst().collection() + ".");
        }
    }

    private void isRefused(ShareLink link, String what) {
        try {
            visit(link).open();
            throw new IllegalStateException("A link opened that must not");
        } catch (RefusedException refused) {
            say.accept(what, "The service answers " + refused.type() + ", as for a link that never was.");
        }
    }

    /** As it was sent: by its text. */
    private Visit visit(ShareLink link) {
        return stranger.visit(ShareLink.parse(link.text()));
    }
}
