package org.guildhall.kit.base.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * How many documents there may be, and how large all of them together: with one thing they belong
 * to, and of one organisation. Asked before a document is received, so that at most one goes beyond
 * it; of those that come in at the same moment, as many.
 */
@ApplicationScoped
public class DocumentQuota {

  private final Config config;

  DocumentQuota(Config config) {
    this.config = config;
  }

  /** What there is already, the bytes as received. */
  public record Used(long documents, long bytes) {}

  /**
   * @param ofThing with what the next one would belong to
   * @param ofOrganisation of the organisation whose it would be
   * @throws ProblemException TOO_LARGE when there is no room for one more
   */
  public void mustHaveRoom(Used ofThing, Used ofOrganisation) {
    mustHaveRoom(ofThing, config.ofOne(), config.bytesOfOne(), "Here");
    mustHaveRoom(
        ofOrganisation,
        config.ofOrganisation(),
        config.bytesOfOrganisation(),
        "In all that your organisation has here");
  }

  private static void mustHaveRoom(Used used, int most, MemorySize mostBytes, String where) {
    if (used.documents() >= most || used.bytes() >= mostBytes.asLongValue()) {
      throw ProblemException.of(
          KitProblem.TOO_LARGE,
          "%s there may be %d documents, and %d bytes of them, at most"
              .formatted(where, most, mostBytes.asLongValue()));
    }
  }

  /** The numbers. */
  @ConfigMapping(prefix = "guildhall.documents.quota")
  public interface Config {

    @WithDefault("100")
    int ofOne();

    @WithDefault("500M")
    MemorySize bytesOfOne();

    @WithDefault("5000")
    int ofOrganisation();

    @WithDefault("20G")
    MemorySize bytesOfOrganisation();
  }
}
