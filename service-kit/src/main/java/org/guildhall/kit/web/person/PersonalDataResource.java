package org.guildhall.kit.web.person;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.limit.Seldom;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.SignedIn;

/** What this service keeps of the person who asks. */
@Path("/api/v1/me/personal-data")
@Tag(name = "Personal data")
@RunOnVirtualThread
@IfBuildProperty(name = OwnData.SERVED, stringValue = "true", enableIfMissing = true)
class PersonalDataResource {
  private final CurrentActor current;
  private final OwnData data;

  PersonalDataResource(CurrentActor current, OwnData data) {
    this.current = current;
    this.data = data;
  }

  @GET
  @Path("/counts")
  @SignedIn
  @Seldom("personal-data-counts")
  @Operation(summary = "How much this service keeps of you, without what")
  public List<PersonalData.Counted> counts() {
    return data.counts(current.actor());
  }

  @GET
  @SignedIn
  @Seldom("personal-data")
  @Operation(
      summary = "What this service keeps of you",
      description = "A few times within an hour; how much there is can be asked for more often")
  public PersonalData mine() {
    return data.of(current.actor());
  }

  @POST
  @Path("/erasure")
  @SignedIn
  @Idempotent
  @Operation(
      summary = "Erase what this service keeps of you and need not keep",
      description =
          "Your memberships end with it. What must be kept is said in the answer, with the reason.")
  public List<PersonalData.Erased> erase() {
    return data.erase(current.actor());
  }
}
