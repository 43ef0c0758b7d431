package org.guildhall.portal.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guildhall.kit.web.permission.OpenToAll;

/**
 * What the law wants every public service to say. The texts are models: who runs an installation
 * has them reviewed and says who they are ({@link OperatorConfig}).
 */
@Path("/")
@RunOnVirtualThread
public class LegalPages {
  private final KeptOfPeople kept;

  LegalPages(KeptOfPeople kept) {
    this.kept = kept;
  }

  @CheckedTemplate(basePath = "help")
  static class Templates {
    static native TemplateInstance privacy(List<KeptRecord> kept);

    static native TemplateInstance cookies(List<PortalCookie> cookies);

    static native TemplateInstance accessibility();
  }

  @GET
  @Path("privacy")
  @OpenToAll
  public TemplateInstance privacy() {
    return Templates.privacy(kept.ofAnybody().orElse(List.of()));
  }

  @GET
  @Path("cookies")
  @OpenToAll
  public TemplateInstance cookies() {
    return Templates.cookies(PortalCookie.ALL);
  }

  @GET
  @Path("accessibility")
  @OpenToAll
  public TemplateInstance accessibility() {
    return Templates.accessibility();
  }
}
