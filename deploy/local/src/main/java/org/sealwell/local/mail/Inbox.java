package org.sealwell.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The mails that have arrived, newest first; beyond a limit the oldest are forgotten. Safe for many threads. */
public final class Inbox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private final Deque<Mail> mails = new ArrayDeque<>();
    private final Clock clock;
    private final int limit;
    private long lastId;

    /** An empty inbox that keeps at most so many mails. */
    public Inbox(Clock clock, int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** Every mail, newest first. */
    public List<Mail> all() {
        return guarded(() -> List.copyOf(mails));
    }

    /** The mails delivered to an address, newest first. */
    public List<Mail> to(String address) {
        String normalised = address.toLowerCase(Locale.ROOT);
        return newestFirst().filter(mail -> mail.to().equals(normalised)).toList();
    }

    /** The mail with an id, if it is still kept. */
    public Optional<Mail> byId(long id) {
        return newestFirst().filter(mail -> mail.id() == id).findFirst();
    }

    /** Forgets everything. */
    public void clear() {
        guarded(() -> {
            mails.clear();
            return lastId;
        });
    }

    /**
     * Waits for the newest mail to an address that fulfils a condition; one that has arrived already will do.
     *
     * @throws IllegalStateException when none has come in time
     */
    public Mail await(String address, Predicate<Mail> wanted, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (left > 0) {
                Optional<Mail> found = to(address).stream().filter(wanted).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                left = arrival.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        throw new IllegalStateException(
                "No such mail came within " + patience + "; the inbox holds " + all().size() + " mails");
    }

    void deliver(String address, MimeMessage message) throws MessagingException, IOException {
        lock.lock();
        try {
            mails.addFirst(MailReader.read(++lastId, clock.instant(), address.toLowerCase(Locale.ROOT), message));
            while (mails.size() > limit) {
                mails.removeLast();
            }
            arrival.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Stream<Mail> newestFirst() {
        return all().stream();
    }

    private <T> T guarded(Supplier<T> reading) {
        lock.lock();
        try {
            return reading.get();
        } finally {
            lock.unlock();
        }
    }
}
