package org.sealwell.client.mail;

import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.problem.RefusedException;

/** Of what a person gets mails. Every method asks the server. */
public final class MailPreferences {

    private static final String PREFERENCES = "/api/notifications/v1/preferences";

    private final SessionApi api;

    public MailPreferences(SessionApi api) {
        this.api = api;
    }

    /** As they are; everything is wanted before the first change. */
    public MailWishes get() {
        return wishes(api.call(ApiCall.get(PREFERENCES)));
    }

    /**
     * Changes them, unless they are not any more as they were seen.
     *
     * @param wishes all of them, for example {@code seen.shareOpened(false)}
     * @return as they are now
     * @throws RefusedException {@code precondition-failed} when another device has changed them since
     */
    public MailWishes change(MailWishes wishes) {
        ApiCall change = ApiCall.put(PREFERENCES, wishes.json());
        ApiAnswer answer = api.call(change.with("If-Match", "\"" + wishes.version() + "\""));
        Members changed = answer.require(200).members("version", "mails");
        MailWishes now = MailWishes.of(changed);
        if (!now.sameAs(wishes)) {
            throw changed.wrong("mails", "a change that was taken, and not made");
        }
        return now;
    }

    private static MailWishes wishes(ApiAnswer answer) {
        return MailWishes.of(answer.require(200).members("version", "mails"));
    }
}
