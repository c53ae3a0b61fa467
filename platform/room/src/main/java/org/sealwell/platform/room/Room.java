package org.sealwell.platform.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Room for so many bytes at a time, given in the order in which it was asked for. Who needs more than all of it gets it when nobody else is
 * inside.
 */
final class Room {

    private final long bytes;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private long taken;

    Room(long bytes) {
        this.bytes = bytes;
    }

    /**
     * Asks for a place.
     *
     * @param entered called once when there is room, now or on the thread of whoever made it by leaving
     */
    Place ask(long size, Runnable entered) {
        Place place = new Place(size, entered);
        synchronized (this) {
            waiting.add(place);
        }
        letIn();
        return place;
    }

    synchronized long taken() {
        return taken;
    }

    private void letIn() {
        next().forEach(place -> place.entered.run());
    }

    /** Only the first in the queue is looked at: many small ones must not keep a large one out for ever. */
    private synchronized List<Place> next() {
        List<Place> next = new ArrayList<>();
        for (Place first = waiting.peek(); first != null && fits(first); first = waiting.peek()) {
            waiting.remove();
            taken += first.size;
            first.inside = true;
            next.add(first);
        }
        return next;
    }

    private boolean fits(Place place) {
        return taken == 0 || taken + place.size <= bytes;
    }

    /** Somebody inside, or waiting for it. */
    final class Place {
        private final long size;
        private final Runnable entered;
        private boolean inside;

        private Place(long size, Runnable entered) {
            this.size = size;
            this.entered = entered;
        }

        /** Makes room, or stops waiting for it; once is enough, and more do no harm. */
        void leave() {
            synchronized (Room.this) {
                waiting.remove(this);
                if (inside) {
                    inside = false;
                    taken -= size;
                }
            }
            letIn();
        }
    }
}
