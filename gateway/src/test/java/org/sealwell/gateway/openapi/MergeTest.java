package org.sealwell.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void keepsOneCopyOfWhatIsTheSame() throws Exception {
        String problem = "{'components':{'schemas':{'Problem':{'type':'object'}}}}";

        ObjectNode merged = Merge.of(List.of(part("auth", problem), part("vault", problem)));

        assertThat(merged.at("/components/schemas").propertyStream()).hasSize(1);
    }

    @Test
    void renamesWhatRefersToARenamedComponentToo() throws Exception {
        String first =
                "{'components':{'schemas':{'Item':{'type':'string'},'List':{'items':{'$ref':'#/components/schemas/Item'}}}}}";
        String second = first.replace("string", "integer");

        ObjectNode merged = Merge.of(List.of(part("auth", first), part("vault", second)));

        assertThat(merged.at("/components/schemas/VaultList/items/$ref").textValue())
                .isEqualTo("#/components/schemas/VaultItem");
        assertThat(merged.at("/components/schemas/List/items/$ref").textValue()).isEqualTo("#/components/schemas/Item");
    }

    @Test
    void showsOnlyWhatAServiceOwns() throws Exception {
        String document = "{'paths':{'/q/internal':{'get':{}},'/api/auth/v1/account':{'get':{}}}}";

        ObjectNode merged = Merge.of(List.of(part("auth", document)));

        assertThat(merged.path("paths").propertyStream().map(java.util.Map.Entry::getKey))
                .containsExactly("/api/auth/v1/account");
    }

    @Test
    void saysWhoIsMissing() {
        ObjectNode merged = Merge.of(List.of(new Part("vault", "/api/vault/v1", Optional.empty())));

        assertThat(merged.at("/x-sealwell-missing/0").textValue()).isEqualTo("vault");
    }

    private Part part(String service, String document) throws Exception {
        ObjectNode node = (ObjectNode) json.readTree(document.replace('\'', '"'));
        return new Part(service, "/api/" + service + "/v1", Optional.of(node));
    }
}
