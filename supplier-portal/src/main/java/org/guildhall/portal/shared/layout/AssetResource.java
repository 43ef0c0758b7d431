package org.guildhall.portal.shared.layout;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.guildhall.kit.web.permission.OpenToAll;

/** The style sheet and the scripts; a version that is gone answers with the present one. */
@Path("/assets/{version}")
public class AssetResource {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private final StyleSheet styleSheet;

  @Inject
  AssetResource(StyleSheet styleSheet) {
    this.styleSheet = styleSheet;
  }

  @GET
  @OpenToAll
  @Path("guildhall.css")
  @Produces("text/css;charset=utf-8")
  public Response css(@PathParam("version") String version) {
    return kept(styleSheet.css());
  }

  @GET
  @OpenToAll
  @Path("{name}.js")
  @Produces("text/javascript;charset=utf-8")
  public Response script(@PathParam("version") String version, @PathParam("name") String name) {
    return kept(styleSheet.script(name).orElseThrow(NotFoundException::new));
  }

  private static Response kept(String body) {
    return Response.ok(body).header("Cache-Control", FOR_EVER).build();
  }
}
