package org.sealwell.share;

import io.quarkus.test.common.QuarkusTestResource;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Broker;
import org.sealwell.platform.testkit.Secrets;
import org.sealwell.platform.testkit.Store;
import org.sealwell.share.fixture.Limits;

/** What all tests of this module run against: one start for all of them. */
@QuarkusTestResource(Store.class)
@QuarkusTestResource(Broker.class)
@QuarkusTestResource(AccessTokens.class)
@QuarkusTestResource(Secrets.class)
@QuarkusTestResource(Limits.class)
final class ShareSuite {

    private ShareSuite() {}
}
