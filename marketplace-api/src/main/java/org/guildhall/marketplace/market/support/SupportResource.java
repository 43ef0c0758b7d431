package org.guildhall.marketplace.market.support;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.web.http.Replies;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who else has the problem of a challenge, and what they need. */
@Path("/api/v1/challenges/{id}/support")
@Tag(name = "Support")
@RunOnVirtualThread
class SupportResource {

  private final CurrentActor current;
  private final StateSupport state;
  private final WithdrawSupport withdraw;
  private final FindSupport find;

  SupportResource(
      CurrentActor current, StateSupport state, WithdrawSupport withdraw, FindSupport find) {
    this.current = current;
    this.state = state;
    this.withdraw = withdraw;
    this.find = find;
  }

  @PUT
  @RequiresRole({Role.AUTHOR, Role.BUYER})
  @Operation(
      summary = "State your council's demand and how firm it is",
      description =
          "INTENT needs a quantity band, BOUND a quantity and a decision reference; leaving BOUND"
              + " needs the reference of the decision to leave. Replaces what you stated before;"
              + " If-Match is checked when it is sent.")
  public RestResponse<SupportView> state(
      @PathParam("id") UUID challenge,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid SupportRequest request) {
    return tagged(state.state(current.actor(), challenge, ifMatch, request));
  }

  @GET
  @OpenToAll
  @Operation(summary = "Who supports it and how firmly")
  public SupportView.Summary summary(@PathParam("id") UUID challenge) {
    return find.summary(current.actor(), challenge);
  }

  @GET
  @Path("/mine")
  @RequiresRole({Role.AUTHOR, Role.BUYER, Role.APPROVER, Role.BROKER, Role.ADMIN})
  @Operation(summary = "What your council stated")
  public RestResponse<SupportView> mine(@PathParam("id") UUID challenge) {
    return tagged(find.own(current.actor(), challenge));
  }

  @GET
  @Path("/lines")
  @RequiresRole({Role.AUTHOR, Role.BUYER, Role.APPROVER, Role.BROKER, Role.ADMIN})
  @Operation(summary = "All councils' demand lines; for councils only")
  public List<SupportView> lines(@PathParam("id") UUID challenge) {
    return find.lines(current.actor(), challenge);
  }

  @DELETE
  @RequiresRole({Role.AUTHOR, Role.BUYER})
  @Operation(summary = "Take your council's demand back; when bound, name the releasing decision")
  public RestResponse<Void> withdraw(
      @PathParam("id") UUID challenge,
      @QueryParam("decisionReference") @Text(200) @OneLine @Nullable String decisionReference) {
    withdraw.withdraw(current.actor(), challenge, Input.text(decisionReference));
    return RestResponse.noContent();
  }

  private static RestResponse<SupportView> tagged(SupportView view) {
    return Replies.versioned(view, view.version());
  }
}
