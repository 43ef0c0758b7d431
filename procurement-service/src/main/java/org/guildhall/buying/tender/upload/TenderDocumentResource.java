package org.guildhall.buying.tender.upload;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.document.ClientBody;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The documents of a supplier's own tender. */
@Path("/api/v1/tenders")
@Tag(name = "Tenders")
@RunOnVirtualThread
class TenderDocumentResource {
  private final CurrentActor current;
  private final UploadDocument uploadDocument;
  private final RemoveDocument removeDocument;

  TenderDocumentResource(
      CurrentActor current, UploadDocument uploadDocument, RemoveDocument removeDocument) {
    this.current = current;
    this.uploadDocument = uploadDocument;
    this.removeDocument = removeDocument;
  }

  /** An uploaded document; {@code sha256} is of the file as received and is not kept. */
  public record UploadView(
      UUID documentId, String name, long size, String sha256, String sealedSha256) {}

  /**
   * The bytes of the file as the body, up to 25 MB and as much as there is room for in the tender;
   * an upload alone changes nothing in the tender.
   */
  @POST
  @Path("{id}/documents")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @RequiresRole(value = Role.BIDDER, onLastKnown = true)
  @Idempotent(byItself = true)
  @ResponseStatus(201)
  public UploadView upload(
      @PathParam("id") UUID id,
      @QueryParam("name") @NotBlank @Size(max = 200) @OneLine String name,
      @Context HttpHeaders headers,
      InputStream content) {
    // Negative when the client does not know it either.
    int length = headers.getLength();
    try (ClientBody body = new ClientBody(content)) {
      UploadDocument.Uploaded uploaded =
          uploadDocument.upload(current.actor(), id, name, length, body);
      return new UploadView(
          uploaded.id(),
          uploaded.name(),
          uploaded.size(),
          uploaded.sha256(),
          uploaded.sealedSha256());
    }
  }

  /** Takes back a document that neither the draft nor a submitted version names. */
  @DELETE
  @Path("{id}/documents/{document}")
  @RequiresRole(value = Role.BIDDER, onLastKnown = true)
  public RestResponse<Void> remove(
      @PathParam("id") UUID id, @PathParam("document") UUID documentId) {
    removeDocument.remove(current.actor(), id, documentId);
    return RestResponse.noContent();
  }
}
