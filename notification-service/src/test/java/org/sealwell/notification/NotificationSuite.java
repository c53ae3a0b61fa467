package org.sealwell.notification;

import io.quarkus.test.common.QuarkusTestResource;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Broker;
import org.sealwell.platform.testkit.Secrets;
import org.sealwell.platform.testkit.Store;

/** What all tests of this module run against: one start for all of them. */
@QuarkusTestResource(Store.class)
@QuarkusTestResource(Broker.class)
@QuarkusTestResource(Secrets.class)
@QuarkusTestResource(AccessTokens.class)
@QuarkusTestResource(MailServer.class)
final class NotificationSuite {

    private NotificationSuite() {}
}
