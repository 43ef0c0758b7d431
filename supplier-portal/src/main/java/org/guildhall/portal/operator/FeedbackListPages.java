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
import org.guildhall.portal.client.market.PageFeedbackView;
import org.guildhall.portal.shared.session.Go;
import org.jspecify.annotations.Nullable;

/** What people have told the operator. */
@Path("operator/feedback")
@RunOnVirtualThread
public class FeedbackListPages {

  private final OperationsApi operations;

  FeedbackListPages(@RestClient OperationsApi operations) {
    this.operations = operations;
  }

  @CheckedTemplate(basePath = "operator")
  static class Templates {
    static native TemplateInstance feedback(PageFeedbackView page, boolean done);
  }

  @GET
  @OperatorOnly
  public TemplateInstance feedback(
      @QueryParam("done") @Nullable String done, @QueryParam("after") @Nullable String after) {
    boolean wasDone = "true".equals(done);
    return Templates.feedback(operations.feedback(after, wasDone, null), wasDone);
  }

  @POST
  @Path("{id}")
  @OperatorOnly
  public Response done(@PathParam("id") UUID id) {
    operations.feedbackDone(id);
    return Go.saying("/operator/feedback", "You are done with it.");
  }
}
