package org.guildhall.kit.probe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.guildhall.kit.base.input.ReasonRequest;
import org.guildhall.kit.web.permission.OpenToAll;

/** Answers that take as long as a test likes. */
@Path("/api/v1/gate")
@RunOnVirtualThread
class ProbeGateResource {
  private final ProbeGate gate;

  ProbeGateResource(ProbeGate gate) {
    this.gate = gate;
  }

  @GET
  @OpenToAll
  public String pass() {
    return gate.pass();
  }

  @PUT
  @Path("{id}")
  @OpenToAll
  public String close(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
    return request.reason();
  }

  @GET
  @Path("streamed")
  @OpenToAll
  public StreamingOutput streamed() {
    return out -> {
      out.write("begun\n".getBytes(US_ASCII));
      out.flush();
      out.write(gate.pass().getBytes(US_ASCII));
    };
  }
}
