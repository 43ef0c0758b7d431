package org.guildhall.buying.procurement.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Documents that go with the tender notice. */
@Path("/api/v1/procurements")
@Tag(name = "Procurements")
@RunOnVirtualThread
class DocumentResource {
  private final CurrentActor current;
  private final AddDocument addDocument;
  private final ReadDocument readDocument;

  DocumentResource(CurrentActor current, AddDocument addDocument, ReadDocument readDocument) {
    this.current = current;
    this.addDocument = addDocument;
    this.readDocument = readDocument;
  }

  /** Uploads a document in the form field {@code file}. */
  @POST
  @Path("{id}/documents")
  @RequiresRole(Role.BUYER)
  @Idempotent
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DocumentView.class)))
  public Response add(@PathParam("id") UUID id, @RestForm("file") @Nullable FileUpload file)
      throws IOException {
    if (file == null) {
      throw ProblemException.field("file", "Choose a document.");
    }
    if (file.size() == 0) {
      throw ProblemException.field("file", "The file is empty");
    }
    try (var content = Files.newInputStream(file.uploadedFile())) {
      var added = addDocument.add(current.actor(), id, file.fileName(), content);
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
    var name = URLEncoder.encode(download.document().name(), StandardCharsets.UTF_8);
    return Response.ok(download.content(), download.document().mediaType())
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name.replace("+", "%20"))
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
