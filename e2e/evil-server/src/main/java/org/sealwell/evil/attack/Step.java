package org.sealwell.evil.attack;

import java.util.Locale;

/**
 * What a client tries while an attack is in place. The known device is the one that made the scene: its session is open and
 * has pulled everything. Restarted, it has nothing but its pins. A new device has not even those.
 */
public enum Step {
    LOG_IN_ON_KNOWN_DEVICE("log in again on the known device, with its pins"),
    LOG_IN_ON_NEW_DEVICE("log in on a device without pins"),
    RECOVER_ON_KNOWN_DEVICE("open the account with the phrase on the known device, with its pins; set no password"),
    RECOVER_ON_NEW_DEVICE("open the account with the phrase on a device without pins; set no password"),
    RECOVER_WITH_KIT("open the account with two of the kit's sheets on a device without pins; set no password"),
    SYNC_ON_KNOWN_DEVICE("pull in the known device's open session"),
    SYNC_AFTER_RESTART("log in again on the known device, with its pins, and pull"),
    SYNC_ON_NEW_DEVICE("log in on a device without pins, and pull"),
    SYNC_AFTER_NEW_DEVICE_WROTE(
            "log in on a device without pins, put a note there; then pull in the known device's open session"),
    WRITE_ON_KNOWN_DEVICE("put a note in the known device's open session"),
    READ_USAGE("ask GET /head in the known device's open session"),
    FETCH_FIRST("fetch the first item from the server in the known device's open session"),
    FETCH_FIRST_AFTER_RESTART("log in again on the known device, with its pins, and fetch the first item"),
    FETCH_SECOND("fetch the second item from the server in the known device's open session"),
    FETCH_DELETED("fetch the deleted item from the server in the known device's open session"),
    FETCH_PLANTED("fetch the item " + Scene.PLANTED + " from the server in the known device's open session"),
    SEARCH_BY_CODE("ask the server for the items with the common code, in the known device's open session"),
    LIST_COLLECTION("ask the server for the items of the collection, in the known device's open session"),
    HISTORY_OF_FIRST("ask for the first item's revisions in the known device's open session"),
    READ_REVISION_1_OF_FIRST("ask for the first item's revision 1 in the known device's open session"),
    READ_REVISION_2_OF_FIRST("ask for the first item's revision 2 in the known device's open session"),
    READ_RECORD_OF_OTHER("ask for the other person's account record in the known device's open session"),
    READ_RECORD_OF_OTHER_AFTER_RESTART(
            "log in again on the known device, with its pins, and ask for the other person's account record"),
    READ_RECORD_OF_OTHER_ON_NEW_DEVICE(
            "log in on a device without pins, and ask for the other person's account record"),
    OPEN_GUARDED_LINK("open the link guarded with its password, as somebody without an account"),
    OPEN_UNGUARDED_LINK(
            "open the link unguarded, and have the password of guarded at hand, as somebody without an account"),
    MAKE_LINK("share the first item, in the known device's open session, until a time of the client's choice"),
    LIST_LINKS("list the shares in the known device's open session"),
    READ_LINK("ask for the share guarded in the known device's open session"),
    LIMIT_LINK("ask for the share unguarded, and let it be opened 1,000 times, in the known device's open session"),
    READ_LOG("ask who came to guarded in the known device's open session"),
    OPEN_SMART_LINK("open the SMART Health Link smart with its passcode, as somebody without an account"),
    OPEN_DIRECT_LINK("open the SMART Health Link direct, as somebody without an account"),
    LIST_SMART_LINKS("list the SMART Health Links in the known device's open session"),
    READ_SMART_LOG("ask who came to smart in the known device's open session"),
    CHECK_CAPSULE("check the time capsule in the known device's open session"),
    RECOVER_WITH_CAPSULE("open the account with the time capsule's file on a device without pins; set no password"),
    READ_CONTACTS("read the trusted contacts in the known device's open session"),
    READ_CONTACTS_ON_NEW_DEVICE("log in on a device without pins, and read the trusted contacts"),
    APPROVE_REQUEST(
            "ask for whom the other person is a trusted contact, and have them approve the request once more, in their open session"),
    RECOVER_WITH_CONTACTS("open the account with what contacts have approved, as who asked them; set no password"),
    LOG_IN_DORA_ON_HER_DEVICE("log in as Dora on her device, with its pins"),
    RECOVER_DORA_ON_HER_DEVICE("open Dora's account with her phrase on her device, with its pins; set no password"),
    SET_PASSWORD_OF_DORA(
            "open Dora's account with her phrase on a device without pins, set another password, which is hers from then on, pull, and put a note"),
    READ_REVISION_1_OF_DORAS("log in as Dora on a device without pins, pull, and ask for her note's revision 1"),
    REGISTER("register somebody who is new, on a device without pins"),
    CONFIRM_RECOVERY(
            "have a code sent for getting the account back with contacts, and confirm it, on a device without pins; ask nobody"),
    READ_ACTIVITY_ON_KNOWN_DEVICE("read the newest page of the activity in the known device's open session"),
    READ_ACTIVITY_AFTER_RESTART(
            "log in again on the known device, with its pins, and read the newest page of the activity"),
    READ_ACTIVITY_ON_NEW_DEVICE("log in on a device without pins, and read the newest page of the activity");

    private final String what;

    Step(String what) {
        this.what = what;
    }

    /** As it is written in JSON, e.g. {@code log-in-on-new-device}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to do. */
    public String what() {
        return what;
    }
}
