package org.guildhall.portal.operator;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** The clock of the sandbox, which the procurement service steers. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1/sandbox/clock")
interface SandboxApi {

  @POST
  Clock move(Command command);

  /** One of the two. */
  record Command(@Nullable String advance, @Nullable Instant to) {}

  /** Where it stands. */
  record Clock(boolean sandbox, @Nullable String offset, @Nullable Instant now) {}
}
