package org.guildhall.marketplace.market.challenge.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.document.ContentHash;
import org.guildhall.kit.base.document.DocumentLimits;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.base.document.StoredDocument;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Replies;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.marketplace.market.challenge.ChallengeDocument;
import org.guildhall.marketplace.market.challenge.api.ChallengeView.DocumentView;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The documents of a challenge. */
@Path("/api/v1/challenges/{id}/documents")
@Tag(name = "Challenges")
@RunOnVirtualThread
class DocumentResource {

  private static final int LONGEST_NAME = 200;

  private final CurrentActor current;
  private final DocumentStore store;
  private final AttachDocument attach;
  private final DetachDocument detach;
  private final FindDocument find;

  DocumentResource(
      CurrentActor current,
      DocumentStore store,
      AttachDocument attach,
      DetachDocument detach,
      FindDocument find) {
    this.current = current;
    this.store = store;
    this.attach = attach;
    this.detach = detach;
    this.find = find;
  }

  @POST
  @RequiresRole(Role.AUTHOR)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Idempotent
  @Operation(
      summary = "Attach a document",
      description = "What offices write, up to 25 MiB; the kind is told from the bytes.")
  public RestResponse<DocumentView> attach(
      @PathParam("id") UUID id, @RestForm("file") @Nullable FileUpload file) {
    if (file == null) {
      throw ProblemException.field("file", "Choose a file");
    }
    if (file.size() == 0) {
      throw ProblemException.field("file", "The file is empty");
    }
    find.mustBeOwn(current.actor(), id);
    DocumentView view = attach.attach(current.actor(), id, nameOf(file), stored(file));
    return Replies.created(view);
  }

  private static String nameOf(FileUpload file) {
    String name = Input.required(file.fileName());
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw ProblemException.field(
          "file", "Give the file a name of at most " + LONGEST_NAME + " characters");
    }
    return name.replaceAll("[\\p{Cntrl}\"/\\\\]", "_");
  }

  private StoredDocument stored(FileUpload file) {
    try (InputStream content = Files.newInputStream(file.uploadedFile())) {
      return store.put(content, DocumentLimits.OFFICE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
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
    String name = URLEncoder.encode(document.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return ResponseBuilder.ok(content, document.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .header(HttpHeaders.CONTENT_LENGTH, document.size())
        .header("X-Content-Type-Options", "nosniff")
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
