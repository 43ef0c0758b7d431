package org.guildhall.portal.shared.pick;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guildhall.kit.web.permission.OpenToAll;
import org.jspecify.annotations.Nullable;

/** What a picker's script offers while somebody types: what everybody may look for on the pages. */
@Path("/pick")
@RunOnVirtualThread
public class PickResource {
  private static final int LONGEST = 100;
  private static final String FOR_A_DAY = "public, max-age=86400";

  /** The answer to whoever has cookies may renew them, which is for nobody else. */
  private static final String FOR_A_DAY_HERE = "private, max-age=86400";

  private static final String NEVER = "no-store";
  private final PickLists lists;

  @Inject
  PickResource(PickLists lists) {
    this.lists = lists;
  }

  /** One thing to choose; its label is what a form sends for it. */
  public record Offer(String value, String label) {}

  /** What fits these words, the best first, at most 20. */
  @GET
  @OpenToAll
  @Path("{kind}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response offers(
      @PathParam("kind") String kind,
      @QueryParam("q") @Nullable String q,
      @Context HttpHeaders request) {
    PickKind of = PickKind.at(kind).orElseThrow(NotFoundException::new);
    String words = q == null ? "" : q.substring(0, Math.min(q.length(), LONGEST));
    List<Offer> offers =
        lists.of(of).find(words).stream()
            .map(each -> new Offer(each.value(), each.label()))
            .toList();
    return Response.ok(offers)
        .header(HttpHeaders.CACHE_CONTROL, of.isPublished() ? forADay(request) : NEVER)
        .build();
  }

  private static String forADay(HttpHeaders request) {
    return request.getCookies().isEmpty() ? FOR_A_DAY : FOR_A_DAY_HERE;
  }
}
