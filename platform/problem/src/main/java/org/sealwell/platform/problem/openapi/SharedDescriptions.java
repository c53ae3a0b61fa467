package org.sealwell.platform.problem.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Completes a service's document: refusals are problems, with the ones that every operation shares, and the project's own constraints
 * appear as patterns. An annotation names a refusal by its slugs alone ({@code @APIResponse(responseCode = "403", description =
 * "code-refused")}); a slug that is not in the registry, or has another status, fails the build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SharedDescriptions implements OASFilter {

    private final Constraints constraints;

    public SharedDescriptions(IndexView index) {
        this.constraints = new Constraints(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        Map<String, Schema> schemas = components.getSchemas();
        if (schemas != null) {
            schemas.forEach(constraints::describe);
        }
        Problems.addTo(components);
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> {
                    constraints.describe(operation);
                    Problems.complete(operation, method != PathItem.HttpMethod.GET);
                }));
    }
}
