package org.guildhall.buying.consortium.membership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.consortium.Commitment;
import org.guildhall.buying.consortium.asking.AskMembers;
import org.guildhall.buying.consortium.asking.ConsortiumQuestion;
import org.guildhall.buying.consortium.asking.FindDecisions;
import org.guildhall.buying.consortium.asking.NewQuestion;
import org.guildhall.buying.consortium.decision.DecisionView;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;

/** What a member does in its consortium. */
@Path("/api/v1/consortia")
@Tag(name = "Consortia")
@RunOnVirtualThread
class ConsortiumMemberResource {
  private final CurrentActor current;
  private final AnswerInvitation answerInvitation;
  private final AcceptAgreement acceptAgreement;
  private final StateCommitment stateCommitment;
  private final AskMembers askMembers;
  private final LeaveConsortium leaveConsortium;
  private final FindDecisions findDecisions;

  ConsortiumMemberResource(
      CurrentActor current,
      AnswerInvitation answerInvitation,
      AcceptAgreement acceptAgreement,
      StateCommitment stateCommitment,
      AskMembers askMembers,
      LeaveConsortium leaveConsortium,
      FindDecisions findDecisions) {
    this.current = current;
    this.answerInvitation = answerInvitation;
    this.acceptAgreement = acceptAgreement;
    this.stateCommitment = stateCommitment;
    this.askMembers = askMembers;
    this.leaveConsortium = leaveConsortium;
    this.findDecisions = findDecisions;
  }

  @POST
  @Path("{id}/membership")
  @RequiresRole(Role.BUYER)
  @Idempotent
  public ConsortiumView join(@PathParam("id") UUID id) {
    return answerInvitation.answer(current.actor(), id, null);
  }

  @POST
  @Path("{id}/refusal")
  @RequiresRole(Role.BUYER)
  @Idempotent
  public ConsortiumView decline(
      @PathParam("id") UUID id, @NotNull @Valid ConsortiumReason request) {
    return answerInvitation.answer(current.actor(), id, request.reason());
  }

  @POST
  @Path("{id}/agreement/acceptance")
  @RequiresRole(Role.APPROVER)
  @SecondFactor
  @Idempotent
  public ConsortiumView accept(@PathParam("id") UUID id, @NotNull @Valid Acceptance request) {
    return acceptAgreement.accept(current.actor(), id, request.hash());
  }

  @PUT
  @Path("{id}/commitment")
  @RequiresRole(Role.APPROVER)
  @SecondFactor
  public ConsortiumView commit(@PathParam("id") UUID id, @NotNull @Valid Commitment commitment) {
    return stateCommitment.commit(current.actor(), id, commitment);
  }

  @POST
  @Path("{id}/withdrawal")
  @RequiresRole(Role.APPROVER)
  @SecondFactor
  @Idempotent
  public ConsortiumView leave(@PathParam("id") UUID id, @NotNull @Valid ConsortiumReason request) {
    return leaveConsortium.leave(current.actor(), id, request.reason());
  }

  @POST
  @Path("{id}/decisions")
  @RequiresRole(Role.BUYER)
  @Idempotent
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DecisionView.class)))
  public Response ask(@PathParam("id") UUID id, @NotNull @Valid NewQuestion request) {
    var subject = request.subjectId() == null ? id : request.subjectId();
    var question =
        new ConsortiumQuestion(
            request.purposeOrOther(),
            subject,
            request.question(),
            request.optionsOrYesNo(),
            request.closesAt());
    var decision = askMembers.ask(current.actor(), id, question);
    return Response.created(URI.create("/api/v1/decisions/" + decision.id()))
        .entity(DecisionView.of(decision))
        .build();
  }

  @GET
  @Path("{id}/decisions")
  @RequiresRole({Role.BUYER, Role.APPROVER, Role.ADMIN})
  public List<DecisionView> decisions(@PathParam("id") UUID id) {
    return findDecisions.of(current.actor(), id);
  }
}
