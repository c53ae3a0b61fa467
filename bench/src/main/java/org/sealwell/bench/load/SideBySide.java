package org.sealwell.bench.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A load and its baseline in turns: what else slows the machine for a while slows both, and what they are to each other stays.
 *
 * @param load by how many clients what is done
 * @param tidyUp after each of the baseline's turns
 */
record SideBySide(Load load, Load baseline, Runnable tidyUp) {

    private static final int TURNS = 9;
    private static final int TURN_SECONDS = 5;

    /** @return the turn that is in the middle by the ratio of its two rates; the first, in which both are warmed up, does not count */
    Turn median() throws InterruptedException {
        List<Turn> turns = new ArrayList<>();
        for (int number = 0; number <= TURNS; number++) {
            double alone = Clients.perSecond(baseline.clients(), TURN_SECONDS, baseline.once());
            tidyUp.run();
            Turn turn = new Turn(Clients.perSecond(load.clients(), TURN_SECONDS, load.once()), alone);
            if (number > 0) {
                turns.add(turn);
            }
        }
        turns.sort(Comparator.comparingDouble(Turn::ratio));
        return turns.get(TURNS / 2);
    }

    /** So many clients who do one thing again and again. */
    record Load(int clients, IntConsumer once) {}

    /** How often per second, all clients together. */
    record Turn(double load, double baseline) {
        private double ratio() {
            return load / baseline;
        }
    }
}
