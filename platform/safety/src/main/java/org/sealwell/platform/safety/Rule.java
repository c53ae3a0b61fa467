package org.sealwell.platform.safety;

import java.util.List;

/** Something that a service needs in production. Each bean of this type is asked once, before anything else of the service starts. */
public interface Rule {

    /** The name by which an operator accepts that it is broken, in {@code sealwell.safety.accept}. */
    String name();

    /** What is wrong, and what to set instead; a line each, and never a value that may be secret. Empty when all is well. */
    List<String> broken();

    /** Whether a service could work all the same. */
    default boolean canBeAccepted() {
        return true;
    }
}
