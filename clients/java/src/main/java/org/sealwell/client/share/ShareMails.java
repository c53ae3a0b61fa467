package org.sealwell.client.share;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;

/**
 * Of what a share's owner gets a mail.
 *
 * @param opened the first opening
 * @param locked that too many wrong passwords have locked it
 * @param expired its end
 */
public record ShareMails(boolean opened, boolean locked, boolean expired) {
    /** Of everything: what a share begins with. */
    public static final ShareMails ALL = new ShareMails(true, true, true);

    /** Of nothing. */
    public static final ShareMails NONE = new ShareMails(false, false, false);

    static ShareMails of(Members mails) {
        return new ShareMails(mails.flag("opened"), mails.flag("locked"), mails.flag("expired"));
    }

    ObjectNode json() {
        return Json.object().put("opened", opened).put("locked", locked).put("expired", expired);
    }
}
