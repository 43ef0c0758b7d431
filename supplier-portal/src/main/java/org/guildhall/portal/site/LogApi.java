package org.guildhall.portal.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.jspecify.annotations.Nullable;

/** The public commitment log. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@Path("/api/v1/log")
public interface LogApi {

  @GET
  @Path("heads/latest")
  Head latest();

  @GET
  @Path("keys")
  List<Key> keys();

  /** Proof that a leaf is in the log. */
  @GET
  @Path("proofs/inclusion")
  JsonNode inclusion(@QueryParam("leaf") String leaf);

  /** A signed tree head. */
  @TemplateData
  record Head(
      long size, @Nullable String rootHash, @Nullable Instant time, @Nullable String note) {}

  /** A key with which heads are signed. */
  @TemplateData
  record Key(@Nullable String verifierKey, @Nullable Instant since, @Nullable Instant until) {}
}
