package org.guildhall.buying.consortium.formation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.document.ClientBody;
import org.guildhall.kit.base.document.ReceiveDocument;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SignedIn;

/** The document that is part of what members accept as their agreement. */
@Path("/api/v1/consortia/{id}/agreement/annex")
@Tag(name = "Consortia")
@RunOnVirtualThread
class AgreementAnnexResource {
  private final CurrentActor current;
  private final AddAnnex addAnnex;
  private final RemoveAnnex removeAnnex;
  private final ReadAnnex readAnnex;
  private final ReceiveDocument receiveDocument;

  AgreementAnnexResource(
      CurrentActor current,
      AddAnnex addAnnex,
      RemoveAnnex removeAnnex,
      ReadAnnex readAnnex,
      ReceiveDocument receiveDocument) {
    this.current = current;
    this.addAnnex = addAnnex;
    this.removeAnnex = removeAnnex;
    this.readAnnex = readAnnex;
    this.receiveDocument = receiveDocument;
  }

  @POST
  @RequiresRole(Role.BUYER)
  @Idempotent(byItself = true)
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "Annex a document to the agreement: a new version",
      description =
          "Its bytes are the body. It replaces the document that is annexed; the same bytes again"
              + " change nothing. The agreement's hash is then the SHA-256 of the text in UTF-8, a"
              + " zero byte and the document's SHA-256 in lower-case hexadecimal.")
  public ConsortiumView addAnnex(
      @PathParam("id") UUID id,
      @QueryParam("name") @NotBlank @Size(max = 200) @OneLine String name,
      InputStream content) {
    try (var body = new ClientBody(content)) {
      addAnnex.mustBePossible(current.actor(), id);
      var stored = receiveDocument.receive(body, name);
      return addAnnex.add(current.actor(), id, ReceiveDocument.name(name), stored);
    }
  }

  @DELETE
  @RequiresRole(Role.BUYER)
  @Operation(summary = "Put the text alone before the members: a new version")
  public ConsortiumView removeAnnex(@PathParam("id") UUID id) {
    return removeAnnex.remove(current.actor(), id);
  }

  @GET
  @SignedIn
  @Operation(
      summary = "The annexed document, for members and councils that are invited",
      description = "Always an attachment, never shown in this origin")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response annex(@PathParam("id") UUID id) {
    var download = readAnnex.read(current.actor(), id);
    return Response.ok(download.content(), download.annex().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called(download.annex().name()))
        .build();
  }
}
