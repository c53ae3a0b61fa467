package org.sealwell.recovery.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets time pass when a test says so. */
@ApplicationScoped
public class Sweeping {

    @Inject
    PassTime passing;

    public Uni<Void> sweep() {
        return passing.sweep();
    }
}
