package org.guildhall.buying.award.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.notice.draft.DraftLine;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** The award notice of a procurement. */
@Path("/api/v1/procurements/{id}/award-notice")
@Tag(name = "Award")
@RunOnVirtualThread
class AwardNoticeResource {
  private final CurrentActor current;
  private final PrepareAwardNotice prepareAwardNotice;

  AwardNoticeResource(CurrentActor current, PrepareAwardNotice prepareAwardNotice) {
    this.current = current;
    this.prepareAwardNotice = prepareAwardNotice;
  }

  /** A longer standstill than the Act's, if one is wanted. */
  public record NoticeRequest(@Nullable LocalDate standstillUntil) {}

  /** Prepares it, again and again until it is approved; the standstill is stated here. */
  @PUT
  @RequiresRole(Role.BUYER)
  public DraftLine prepareNotice(@PathParam("id") UUID id, @Valid @Nullable NoticeRequest request) {
    return prepareAwardNotice.prepare(
        current.actor(), id, request == null ? null : request.standstillUntil());
  }
}
