package org.guildhall.portal.shared.layout;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guildhall.kit.web.permission.OpenToAll;

/** Whatever no other page answers, so that "page not found" also knows who is signed in. */
@Path("/")
@RunOnVirtualThread
public class NoSuchPage {

  @GET
  @Path("{nowhere: .+}")
  @OpenToAll
  public Response nothing() {
    throw new NotFoundException();
  }
}
