package org.sealwell.client.guardian;

/** Whether the contacts could help if they were asked now. */
public enum Health {
    /** Nothing has been arranged. */
    MISSING,
    /** More can help than are needed. */
    READY,
    /** Exactly as many can help as are needed: arrange it anew before one more is lost. */
    TIGHT,
    /** Fewer can help than are needed: they give nothing back. */
    BROKEN;

    static Health of(long helpers, long needed) {
        if (helpers < needed) {
            return BROKEN;
        }
        return helpers == needed ? TIGHT : READY;
    }
}
