package org.sealwell.deploy.tools;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that checks need: the one of this machine where it has one, else Debian's. */
public final class Tool {

    /** Renders a folder of manifests. */
    public static final Tool KUSTOMIZE = new Tool(
            List.of(List.of("kustomize", "build"), List.of("kubectl", "kustomize")),
            new DebianPackage(
                    URI.create("http://deb.debian.org/debian/pool/main/k/kustomize/kustomize_5.6.0+ds-1+b2_amd64.deb"),
                    "552bbe5563b522685b10f75a9a226bfbee9778fc313b205d595fdbb7e9c70e33",
                    "usr/bin/kustomize"));

    /** Reads and tests rules for Prometheus. */
    public static final Tool PROMTOOL = new Tool(
            List.of(List.of("promtool")),
            new DebianPackage(
                    URI.create("http://deb.debian.org/debian/pool/main/p/prometheus/promtool_2.53.3+ds1-2_amd64.deb"),
                    "ff27654eacc95abd846d344e91fe4ba3b4f0588a50d606ed1d2f09ad3408722f",
                    "usr/bin/promtool"));

    private static final Pattern PATH_SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

    private final List<List<String>> here;
    private final DebianPackage elsewhere;

    /**
     * @param here the ways to call it, the best first; a way is a program and what it is told before anything else
     * @param elsewhere has the program of the first way
     */
    private Tool(List<List<String>> here, DebianPackage elsewhere) {
        this.here = here;
        this.elsewhere = elsewhere;
    }

    /** Runs it, and returns what it prints. */
    public String run(String... arguments) throws IOException, InterruptedException {
        Optional<List<String>> present =
                here.stream().filter(way -> isOnPath(way.getFirst())).findFirst();
        List<String> way = present.isPresent() ? present.get() : unpacked();
        return Command.run(Stream.concat(way.stream(), Stream.of(arguments)).toList());
    }

    /** The first way, with Debian's program. */
    List<String> unpacked() throws IOException, InterruptedException {
        return Stream.concat(
                        Stream.of(elsewhere.unpacked().toString()),
                        here.getFirst().stream().skip(1))
                .toList();
    }

    private static boolean isOnPath(String program) {
        return PATH_SEPARATOR
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
