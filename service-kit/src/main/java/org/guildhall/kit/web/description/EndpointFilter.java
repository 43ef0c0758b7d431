package org.guildhall.kit.web.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Completes the description of every endpoint from what its method declares: who may call it, the
 * headers that go with that, how much it takes, and that errors are problems (RFC 9457). Runs when
 * a service is built.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class EndpointFilter implements OASFilter {
  private static final String TOKEN = "accessToken";
  private static final String PROBLEM = "Problem";
  private static final String TOO_MANY = "TooManyRequests";
  private static final int LONGEST_KEY = 200;

  private final Map<String, Endpoint> endpoints;

  /**
   * @param index all classes of the service
   */
  public EndpointFilter(IndexView index) {
    this.endpoints = Endpoint.all(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI description) {
    Components components =
        description.getComponents() == null
            ? OASFactory.createComponents()
            : description.getComponents();
    components.addSecurityScheme(TOKEN, scheme());
    components.addResponse(PROBLEM, problemResponse("What is wrong, as in RFC 9457"));
    components.addResponse(TOO_MANY, tooMany());
    description.setComponents(components);
    description
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
  }

  private void complete(String path, PathItem.HttpMethod method, Operation operation) {
    @Nullable Endpoint endpoint = endpoints.get(Endpoint.key(method.name(), path));
    if (endpoint == null) {
      return;
    }
    operation.getResponses().removeAPIResponse("400");
    operation
        .getResponses()
        .setDefaultValue(OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
    operation
        .getResponses()
        .addAPIResponse(
            "429", OASFactory.createAPIResponse().ref("#/components/responses/" + TOO_MANY));
    if (takesJson(operation)) {
      operation.getResponses().addAPIResponse("413", tooLarge(endpoint.bodyLimit()));
    }
    if (endpoint.needsSignIn()) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
    }
    operation.getResponses().getAPIResponses().forEach(EndpointFilter::describe);
    String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
    operation.setDescription(before + endpoint.whoMay());
    if (endpoint.actsForAnOrganisation()) {
      operation.addParameter(
          header("Guildhall-Acting-For", "The organisation you act for")
              .required(true)
              .schema(text().format("uuid")));
    }
    if (endpoint.isIdempotent()) {
      operation.addParameter(
          header(
                  "Idempotency-Key",
                  "Any text of your own: a repetition with the same key and body has no second"
                      + " effect and gets the same answer")
              .schema(text().maxLength(LONGEST_KEY)));
    }
  }

  // The standard requires a description; an answer that a method declares by itself has none.
  private static void describe(String status, APIResponse response) {
    if (response.getDescription() == null && response.getRef() == null) {
      response.setDescription("201".equals(status) ? "Created" : "OK");
    }
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description);
  }

  private static SecurityScheme scheme() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description("An access token of the identity provider");
  }

  private static boolean takesJson(Operation operation) {
    return operation.getRequestBody() != null
        && operation.getRequestBody().getContent() != null
        && operation.getRequestBody().getContent().hasMediaType("application/json");
  }

  private static APIResponse tooLarge(long limit) {
    return problemResponse("The body has more than " + limit + " bytes");
  }

  private static APIResponse tooMany() {
    return problemResponse("Too many requests in a short time, or too much at the same time")
        .addHeader(
            "Retry-After",
            OASFactory.createHeader()
                .description("After how many seconds the same may be tried again")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
  }

  private static APIResponse problemResponse(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json",
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
