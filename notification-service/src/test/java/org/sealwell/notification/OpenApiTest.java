package org.sealwell.notification;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.OpenApiSnapshot;

@QuarkusTest
class OpenApiTest {

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URL document;

    @Test
    void showsTheDocumentThatIsKeptInContracts() throws IOException {
        OpenApiSnapshot.assertUnchanged("notification-service", document);
    }
}
