package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sealwell.evil.Told;

/**
 * One lie of the server, and how a client that is worth its name finds out.
 *
 * @param name stable, in kebab case
 * @param row of the list of published attacks
 * @param title a sentence
 * @param step what a client tries
 * @param lie what it must say then
 * @param mustNotSend a call, as {@code METHOD /path}, that must not be made any more, where {@code *} is any one segment; null
 *     where it does not matter
 * @param deed what the server does
 */
public record Attack(
        String name,
        int row,
        String title,
        Step step,
        Lie lie,
        @Nullable String mustNotSend,
        Deed deed) {
    /** The code of an attack: rewrites what is stored, or scripts answers. */
    @FunctionalInterface
    public interface Deed {
        void doneTo(Scene scene);
    }

    /** An attack after which it does not matter what the client sends. */
    static Attack of(String name, int row, String title, Step step, Lie lie, Deed deed) {
        return new Attack(name, row, title, step, lie, null, deed);
    }

    /** The same, where one call would already be too much. */
    Attack andNothingSentTo(String call) {
        return new Attack(name, row, title, step, lie, call, deed);
    }

    /** As the catalogue shows it. */
    public ObjectNode json() {
        return Told.object()
                .put("name", name)
                .put("row", row)
                .put("title", title)
                .put("step", step.text())
                .put("lie", lie.name())
                .put("mustNotSend", mustNotSend);
    }
}
