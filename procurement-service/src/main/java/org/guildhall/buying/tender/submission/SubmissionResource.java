package org.guildhall.buying.tender.submission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Submitting, replacing, withdrawing and reconfirming a tender; receipts. */
@Path("/api/v1/tenders")
@Tag(name = "Tenders")
@RunOnVirtualThread
class SubmissionResource {
  private final CurrentActor current;
  private final SubmitTender submitTender;
  private final ReplaceTender replaceTender;
  private final ReadCopy readCopy;
  private final ChangeSubmission changeSubmission;
  private final Receipts receipts;

  SubmissionResource(
      CurrentActor current,
      SubmitTender submitTender,
      ReplaceTender replaceTender,
      ReadCopy readCopy,
      ChangeSubmission changeSubmission,
      Receipts receipts) {
    this.current = current;
    this.submitTender = submitTender;
    this.replaceTender = replaceTender;
    this.readCopy = readCopy;
    this.changeSubmission = changeSubmission;
    this.receipts = receipts;
  }

  /**
   * With a key (32 random bytes, URL-safe base64) an encrypted copy is kept that only this key
   * opens, to begin a replacement with. The key is not kept.
   */
  public record CopyRequest(@Nullable @Size(max = 64) @OneLine String copyKey) {}

  /** The key of the copy, which goes in the body so that no address and no log has it. */
  public record CopyReadRequest(
      @NotBlank(message = "Enter the key") @Size(max = 64) @OneLine String copyKey) {}

  /** Why the tender is withdrawn, for the supplier's own record. */
  public record WithdrawalRequest(@Nullable @Size(max = 2_000) String reason) {}

  /** The version of the tender with the new draft. */
  public record ReplacementView(UUID id, long version) {}

  @POST
  @Path("{id}/submission")
  @RequiresRole(value = Role.BIDDER, onLastKnown = true)
  @Idempotent(byItself = true)
  @ResponseStatus(201)
  public ReceiptView submit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable CopyRequest request) {
    String copyKey = request == null ? null : request.copyKey();
    var submitted = submitTender.submit(current.actor(), id, seen(ifMatch), copyKey);
    return submitted.again()
        ? receipts.again(submitted.receipt())
        : receipts.soon(submitted.receipt());
  }

  @POST
  @Path("{id}/replacement")
  @RequiresRole(value = Role.BIDDER, onLastKnown = true)
  @Idempotent(byItself = true)
  public RestResponse<ReplacementView> replace(
      @PathParam("id") UUID id, @Valid @Nullable CopyRequest request) {
    long version =
        replaceTender.replace(current.actor(), id, request == null ? null : request.copyKey());
    return RestResponse.ResponseBuilder.ok(new ReplacementView(id, version))
        .tag(Versions.etag(version))
        .build();
  }

  /** Changes nothing: a repetition reads again. */
  @POST
  @Path("{id}/own-copy")
  @RequiresRole(value = Role.BIDDER, onLastKnown = true, evenSuspended = true)
  @Idempotent(byItself = true)
  public TenderContent copy(@PathParam("id") UUID id, @NotNull @Valid CopyReadRequest request) {
    return readCopy.read(current.actor(), id, request.copyKey());
  }

  @POST
  @Path("{id}/withdrawal")
  @RequiresRole(value = Role.BIDDER, onLastKnown = true, evenSuspended = true)
  @Idempotent(byItself = true)
  @ResponseStatus(201)
  public ReceiptView withdraw(
      @PathParam("id") UUID id, @Valid @Nullable WithdrawalRequest request) {
    String reason = request == null || request.reason() == null ? "" : request.reason();
    return receipts.soon(
        changeSubmission.change(current.actor(), id, new ChangeSubmission.Change.Withdraw(reason)));
  }

  @POST
  @Path("{id}/reconfirmation")
  @RequiresRole(value = Role.BIDDER, onLastKnown = true)
  @Idempotent(byItself = true)
  @ResponseStatus(201)
  public ReceiptView reconfirm(@PathParam("id") UUID id) {
    return receipts.soon(
        changeSubmission.change(current.actor(), id, new ChangeSubmission.Change.Reconfirm()));
  }

  @GET
  @Path("{id}/receipts")
  @RequiresRole({Role.BIDDER, Role.ADMIN})
  public List<ReceiptView> receipts(@PathParam("id") UUID id) {
    return receipts.of(current.actor(), id);
  }

  /** The version the supplier saw: submitting something nobody has seen is never meant. */
  private static long seen(@Nullable String ifMatch) {
    String tag = ifMatch == null ? "" : ifMatch.strip().replace("\"", "");
    if (tag.isEmpty()) {
      throw ProblemException.of(
          KitProblem.VERSION_REQUIRED,
          "Send the ETag of the version you want submitted in the header If-Match");
    }
    try {
      return Long.parseLong(tag);
    } catch (NumberFormatException malformed) {
      throw ProblemException.field(HttpHeaders.IF_MATCH, "Send one ETag of this tender");
    }
  }
}
