package org.guildhall.kit.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.guildhall.kit.base.document.DocumentLimits;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.web.permission.OpenToAll;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/v1/probe-documents")
@RunOnVirtualThread
class ProbeDocuments {

  private final DocumentStore store;

  ProbeDocuments(DocumentStore store) {
    this.store = store;
  }

  @PUT
  @OpenToAll
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public String keep(@RestForm("file") FileUpload file) throws IOException {
    try (InputStream content = Files.newInputStream(file.uploadedFile())) {
      return store.put(content, DocumentLimits.OFFICE).sha256().hex();
    }
  }
}
