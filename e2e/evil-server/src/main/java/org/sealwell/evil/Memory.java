package org.sealwell.evil;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was stored at a moment, so that an attack can be undone. Sessions are no part of it: they live on. */
public final class Memory {
    private final Map<StoredAccount, StoredAccount> accounts = new LinkedHashMap<>();
    private final Map<StoredVault, StoredVault> vaults = new LinkedHashMap<>();
    private final Map<StoredActivity, StoredActivity> activities = new LinkedHashMap<>();

    Memory(Iterable<StoredAccount> accounts, Iterable<StoredVault> vaults, Iterable<StoredActivity> activities) {
        accounts.forEach(account -> this.accounts.put(account, account.copy()));
        vaults.forEach(vault -> this.vaults.put(vault, vault.copy()));
        activities.forEach(activity -> this.activities.put(activity, activity.copy()));
    }

    /** Makes everything what it was; an account that was made since stays. */
    void restore() {
        accounts.forEach(StoredAccount::become);
        vaults.forEach(StoredVault::become);
        activities.forEach(StoredActivity::become);
    }
}
