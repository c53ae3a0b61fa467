package org.sealwell.gateway.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What is injected so that tests can hold it still. */
public class Injected {
    /** The time. */
    @Produces
    @Singleton
    public Clock clock() {
        return Clock.systemUTC();
    }
}
