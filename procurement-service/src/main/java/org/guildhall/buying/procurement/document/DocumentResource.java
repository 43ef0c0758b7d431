package org.guildhall.buying.procurement.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.document.ClientBody;
import org.guildhall.kit.base.document.ReceiveDocument;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;

/** Documents that go with the tender notice. */
@Path("/api/v1/procurements")
@Tag(name = "Procurements")
@RunOnVirtualThread
class DocumentResource {
  private final CurrentActor current;
  private final AddDocument addDocument;
  private final ReceiveDocument receiveDocument;
  private final ReadDocument readDocument;

  DocumentResource(
      CurrentActor current,
      AddDocument addDocument,
      ReceiveDocument receiveDocument,
      ReadDocument readDocument) {
    this.current = current;
    this.addDocument = addDocument;
    this.receiveDocument = receiveDocument;
    this.readDocument = readDocument;
  }

  /**
   * Adds a document; its bytes are the body, so that they are written to the store and nowhere
   * else. The same bytes under the same name again are the same document.
   */
  @POST
  @Path("{id}/documents")
  @RequiresRole(Role.BUYER)
  @Idempotent(byItself = true)
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DocumentView.class)))
  public Response add(
      @PathParam("id") UUID id,
      @QueryParam("name") @NotBlank @Size(max = 200) @OneLine String name,
      InputStream content) {
    try (var body = new ClientBody(content)) {
      addDocument.mustBePossible(current.actor(), id);
      var stored = receiveDocument.receive(body, name);
      var added = addDocument.add(current.actor(), id, ReceiveDocument.name(name), stored);
      return Response.created(URI.create("/api/v1/procurements/" + id + "/documents/" + added.id()))
          .entity(added)
          .build();
    }
  }

  /** Downloads a document; always as an attachment, never shown in this origin. */
  @GET
  @Path("{id}/documents/{document}")
  @OpenToAll
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response get(@PathParam("id") UUID id, @PathParam("document") UUID document) {
    var download = readDocument.read(current.actor(), id, document);
    return Response.ok(download.content(), download.document().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called(download.document().name()))
        .build();
  }
}
