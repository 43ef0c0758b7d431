package org.guildhall.kit.web.person;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.permission.OpenToAll;

/** What this service keeps of people, whoever they are. */
@Path("/api/v1/personal-data")
@Tag(name = "Personal data")
@RunOnVirtualThread
@IfBuildProperty(name = OwnData.SERVED, stringValue = "true", enableIfMissing = true)
class KeptOfPeopleResource {
  private final OwnData data;

  KeptOfPeopleResource(OwnData data) {
    this.data = data;
  }

  @GET
  @OpenToAll
  @Operation(summary = "What this service keeps of people, why and for how long")
  public List<PersonalData.Kept> kept() {
    return data.kept();
  }
}
