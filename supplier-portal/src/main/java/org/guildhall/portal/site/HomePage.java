package org.guildhall.portal.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guildhall.kit.web.permission.OpenToAll;

/** The front page, and where data for programs is. */
@Path("/")
@RunOnVirtualThread
public class HomePage {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance home();

    static native TemplateInstance openData();
  }

  @GET
  @OpenToAll
  public TemplateInstance home() {
    return Templates.home();
  }

  @GET
  @Path("open-data")
  @OpenToAll
  public TemplateInstance openData() {
    return Templates.openData();
  }
}
