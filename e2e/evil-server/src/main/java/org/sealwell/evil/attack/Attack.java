package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sealwell.evil.Told;

/**
 * One deceit of the server, and what a client that is worth its name says to it.
 *
 * @param name stable, in kebab case
 * @param row of the list of published attacks
 * @param title a sentence
 * @param step what a client tries
 * @param lie what it must say then; null where it is a refusal
 * @param refusal what it must say then, as to a wrong secret: the short name of a problem of the registry; null where it is a lie
 * @param mustNotSend a call, as {@code METHOD /path}, that must not be made any more, where {@code *} is any one segment; null
 *     where it does not matter
 * @param lastSent a call, written alike, that must be made once and be the last; null where it does not matter
 * @param deed what the server does
 */
public record Attack(
        String name,
        int row,
        String title,
        Step step,
        @Nullable Lie lie,
        @Nullable String refusal,
        @Nullable String mustNotSend,
        @Nullable String lastSent,
        Deed deed) {
    /** The code of an attack: rewrites what is stored, or scripts answers. */
    @FunctionalInterface
    public interface Deed {
        void doneTo(Scene scene);
    }

    /** An attack after which it does not matter what the client sends. */
    static Attack of(String name, int row, String title, Step step, Lie lie, Deed deed) {
        return new Attack(name, row, title, step, lie, null, null, null, deed);
    }

    /**
     * A refusal with which the server tells more than it may, or asks once more: the client says what it always says, and has
     * made the refused call once.
     *
     * @param lastSent as {@code METHOD /path}
     */
    static Attack refused(String name, int row, String title, Step step, String refusal, String lastSent, Deed deed) {
        return new Attack(name, row, title, step, null, refusal, null, lastSent, deed);
    }

    /** The same, where one call would already be too much. */
    Attack andNothingSentTo(String call) {
        return new Attack(name, row, title, step, lie, refusal, call, lastSent, deed);
    }

    /** As the catalogue shows it. */
    public ObjectNode json() {
        return Told.object()
                .put("name", name)
                .put("row", row)
                .put("title", title)
                .put("step", step.text())
                .put("lie", lie == null ? null : lie.name())
                .put("refusal", refusal)
                .put("mustNotSend", mustNotSend)
                .put("lastSent", lastSent);
    }
}
