package org.guildhall.buying.tender.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.kit.web.limit.BodyLimit;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A supplier's own tenders and their drafts. */
@Path("/api/v1/tenders")
@Tag(name = "Tenders")
@RunOnVirtualThread
class TenderResource {
  private final CurrentActor current;
  private final ReadTenders read;
  private final SaveDraft saveDraft;

  TenderResource(CurrentActor current, ReadTenders read, SaveDraft saveDraft) {
    this.current = current;
    this.read = read;
    this.saveDraft = saveDraft;
  }

  /**
   * Whether the draft can be submitted, and if not, what is missing by field.
   *
   * @param doubts what can be submitted and is hardly meant, such as a price of nothing, which the
   *     buyers may find abnormally low (s.19 of the Act); in whole sentences
   */
  public record ReadinessView(boolean ready, List<FieldProblem> missing, List<String> doubts) {}

  /** The version after the save, for the next If-Match. */
  public record SavedView(UUID id, long version) {}

  @GET
  @RequiresRole({Role.BIDDER, Role.ADMIN})
  public Page<TenderView.TenderSummary> mine(
      @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
    return read.mine(current.actor(), Cursor.decode(after), Page.limit(limit));
  }

  @GET
  @Path("{id}")
  @RequiresRole({Role.BIDDER, Role.ADMIN})
  public RestResponse<TenderView> one(@PathParam("id") UUID id) {
    TenderView tender = read.read(current.actor(), id);
    return RestResponse.ResponseBuilder.ok(tender).tag(Versions.etag(tender.version())).build();
  }

  @PUT
  @Path("{id}")
  @RequiresRole(value = Role.BIDDER, onLastKnown = true)
  // Twice the text that a tender may have, so that it is the tender that is too large.
  @BodyLimit(4 * BodyLimit.MEBIBYTE)
  public RestResponse<SavedView> save(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid TenderContent content) {
    long version = saveDraft.save(current.actor(), id, ifMatch, content);
    return RestResponse.ResponseBuilder.ok(new SavedView(id, version))
        .tag(Versions.etag(version))
        .build();
  }

  @GET
  @Path("{id}/readiness")
  @RequiresRole({Role.BIDDER, Role.ADMIN})
  public ReadinessView readiness(@PathParam("id") UUID id) {
    DraftBox.Checked draft = read.check(current.actor(), id);
    return new ReadinessView(draft.missing().isEmpty(), draft.missing(), draft.doubts());
  }
}
