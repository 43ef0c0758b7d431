package org.guildhall.portal.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.portal.client.buying.ClockCommand;
import org.guildhall.portal.client.buying.ClockView;
import org.guildhall.portal.client.buying.SandboxApi;
import org.guildhall.portal.client.market.OrganisationView;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.client.market.PageOrganisationSummary;
import org.guildhall.portal.client.market.ReasonRequest;
import org.guildhall.portal.client.market.ReleasedMember;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.words.Words;

/** The operator's pages. */
@Path("/")
@RunOnVirtualThread
public class OperatorPages {
  private static final int MANY = 50;
  private final OrganisationsApi organisations;
  private final SandboxApi sandbox;
  private final Submission submission;

  OperatorPages(
      @RestClient OrganisationsApi organisations,
      @RestClient SandboxApi sandbox,
      Submission submission) {
    this.organisations = organisations;
    this.sandbox = sandbox;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "operator")
  static class Templates {
    static native TemplateInstance operator(PageOrganisationSummary waiting);

    static native TemplateInstance verify(
        Form form, OrganisationView organisation, List<ReleasedMember> released);

    static native TemplateInstance clock(Form form);
  }

  @GET
  @Path("operator")
  @OperatorOnly
  public TemplateInstance operator() {
    return Templates.operator(organisations.waiting(null, MANY));
  }

  @GET
  @Path("operator/organisations/{id}")
  @OperatorOnly
  public TemplateInstance organisation(@PathParam("id") UUID id) {
    return checking(Form.empty(), id);
  }

  private TemplateInstance checking(Form form, UUID id) {
    return Templates.verify(form, organisations.one(id), organisations.releasedMembers(id));
  }

  @POST
  @Path("operator/organisations/{id}")
  @OperatorOnly
  public Response judged(@PathParam("id") UUID id) {
    Form form = submission.form();
    String done;
    if (form.pressed("verify")) {
      done =
          form.send(() -> organisations.verify(id, form.ifMatch()))
              ? "The organisation is verified."
              : "";
    } else if (form.pressed("reinstate")) {
      done = form.send(() -> organisations.reinstate(id)) ? "The suspension is over." : "";
    } else if (form.pressed("refuse")) {
      String reason = form.required("reason", "Say why it cannot be verified");
      boolean refused =
          form.send(() -> organisations.refuse(id, form.ifMatch(), new ReasonRequest(reason)));
      done = refused ? "Its administrators are told why it could not be verified." : "";
    } else {
      String reason = form.required("reason", "Say why it is suspended");
      boolean suspended = form.send(() -> organisations.suspend(id, new ReasonRequest(reason)));
      done = suspended ? "The organisation is suspended." : "";
    }
    return form.isFailed() ? Pages.again(checking(form, id)) : Go.saying("/operator", done);
  }

  @GET
  @Path("operator/clock")
  @OperatorOnly
  public TemplateInstance clock() {
    return Templates.clock(Form.empty());
  }

  @POST
  @Path("operator/clock")
  @OperatorOnly
  public Response moved() {
    Form form = submission.form();
    ClockCommand command = command(form);
    Optional<ClockView> clock = form.ask(() -> sandbox.move(command));
    return clock
        .map(c -> Go.saying("/operator/clock", said(c)))
        .orElseGet(() -> Pages.again(Templates.clock(form)));
  }

  private static ClockCommand command(Form form) {
    Integer days = form.integer("days");
    Instant to = form.moment("to");
    if ((days == null) == (to == null) && !form.isFailed()) {
      form.reject("days", "Enter either a number of days or a date");
    }
    return new ClockCommand(days == null ? null : "P" + days + "D", to);
  }

  private static String said(ClockView clock) {
    Instant now = clock.now();
    return now == null
        ? "The clock is moved."
        : "The clock is moved. It is "
            + Words.ukDateTime(now)
            + " now, and the other parts follow within seconds.";
  }
}
