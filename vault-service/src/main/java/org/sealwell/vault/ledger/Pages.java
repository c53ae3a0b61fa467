package org.sealwell.vault.ledger;

import java.util.List;
import java.util.function.ToLongFunction;

/** Pages bounded by bytes: their number alone would let one answer fill the memory. */
public final class Pages {

    private static final long BYTES = 1024L * 1024;

    private Pages() {}

    /** The longest beginning that fits, but at least one: each fits by itself. */
    public static <T> List<T> fitting(List<T> sized, ToLongFunction<T> bytes) {
        long total = 0;
        int count = 0;
        for (T one : sized) {
            total += bytes.applyAsLong(one);
            if (count > 0 && total > BYTES) {
                break;
            }
            count++;
        }
        return sized.subList(0, count);
    }
}
