package org.guildhall.portal.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.jspecify.annotations.Nullable;

/** The marketplace's answer to "who am I". */
@RegisterRestClient(configKey = "market")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1/me")
interface MeApi {

  @GET
  Me me();

  /** The signed-in person. */
  record Me(String subject, @Nullable String name, List<Membership> memberships) {
    public Me {
      memberships = memberships == null ? List.of() : List.copyOf(memberships);
    }
  }
}
