package org.guildhall.kit.testing.fuzz;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.kit.testing.fuzz.ApiDescription.Operation;

/** Sends every operation that takes JSON, as its committed description has it, a lot of it. */
public final class LargeBodies {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<Operation> operations;
  private final Wire wire;
  private final String token;

  /**
   * @param service the name of the committed description
   * @param token of somebody
   */
  public LargeBodies(String service, URI server, String token) {
    this.operations =
        ApiDescription.committed(service).operations().stream()
            .filter(operation -> operation.mediaType().equals("application/json"))
            .toList();
    this.wire = new Wire(server, PATIENCE);
    this.token = token;
  }

  /**
   * @param beyond how many bytes more than the operation says that it takes
   * @return the status of the answer for each operation
   */
  public Map<String, Integer> statuses(int beyond) {
    Map<String, Integer> statuses = new TreeMap<>();
    for (Operation operation : operations) {
      Sent request =
          new Sent(operation.method(), operation.path().replaceAll("\\{\\w+}", "0"))
              .with("Host", wire.host())
              .with("Authorization", "Bearer " + token)
              .body("application/json", " ".repeat(operation.mostBytes() + beyond - 2) + "{}");
      statuses.put(operation.toString(), wire.send(request).status());
    }
    return statuses;
  }
}
