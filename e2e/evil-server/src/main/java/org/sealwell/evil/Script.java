package org.sealwell.evil;

/** One thing that the server was told to do differently. */
@FunctionalInterface
public interface Script {
    /** What it says instead of {@code honest}. */
    Told tell(Asked asked, Told honest);
}
