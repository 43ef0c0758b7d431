package org.guildhall.marketplace.register.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.limit.BodyLimit;
import org.guildhall.kit.web.permission.RequiresScope;

/** The releases of an import, sent in batches. */
@Path("/api/v1/imports/{id}/releases")
@Tag(name = "Imports")
@RunOnVirtualThread
class ReleaseResource {

  private final KeepReleases keep;

  ReleaseResource(KeepReleases keep) {
    this.keep = keep;
  }

  @POST
  @RequiresScope("import")
  @Idempotent
  // What the importer sends at once: releases of 2 MB together, or one of 8 MB, as text in JSON.
  @BodyLimit(16 * BodyLimit.MEBIBYTE)
  @Operation(
      summary = "Send the next releases of the source",
      description =
          "Releases before the position reached, and releases that are here already, are not kept"
              + " again")
  public BatchView keep(@PathParam("id") UUID id, @NotNull @Valid ReleasesRequest request) {
    return keep.keep(id, request);
  }
}
