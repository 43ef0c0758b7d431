package org.guildhall.portal.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.portal.client.market.OrganisationView;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.client.market.ReasonRequest;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;

/** The operator gives an organisation back, and lets somebody register it again. */
@Path("/")
@RunOnVirtualThread
public class ReleasePages {
  private final OrganisationsApi organisations;
  private final Submission submission;

  ReleasePages(@RestClient OrganisationsApi organisations, Submission submission) {
    this.organisations = organisations;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "operator")
  static class Templates {
    static native TemplateInstance release(Form form, OrganisationView organisation);
  }

  @GET
  @Path("operator/organisations/{id}/release")
  @OperatorOnly
  public TemplateInstance ask(@PathParam("id") UUID id) {
    return Templates.release(Form.empty(), organisations.one(id));
  }

  @POST
  @Path("operator/organisations/{id}/release")
  @OperatorOnly
  public Response release(@PathParam("id") UUID id) {
    Form form = submission.form();
    String reason = form.required("reason", "Say why it is given back");
    form.required("sure", "Confirm that it is given back");
    return form.send(() -> organisations.release(id, form.ifMatch(), new ReasonRequest(reason)))
        ? Go.saying(
            "/operator/organisations/" + id,
            "The organisation is given back. Its people are told why.")
        : Pages.again(Templates.release(form, organisations.one(id)));
  }

  @POST
  @Path("operator/organisations/{id}/readmission")
  @OperatorOnly
  public Response readmit(@PathParam("id") UUID id) {
    Form form = submission.form();
    UUID member = form.uuid("member");
    boolean done = member != null && form.send(() -> organisations.readmit(id, member));
    return Go.saying(
        "/operator/organisations/" + id,
        done
            ? "They can register the organisation again."
            : "Nothing has changed: nobody was chosen who was sent away.");
  }
}
