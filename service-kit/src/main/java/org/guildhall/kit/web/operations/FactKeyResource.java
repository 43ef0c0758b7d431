package org.guildhall.kit.web.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.facts.authority.FactAuthority;
import org.guildhall.kit.facts.authority.FactSigner;
import org.guildhall.kit.facts.authority.SigningKey;
import org.guildhall.kit.web.permission.OpenToAll;

/** By which key others believe the facts of this service. */
@Path("/api/v1/operations/fact-keys")
@RunOnVirtualThread
@Tag(name = "Operations")
class FactKeyResource {

  /**
   * A key that signs facts.
   *
   * @param verifierKey {@code service+hash+base64(0x01 ‖ Ed25519 public key)}; to be pinned where
   *     the facts are taken in
   * @param topics whose facts it signs
   */
  @Schema(name = "FactKey")
  record FactKey(String verifierKey, List<String> topics) {}

  private final FactSigner signer;

  FactKeyResource(FactAuthority authority) {
    this.signer = authority.signer();
  }

  @GET
  @OpenToAll
  @Operation(summary = "The keys that sign this service's facts about who may do what")
  public List<FactKey> keys() {
    SigningKey key = signer.key();
    return key == null
        ? List.of()
        : List.of(new FactKey(key.verifier().text(), signer.topics().stream().sorted().toList()));
  }
}
