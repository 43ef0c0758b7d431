package org.guildhall.buying.award.notice;

import org.guildhall.kit.base.actor.Role;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.award.proposal.AwardView;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** The award notice of a procurement. */
@Path("/api/v1/procurements/{id}/award-notice")
@Tag(name = "Award")
@RunOnVirtualThread
public class AwardNoticeResource {
  private final CurrentActor current;
  private final PublishAwardNotice publishAwardNotice;

  AwardNoticeResource(CurrentActor current, PublishAwardNotice publishAwardNotice) {
    this.current = current;
    this.publishAwardNotice = publishAwardNotice;
  }

  /** A longer standstill than the Act's, if one is wanted. */
  public record NoticeRequest(@Nullable LocalDate standstillUntil) {}

  @POST
  @RequiresRole(Role.APPROVER)
  @Idempotent
  public AwardView notice(@PathParam("id") UUID id, @Nullable NoticeRequest request) {
    return publishAwardNotice.publish(
        current.actor(), id, request == null ? null : request.standstillUntil());
  }
}
