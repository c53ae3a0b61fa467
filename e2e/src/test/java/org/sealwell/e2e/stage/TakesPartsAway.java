package org.sealwell.e2e.stage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that end, kill or stop parts of the suite, or measure it, and must have the stage for themselves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = Stage.PARTS, mode = ResourceAccessMode.READ_WRITE)
public @interface TakesPartsAway {}
