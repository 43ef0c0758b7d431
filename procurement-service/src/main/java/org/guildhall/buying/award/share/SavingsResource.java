package org.guildhall.buying.award.share;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.award.savings.JointSavings;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;

/** What the members save and how the price is split. */
@Path("/api/v1/procurements/{id}")
@Tag(name = "Savings")
@RunOnVirtualThread
class SavingsResource {
  private final CurrentActor current;
  private final ReadSavings readSavings;

  SavingsResource(CurrentActor current, ReadSavings readSavings) {
    this.current = current;
    this.readSavings = readSavings;
  }

  @GET
  @Path("savings")
  @OpenToAll
  public JointSavings savings(@PathParam("id") UUID id) {
    return readSavings.savings(current.actor(), id);
  }

  @GET
  @Path("split")
  @OpenToAll
  public ReadSavings.Split split(@PathParam("id") UUID id) {
    return readSavings.split(current.actor(), id);
  }
}
