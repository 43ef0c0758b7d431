package org.guildhall.portal.task;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.buying.TasksApi;
import org.guildhall.portal.client.market.Membership;
import org.guildhall.portal.shared.session.Visit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** "Waiting for me": all organisations' tasks of both services, what is due first comes first. */
@Path("/")
@RunOnVirtualThread
public class TaskPages {
  private static final Logger LOG = Logger.getLogger(TaskPages.class);
  private static final int UNAUTHORIZED = 401;
  private final org.guildhall.portal.client.market.TasksApi market;
  private final TasksApi buying;
  private final Visit visit;

  TaskPages(
      @RestClient org.guildhall.portal.client.market.TasksApi market,
      @RestClient TasksApi buying,
      Visit visit) {
    this.market = market;
    this.buying = buying;
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance tasks(List<Item> tasks, boolean incomplete);
  }

  /** A line of the list. */
  @TemplateData
  public record Item(
      String sentence,
      String href,
      @Nullable String organisation,
      @Nullable Instant due,
      boolean late) {}

  @GET
  @Path("tasks")
  @SignedIn
  public TemplateInstance tasks() {
    Optional<List<Waiting>> fromMarket =
        ask("marketplace", () -> market.mine().stream().map(Waiting::of).toList());
    Optional<List<Waiting>> fromBuying =
        ask("procurement service", () -> buying.mine().stream().map(Waiting::of).toList());
    List<Waiting> all = new ArrayList<>(fromMarket.orElse(List.of()));
    all.addAll(fromBuying.orElse(List.of()));
    List<Item> items =
        all.stream()
            .sorted(
                Comparator.comparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder())))
            .map(this::item)
            .toList();
    return Templates.tasks(items, fromMarket.isEmpty() || fromBuying.isEmpty());
  }

  /** One service that does not answer must not hide what waits in the other. */
  private static Optional<List<Waiting>> ask(String service, Supplier<List<Waiting>> tasks) {
    try {
      return Optional.of(tasks.get());
    } catch (ProcessingException unreachable) {
      LOG.warnf("No tasks from the %s: %s", service, unreachable.getMessage());
      return Optional.empty();
    } catch (ApiProblemException refused) {
      if (refused.status() == UNAUTHORIZED) {
        throw refused;
      }
      LOG.warnf("No tasks from the %s: %s", service, refused.getMessage());
      return Optional.empty();
    }
  }

  private Item item(Waiting task) {
    Optional<Membership> membership = membership(task.organisationId());
    String page = TaskTable.page(task.kind(), task.subject(), task.link());
    String href =
        membership
            .map(m -> "/acting-for/" + m.organisation().id() + "?to=" + encode(page))
            .orElse(page);
    Instant due = task.due();
    return new Item(
        task.sentence(),
        href,
        membership.map(m -> m.organisation().name()).orElse(null),
        due,
        due != null && due.isBefore(visit.now()));
  }

  private Optional<Membership> membership(@Nullable UUID organisation) {
    return visit.memberships().stream()
        .filter(m -> m.organisation().id().equals(organisation))
        .findFirst();
  }

  private static String encode(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
