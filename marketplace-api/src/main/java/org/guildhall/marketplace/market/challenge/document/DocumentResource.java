package org.guildhall.marketplace.market.challenge.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.document.ClientBody;
import org.guildhall.kit.base.document.ContentHash;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.base.document.ReceiveDocument;
import org.guildhall.kit.base.document.StoredDocument;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.marketplace.market.challenge.ChallengeDocument;
import org.guildhall.marketplace.market.challenge.api.ChallengeView.DocumentView;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The documents of a challenge. */
@Path("/api/v1/challenges/{id}/documents")
@Tag(name = "Challenges")
@RunOnVirtualThread
class DocumentResource {

  private final CurrentActor current;
  private final DocumentStore store;
  private final ReceiveDocument receive;
  private final AttachDocument attach;
  private final DetachDocument detach;
  private final FindDocument find;

  DocumentResource(
      CurrentActor current,
      DocumentStore store,
      ReceiveDocument receive,
      AttachDocument attach,
      DetachDocument detach,
      FindDocument find) {
    this.current = current;
    this.store = store;
    this.receive = receive;
    this.attach = attach;
    this.detach = detach;
    this.find = find;
  }

  /** The bytes of the file are the body, so that they are written to the store and nowhere else. */
  @POST
  @RequiresRole(Role.AUTHOR)
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Idempotent(byItself = true)
  @ResponseStatus(201)
  @Operation(
      summary = "Attach a document",
      description =
          "What offices write, up to 25 MiB; the kind is told from the bytes. The same bytes under"
              + " the same name again are the same document.")
  public DocumentView attach(
      @PathParam("id") UUID id,
      @QueryParam("name") @NotBlank @Size(max = 200) @OneLine String name,
      InputStream content) {
    try (ClientBody body = new ClientBody(content)) {
      find.mustBeOwn(current.actor(), id);
      StoredDocument stored = receive.receive(body, name);
      return attach.attach(current.actor(), id, ReceiveDocument.name(name), stored);
    }
  }

  @GET
  @Path("/{documentId}")
  @OpenToAll
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "Download a document; never shown inline")
  public RestResponse<InputStream> download(
      @PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
    ChallengeDocument document = find.find(current.actor(), id, documentId);
    InputStream content = store.get(new ContentHash(document.sha256()));
    return ResponseBuilder.ok(content, document.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called(document.name()))
        .header(HttpHeaders.CONTENT_LENGTH, document.size())
        .header("Content-Security-Policy", "sandbox")
        .build();
  }

  @DELETE
  @Path("/{documentId}")
  @RequiresRole(Role.AUTHOR)
  @Operation(summary = "Take a document out of a draft")
  public RestResponse<Void> detach(
      @PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
    detach.detach(current.actor(), id, documentId);
    return RestResponse.noContent();
  }
}
