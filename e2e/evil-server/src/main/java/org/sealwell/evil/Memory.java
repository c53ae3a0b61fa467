package org.sealwell.evil;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was stored at a moment, so that an attack can be undone. Sessions are no part of it: they live on. */
public final class Memory {
    private final Map<StoredAccount, StoredAccount> accounts = new LinkedHashMap<>();
    private final Map<StoredVault, StoredVault> vaults = new LinkedHashMap<>();
    private final Map<StoredActivity, StoredActivity> activities = new LinkedHashMap<>();
    private final Map<StoredShare, StoredShare> shares = new LinkedHashMap<>();
    private final Map<StoredCircle, StoredCircle> circles = new LinkedHashMap<>();
    private final Collection<StoredShare> allShares;

    /** @param shares those that there are, now and later */
    Memory(
            Iterable<StoredAccount> accounts,
            Iterable<StoredVault> vaults,
            Collection<StoredShare> shares,
            Iterable<StoredActivity> activities,
            Iterable<StoredCircle> circles) {
        accounts.forEach(account -> this.accounts.put(account, account.copy()));
        vaults.forEach(vault -> this.vaults.put(vault, vault.copy()));
        activities.forEach(activity -> this.activities.put(activity, activity.copy()));
        circles.forEach(circle -> this.circles.put(circle, circle.copy()));
        shares.forEach(share -> this.shares.put(share, share.copy()));
        allShares = shares;
    }

    /** Makes everything what it was; an account that was made since stays. */
    void restore() {
        accounts.forEach(StoredAccount::become);
        vaults.forEach(StoredVault::become);
        activities.forEach(StoredActivity::become);
        circles.forEach(StoredCircle::become);
        allShares.retainAll(shares.keySet());
        shares.forEach(StoredShare::become);
    }
}
