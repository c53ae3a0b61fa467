package org.sealwell.recovery.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A way back for which the service keeps a wrap of the recovery key. */
public enum Way {
    /** 24 words. */
    PHRASE,
    /** Several sheets, of which some are enough. */
    KIT,
    /** Half of it is locked until a time, the other in a file. */
    CAPSULE;

    /** The member of a plan. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public @Nullable Wrap of(Plan plan) {
        return switch (this) {
            case PHRASE -> plan.phrase();
            case KIT -> plan.kit();
            case CAPSULE -> plan.capsule();
        };
    }

    public int versionIn(Plan plan) {
        Wrap wrap = of(plan);
        return wrap == null ? 0 : wrap.version();
    }
}
