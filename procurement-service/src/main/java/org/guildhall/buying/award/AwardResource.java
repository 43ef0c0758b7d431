package org.guildhall.buying.award;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** Award proposal, assessment summaries, award notice and claims of a procurement. */
@Path("/api/v1/procurements/{id}")
@Tag(name = "Award")
@RunOnVirtualThread
public class AwardResource {
  private final CurrentActor current;
  private final ReadAward readAward;
  private final ProposeAward proposeAward;
  private final SendSummaries sendSummaries;
  private final PublishAwardNotice publishAwardNotice;
  private final NotifyClaim notifyClaim;

  AwardResource(
      CurrentActor current,
      ReadAward readAward,
      ProposeAward proposeAward,
      SendSummaries sendSummaries,
      PublishAwardNotice publishAwardNotice,
      NotifyClaim notifyClaim) {
    this.current = current;
    this.readAward = readAward;
    this.proposeAward = proposeAward;
    this.sendSummaries = sendSummaries;
    this.publishAwardNotice = publishAwardNotice;
    this.notifyClaim = notifyClaim;
  }

  /** Until when the members may vote; a week when left out. */
  public record ProposalRequest(@Nullable Instant votesUntil) {}

  /** A longer standstill than the Act's, if one is wanted. */
  public record NoticeRequest(@Nullable LocalDate standstillUntil) {}

  /** What the claim is about. */
  public record ClaimRequest(@NotBlank @Size(max = 10_000) String reason) {}

  @GET
  @Path("award")
  @OpenToAll
  public AwardView award(@PathParam("id") UUID id) {
    return readAward.read(current.actor(), id);
  }

  @POST
  @Path("award-proposal")
  @RequiresRole("BUYER")
  @Idempotent
  public AwardView propose(@PathParam("id") UUID id, @Nullable ProposalRequest request) {
    return proposeAward.propose(current.actor(), id, request == null ? null : request.votesUntil());
  }

  @POST
  @Path("assessment-summaries")
  @RequiresRole("BUYER")
  @Idempotent
  public SendSummaries.Sent summaries(@PathParam("id") UUID id) {
    return sendSummaries.send(current.actor(), id);
  }

  @POST
  @Path("award-notice")
  @RequiresRole("APPROVER")
  @Idempotent
  public AwardView notice(@PathParam("id") UUID id, @Nullable NoticeRequest request) {
    return publishAwardNotice.publish(
        current.actor(), id, request == null ? null : request.standstillUntil());
  }

  @POST
  @Path("standstill-claims")
  @RequiresRole({"BIDDER", "BUYER"})
  @Idempotent
  public AwardView.ClaimView claim(@PathParam("id") UUID id, @NotNull @Valid ClaimRequest request) {
    return notifyClaim.notify(current.actor(), id, request.reason());
  }
}
