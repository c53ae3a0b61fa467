package org.sealwell.client.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;

/**
 * About what a person gets mails, as far as they can choose: what is about the account itself they always get. A mail about a share is sent
 * where its own wish wants it, too.
 *
 * @param version as it was read; a change of another version is refused
 * @param shareOpened the first opening of a link
 * @param shareLocked that too many wrong passwords have locked one
 * @param shareExpired that one has come to its end
 */
public record MailWishes(long version, boolean shareOpened, boolean shareLocked, boolean shareExpired) {

    static MailWishes of(Members answer) {
        Members mails = answer.members("mails", "shareOpened", "shareLocked", "shareExpired");
        return new MailWishes(
                answer.number("version"),
                mails.flag("shareOpened"),
                mails.flag("shareLocked"),
                mails.flag("shareExpired"));
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.putObject("mails")
                .put("shareOpened", shareOpened)
                .put("shareLocked", shareLocked)
                .put("shareExpired", shareExpired);
        return json;
    }

    /** The same, with another wish about first openings. */
    public MailWishes shareOpened(boolean wanted) {
        return new MailWishes(version, wanted, shareLocked, shareExpired);
    }

    /** The same, with another wish about locks. */
    public MailWishes shareLocked(boolean wanted) {
        return new MailWishes(version, shareOpened, wanted, shareExpired);
    }

    /** The same, with another wish about ends. */
    public MailWishes shareExpired(boolean wanted) {
        return new MailWishes(version, shareOpened, shareLocked, wanted);
    }

    boolean sameAs(MailWishes other) {
        return json().equals(other.json());
    }
}
