package org.guildhall.portal.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.portal.client.market.OperationsApi;
import org.guildhall.portal.client.market.PageLetterTrouble;
import org.guildhall.portal.shared.session.Go;
import org.jspecify.annotations.Nullable;

/** The letters that did not arrive. */
@Path("operator/letters")
@RunOnVirtualThread
public class LetterPages {

  private final OperationsApi operations;

  LetterPages(@RestClient OperationsApi operations) {
    this.operations = operations;
  }

  @CheckedTemplate(basePath = "operator")
  static class Templates {
    static native TemplateInstance letters(PageLetterTrouble page);
  }

  @GET
  @OperatorOnly
  public TemplateInstance letters(@QueryParam("after") @Nullable String after) {
    return Templates.letters(operations.notArrived(after, null));
  }

  @POST
  @Path("{id}")
  @OperatorOnly
  public Response sendAgain(@PathParam("id") UUID id) {
    operations.sendAgain(id);
    return Go.saying("/operator/letters", "The letter is sent again.");
  }
}
