package org.guildhall.buying.assessment.ranking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** The ranking of each lot, and what-if runs before publishing. */
@Path("/api/v1/procurements/{id}")
@Tag(name = "Ranking")
@RunOnVirtualThread
class RankingResource {
  private final CurrentActor current;
  private final ReadRanking readRanking;
  private final TrySensitivity trySensitivity;

  RankingResource(CurrentActor current, ReadRanking readRanking, TrySensitivity trySensitivity) {
    this.current = current;
    this.readRanking = readRanking;
    this.trySensitivity = trySensitivity;
  }

  @GET
  @Path("ranking")
  @RequiresRole({Role.BUYER, Role.APPROVER})
  public RankingView ranking(@PathParam("id") UUID id) {
    return readRanking.read(current.actor(), id);
  }

  @POST
  @Path("sensitivity")
  @RequiresRole({Role.BUYER, Role.AUTHOR})
  @Idempotent
  public TrySensitivity.Result sensitivity(
      @PathParam("id") UUID id, @NotNull @Valid TrySensitivity.Request request) {
    return trySensitivity.run(current.actor(), id, request);
  }
}
