package org.sealwell.local.process;

import java.time.Duration;

/**
 * When a process that has died is started again.
 *
 * @param firstPause before the first restart; it doubles with each quick death in a row
 * @param longestPause where the doubling ends
 * @param quick a life shorter than this was a quick death; a longer one forgives the deaths before it
 * @param quickDeaths so many quick deaths in a row are the end
 */
public record RestartPolicy(Duration firstPause, Duration longestPause, Duration quick, int quickDeaths) {
    /** Half a second at first, ten at most, and the end after five quick deaths. */
    public static final RestartPolicy DEFAULT =
            new RestartPolicy(Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(10), 5);

    Duration pauseAfter(int deaths) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(deaths - 1, 16));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
