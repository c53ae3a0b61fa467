package org.sealwell.recovery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Broker;
import org.sealwell.platform.testkit.OpenApiSnapshot;
import org.sealwell.platform.testkit.Secrets;
import org.sealwell.platform.testkit.Store;

@QuarkusTest
@QuarkusTestResource(Store.class)
@QuarkusTestResource(Broker.class)
@QuarkusTestResource(Secrets.class)
@QuarkusTestResource(AccessTokens.class)
class OpenApiTest {

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URL document;

    @Test
    void showsTheDocumentThatIsKeptInContracts() throws IOException {
        OpenApiSnapshot.assertUnchanged("recovery-service", document);
    }
}
