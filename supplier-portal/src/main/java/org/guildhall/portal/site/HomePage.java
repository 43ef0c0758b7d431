package org.guildhall.portal.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guildhall.kit.web.permission.OpenToAll;

/** The front page and the pages that every public service has. */
@Path("/")
@RunOnVirtualThread
public class HomePage {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance home();

    static native TemplateInstance accessibility();

    static native TemplateInstance privacy();

    static native TemplateInstance openData();
  }

  @GET
  @OpenToAll
  public TemplateInstance home() {
    return Templates.home();
  }

  @GET
  @Path("accessibility")
  @OpenToAll
  public TemplateInstance accessibility() {
    return Templates.accessibility();
  }

  @GET
  @Path("privacy")
  @OpenToAll
  public TemplateInstance privacy() {
    return Templates.privacy();
  }

  @GET
  @Path("open-data")
  @OpenToAll
  public TemplateInstance openData() {
    return Templates.openData();
  }
}
