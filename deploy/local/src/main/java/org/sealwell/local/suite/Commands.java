package org.sealwell.local.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sealwell.local.broker.BrokerMain;
import org.sealwell.local.process.Command;
import org.sealwell.local.process.RunDirectory;
import org.sealwell.local.secrets.Secrets;
import org.sealwell.local.store.StoreMain;

/** The command line of each process of the suite, all on the JDK that runs this. */
record Commands(SuiteConfig config, RunDirectory run, Secrets secrets) {
    static final String STORE = "store";
    static final String BROKER = "broker";

    // A few events a second are not worth the second compiler's time.
    private static final List<String> FIRST_COMPILER_ONLY = List.of("-XX:TieredStopAtLevel=1");

    private static final String STORE_HEAP = "256m";
    private static final String BROKER_HEAP = "384m";

    Command store() throws IOException {
        return part(
                STORE,
                STORE_HEAP,
                List.of(),
                StoreMain.class,
                config.data().resolve("mongo").toString(),
                port(Listener.MONGO));
    }

    Command broker() throws IOException {
        return part(
                BROKER,
                BROKER_HEAP,
                FIRST_COMPILER_ONLY,
                BrokerMain.class,
                config.data().resolve("kafka").toString(),
                port(Listener.KAFKA),
                port(Listener.KAFKA_CONTROLLER));
    }

    Command service(Service service) throws IOException {
        Path jar = service.jar(config.repository()).toAbsolutePath();
        List<String> line = java(service.folder(), config.heap(), List.of(jar.getParent()));
        if (service.isSeldomCalled()) {
            line.addAll(FIRST_COMPILER_ONLY);
        }
        line.add("-jar");
        line.add(jar.toString());
        Path own = secrets.of(service.folder());
        return new Command(service.folder(), line, new ServiceEnvironment(config).of(service, own));
    }

    private Command part(String name, String heap, List<String> options, Class<?> main, String... arguments)
            throws IOException {
        List<Path> classPath = classPath();
        List<String> line = java(name, heap, classPath);
        line.addAll(options);
        line.add("-cp");
        line.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        line.add(main.getName());
        line.addAll(List.of(arguments));
        return new Command(name, line, Map.of());
    }

    /**
     * This module's own, as it was built: store and broker are then the same whoever starts them, and find the same archives. In this
     * module's tests it has not been built yet.
     */
    private List<Path> classPath() throws IOException {
        Path target = config.repository().toAbsolutePath().resolve("deploy/local/target");
        if (!Files.isDirectory(target.resolve("lib"))) {
            String own = System.getProperty("java.class.path");
            return Arrays.stream(own.split(File.pathSeparator, -1))
                    .map(Path::of)
                    .toList();
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> own = Files.newDirectoryStream(target, "local-*.jar");
                DirectoryStream<Path> libraries = Files.newDirectoryStream(target.resolve("lib"), "*.jar")) {
            own.forEach(jars::add);
            libraries.forEach(jars::add);
        }
        jars.sort(null);
        return jars;
    }

    private List<String> java(String name, String heap, List<Path> classPath) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                // It grows when it must, and what has been freed goes back.
                "-Xms24m",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:+UseCompactObjectHeaders",
                // On two cores with small heaps it starts faster and takes less than the parallel collectors.
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // Where it was recorded, an archive's pages need not be written to: they stay the file's, and most are
                // never read.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                // Answers of megabytes fit a chunk that is kept, instead of being mapped anew each time.
                "-Dio.netty.allocator.maxOrder=11",
                // Reactive calls are deep. Inlining less takes a third of the compiler's time, which was half of both
                // cores for minutes, and half the code's memory, for code that is hardly slower.
                "-XX:MaxInlineLevel=9",
                "-XX:FreqInlineSize=150",
                "-XX:InlineSmallCode=1000",
                // In one heap, what was compiled in haste makes room for what is compiled well.
                "-XX:-SegmentedCodeCache",
                "-XX:ReservedCodeCacheSize=48m",
                // What compiling has taken goes back.
                "-XX:TrimNativeHeapInterval=10000",
                // Threads may yield to others of their process: those that compute, to those that answer.
                "-XX:ThreadPriorityPolicy=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                run.mark(),
                "-Dsealwell.name=" + name));
        config.archives().ifPresent(archives -> line.addAll(archives.options(name, classPath)));
        return line;
    }

    private String port(Listener listener) {
        return Integer.toString(config.ports().of(listener));
    }
}
