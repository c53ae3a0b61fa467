package org.sealwell.platform.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Every secret is there, and is one. A service that went on without would fail at the first request, or worse, work. */
@ApplicationScoped
class PresentSecrets implements Rule {

    private final Instance<SecretFile> files;

    @Inject
    PresentSecrets(@Any Instance<SecretFile> files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public List<String> broken() {
        return files.stream().map(SecretFile::flaw).flatMap(Optional::stream).toList();
    }

    @Override
    public boolean canBeAccepted() {
        return false;
    }
}
