package org.sealwell.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Packs one image, into a registry or a file. See {@link Options}. */
public final class Pack {
    private static final String TAR = "tar://";

    private Pack() {}

    /** Prints the image's digest. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.parse(arguments);
        JibContainer packed = container(options).containerize(target(options));
        System.out.printf("  %s %s%n", options.target(), packed.getDigest());
        // Jib's threads would keep the process for another minute.
        System.exit(0);
    }

    static JibContainerBuilder container(Options options) throws IOException, InvalidImageReferenceException {
        ImageProperties image = ImageProperties.read(options.properties());
        String service = options.service();
        return base(options.base().orElse(image.base()))
                // Files are for "docker load", which reads the other form only where it is new.
                .setFormat(options.target().startsWith(TAR) ? ImageFormat.Docker : ImageFormat.OCI)
                .setFileEntriesLayers(new Layers(options.folder()).all())
                .setUser(image.user())
                .setWorkingDirectory(AbsoluteUnixPath.get(image.directory()))
                .setEntrypoint(image.entryPoint())
                .setProgramArguments()
                .setEnvironment(image.environment(service))
                .setExposedPorts(image.ports(service).stream().map(Port::tcp).collect(Collectors.toSet()))
                .setLabels(image.labels(service, options.origin()));
    }

    private static JibContainerBuilder base(String name) throws InvalidImageReferenceException, FileNotFoundException {
        return name.startsWith(TAR) ? Jib.from(name) : Jib.from(registry(name));
    }

    private static Containerizer target(Options options) throws InvalidImageReferenceException, FileNotFoundException {
        return to(options)
                .setToolName("sealwell")
                // Both caches beside what they are of; the machine's own is nobody's business here.
                .setBaseImageLayersCache(cache(options, "base"))
                .setApplicationLayersCache(cache(options, "layers"))
                .addEventHandler(LogEvent.class, Pack::tellTrouble);
    }

    private static Containerizer to(Options options) throws InvalidImageReferenceException, FileNotFoundException {
        if (!options.target().startsWith(TAR)) {
            return Containerizer.to(registry(options.target()));
        }
        Path file = Path.of(options.target().substring(TAR.length()));
        return Containerizer.to(TarImage.at(file)
                .named("sealwell/" + options.service() + ":" + options.origin().version()));
    }

    /** Whoever has logged in with Docker's or Podman's client is logged in here. */
    private static RegistryImage registry(String name) throws InvalidImageReferenceException, FileNotFoundException {
        ImageReference reference = ImageReference.parse(name);
        CredentialRetrieverFactory credentials = CredentialRetrieverFactory.forImage(reference, Pack::tellTrouble);
        return RegistryImage.named(reference)
                .addCredentialRetriever(credentials.dockerConfig())
                .addCredentialRetriever(credentials.wellKnownCredentialHelpers());
    }

    private static Path cache(Options options, String name) {
        return options.folder().toAbsolutePath().resolveSibling(".cache").resolve(name);
    }

    private static void tellTrouble(LogEvent event) {
        if (event.getLevel() == LogEvent.Level.ERROR || event.getLevel() == LogEvent.Level.WARN) {
            System.err.println("  " + event.getMessage());
        }
    }
}
