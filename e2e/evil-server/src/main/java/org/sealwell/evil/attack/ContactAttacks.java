package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** A server that makes up an owner's trusted contacts, or what they hold together. */
final class ContactAttacks {
    private static final int ROW = 24;
    private static final String CIRCLE = Scene.RECOVERY + "/plan/guardians";

    private ContactAttacks() {}

    static List<Attack> all() {
        return Stream.of(confirmations(), strangers(), sets())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> confirmations() {
        return List.of(
                forged(
                        "contact-confirmed-by-nobody",
                        "a contact whom the owner never confirmed is said to be confirmed",
                        (scene, told) -> told.dora().put("state", "confirmed")),
                forged(
                        "contact-confirmed-by-the-server",
                        "a contact whom the owner never confirmed, with a confirmation that the server signed",
                        (scene, told) -> told.dora()
                                .put("state", "confirmed")
                                .put(
                                        "confirmation",
                                        new OwnersName(scene)
                                                .confirms(told.circle().dora()))),
                forged(
                        "contact-with-the-confirmation-of-another",
                        "a contact whom the owner never confirmed, with another one's confirmation",
                        (scene, told) -> told.dora()
                                .put("state", "confirmed")
                                .set("confirmation", told.ben().path("confirmation"))),
                forged(
                        "contact-without-their-confirmation",
                        "a confirmed contact without the confirmation",
                        (scene, told) -> told.ben().putNull("confirmation")),
                forged(
                        "contact-said-to-have-changed",
                        "a confirmed contact is said to have had other keys before, and had none",
                        (scene, told) -> told.ben().put("changed", true)));
    }

    private static List<Attack> strangers() {
        return List.of(
                forged(
                        "contact-in-the-place-of-another",
                        "somebody whom the server made up, in the place of a confirmed contact",
                        (scene, told) -> becomes(told.ben(), Scene.PLANTED)),
                told(
                        "contact-with-keys-of-the-server",
                        "a confirmed contact with keys of the server, on a device that knows no others",
                        Step.READ_CONTACTS_ON_NEW_DEVICE,
                        Lie.GUARDIAN_FORGED,
                        (scene, told) -> becomes(told.ben(), scene.other().accountId)),
                told(
                        "contact-with-other-keys-than-before",
                        "a confirmed contact with keys of the server, on a device that knows the true ones",
                        Step.READ_CONTACTS,
                        Lie.RECORD_FORKED,
                        (scene, told) -> becomes(told.ben(), scene.other().accountId)),
                told(
                        "contact-planted",
                        "a contact whom the owner never invited, with another one's note",
                        Step.READ_CONTACTS,
                        Lie.ENVELOPE_REFUSED,
                        (scene, told) -> becomes(plantedAmong(told), Scene.PLANTED)));
    }

    private static List<Attack> sets() {
        return List.of(
                forged(
                        "set-of-whom-fewer-are-needed",
                        "one contact alone is said to be enough",
                        (scene, told) -> told.set().put("needed", 1)),
                forged("set-without-its-wait", "the contacts are said not to wait", (scene, told) -> told.set()
                        .put("waitSeconds", 0)),
                forged(
                        "set-with-one-more-member",
                        "somebody is said to hold a share whom the owner did not name",
                        (scene, told) -> ((ArrayNode) told.set().path("members"))
                                .add(told.circle().dora())),
                forged(
                        "set-that-is-another",
                        "another set than the one that the owner's statement is of",
                        (scene, told) -> told.set().put("id", Scene.PLANTED)),
                forged(
                        "set-stated-by-the-server",
                        "a set of whom one is enough, at once, with a statement that the server signed",
                        (scene, told) -> told.set()
                                .put("needed", 1)
                                .put("waitSeconds", 0)
                                .put("statement", new OwnersName(scene).states(1, 0))));
    }

    /** Accepted, so that nothing but the note tells. */
    private static ObjectNode plantedAmong(ToldCircle told) {
        ObjectNode planted = told.dora().deepCopy();
        told.contacts().add(planted);
        return planted.put("id", Scene.PLANTED);
    }

    private static void becomes(ObjectNode contact, String accountId) {
        contact.put("account", accountId).putArray("record").add(new ForgedRecord(accountId).first());
    }

    private static Attack forged(String name, String title, Change change) {
        return told(name, title, Step.READ_CONTACTS, Lie.GUARDIAN_FORGED, change);
    }

    private static Attack told(String name, String title, Step step, Lie lie, Change change) {
        Attack.Deed deed = scene ->
                scene.tells("GET", CIRCLE, answer -> change.made(scene, new ToldCircle(scene.circle(), answer)));
        return Attack.of(name, ROW, title, step, lie, deed);
    }

    /** What becomes of an answer in a scene. */
    @FunctionalInterface
    private interface Change {
        void made(Scene scene, ToldCircle told);
    }
}
