package org.sealwell.vault;

import io.quarkus.test.common.QuarkusTestResource;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Broker;
import org.sealwell.platform.testkit.Secrets;
import org.sealwell.platform.testkit.Store;

/** What all tests of this module run against: one start for all of them. */
@QuarkusTestResource(Store.class)
@QuarkusTestResource(Broker.class)
@QuarkusTestResource(AccessTokens.class)
@QuarkusTestResource(Secrets.class)
@QuarkusTestResource(SmallLimits.class)
final class VaultSuite {

    private VaultSuite() {}
}
