package org.sealwell.local.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.sealwell.local.beacon.LocalBeacon;
import org.sealwell.local.mail.Inbox;
import org.sealwell.local.mail.LocalMail;
import org.sealwell.local.process.Command;
import org.sealwell.local.process.Probe;
import org.sealwell.local.process.RunDirectory;
import org.sealwell.local.process.Supervised;
import org.sealwell.local.secrets.Secrets;

/**
 * The whole suite, running: store, broker and services as processes of their own, the mail server and the beacon in this one. Everything listens on
 * 127.0.0.1 only. What dies is started again until the suite is stopped.
 */
public final class LocalSuite implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    /** All at once, they share the processors for it. */
    private static final Duration ARCHIVING_PATIENCE = Duration.ofMinutes(3);

    private final SuiteConfig config;
    private final Commands commands;
    private final RunDirectory run;
    private final LocalMail mail;
    private final LocalBeacon beacon;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Supervised> processes = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    private LocalSuite(SuiteConfig config, RunDirectory run, Secrets secrets, LocalMail mail, LocalBeacon beacon) {
        this.config = config;
        this.run = run;
        this.mail = mail;
        this.beacon = beacon;
        this.commands = new Commands(config, run, secrets);
    }

    /**
     * Starts everything and waits until all of it is ready; when something fails, stops again what it started.
     *
     * @throws IllegalStateException that says in one sentence what is in the way
     */
    public static LocalSuite start(SuiteConfig config) throws IOException, InterruptedException {
        LocalSuite suite = prepare(config);
        suite.begin();
        return suite;
    }

    /** Everything but the processes, so that a launcher can arrange for their end before it starts them. */
    static LocalSuite prepare(SuiteConfig config) throws IOException, InterruptedException {
        RunDirectory run = new RunDirectory(config.data().resolve("run"));
        Leftovers.end(run, config.screen());
        config.ports().requireFree();
        Secrets secrets = Secrets.prepare(config.data().resolve("secrets"), new SecureRandom());
        LocalMail mail =
                LocalMail.start(config.ports().of(Listener.SMTP), config.ports().of(Listener.INBOX));
        LocalBeacon beacon = LocalBeacon.start(config.ports().of(Listener.BEACON), Clock.systemUTC());
        return new LocalSuite(config, run, secrets, mail, beacon);
    }

    void begin() throws IOException, InterruptedException {
        try {
            startProcesses();
            awaitReady();
        } catch (IOException | InterruptedException | RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Where clients talk to the suite. */
    public URI gateway() {
        return URI.create(config.ports().url(Listener.GATEWAY));
    }

    /** The mails people have received. */
    public Inbox inbox() {
        return mail.inbox();
    }

    /** Where the inbox is shown, as a page and under {@code api/messages}. */
    public URI inboxUri() {
        return mail.inboxUri();
    }

    /** Where the beacon of the development chain answers. */
    public URI beaconUri() {
        return beacon.uri();
    }

    /** Who listens where. */
    public Ports ports() {
        return config.ports();
    }

    /** Where store, broker and logs are on the disk. */
    public Path data() {
        return config.data();
    }

    /**
     * Ends a process as a crash would ({@code kill -9}); it is started again by itself.
     *
     * @param name a service's folder, {@code store} or {@code broker}
     */
    public void kill(String name) throws InterruptedException {
        process(name).kill();
    }

    /** The present process id of a service, the store or the broker. */
    public long pid(String name) {
        return process(name).pid();
    }

    /** Waits until everything is ready. */
    public void awaitReady() throws InterruptedException {
        for (Supervised process : processes) {
            awaitReady(process.name());
        }
    }

    /** Waits until one process is ready, for instance after it was killed. */
    public void awaitReady(String name) throws InterruptedException {
        process(name).awaitReady(config.patience());
    }

    /** Where everything is, as a table for people. */
    public String addresses() {
        return new AddressTable(config.ports(), processes).render();
    }

    /** Stops the gateway first, then all services at once, then what they stand on. Stopping twice does no harm. */
    public void stop() throws IOException, InterruptedException {
        synchronized (processes) {
            if (stopped) {
                return;
            }
            stopped = true;
        }
        Set<String> front = Set.of(Service.GATEWAY.folder());
        Set<String> ground = Set.of(Commands.STORE, Commands.BROKER);
        stop(front::contains);
        stop(name -> !front.contains(name) && !ground.contains(name));
        stop(ground::contains);
        mail.close();
        beacon.close();
        http.close();
    }

    private void stop(Predicate<String> which) throws IOException, InterruptedException {
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Supervised process : processes) {
                if (which.test(process.name())) {
                    config.screen().say("Stopping " + process.name());
                    ends.add(together.submit(() -> {
                        process.stop(stopPatience());
                        return null;
                    }));
                }
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("Something could not be stopped", e.getCause());
        }
    }

    private Duration stopPatience() {
        return config.archives().filter(ClassArchives::making).isPresent() ? ARCHIVING_PATIENCE : STOP_PATIENCE;
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startProcesses() throws IOException, InterruptedException {
        config.screen().say("Starting store and broker");
        start(commands.broker(), Probe.ofItsWord());
        start(commands.store(), Probe.ofItsWord());
        // Services ask the store for their indexes as they start; the broker may be late.
        awaitReady(Commands.STORE);
        for (Service service : config.services()) {
            if (Files.exists(service.jar(config.repository()))) {
                config.screen().say("Starting " + service.folder());
                start(
                        commands.service(service),
                        HealthProbe.of(http, config.ports().url(service.management())));
            } else {
                config.screen().say("Leaving out " + service.folder() + ": it has not been built");
            }
        }
    }

    private void start(Command command, Probe probe) throws IOException {
        Path logs = config.data().resolve("logs");
        synchronized (processes) {
            if (stopped) {
                throw new IllegalStateException("The suite is being stopped");
            }
            processes.add(Supervised.start(command, probe, config.restarts(), run, logs, config.screen()));
        }
    }

    private Supervised process(String name) {
        return processes.stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No process called " + name + " was started"));
    }
}
