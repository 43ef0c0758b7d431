package org.guildhall.portal.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.portal.client.market.OperationsApi;
import org.guildhall.portal.client.market.PageLetterTrouble;
import org.guildhall.portal.client.market.SendingRequest;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.jspecify.annotations.Nullable;

/** The addresses at which letters did not arrive. */
@Path("operator/letters")
@RunOnVirtualThread
public class LetterPages {

  private final OperationsApi operations;
  private final Submission submission;

  LetterPages(@RestClient OperationsApi operations, Submission submission) {
    this.operations = operations;
    this.submission = submission;
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
  @OperatorOnly
  public Response sendAgain() {
    operations.sendAgain(new SendingRequest(submission.form().value("email")));
    return Go.saying("/operator/letters", "What did not arrive there is sent again.");
  }
}
