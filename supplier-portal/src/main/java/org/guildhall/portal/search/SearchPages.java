package org.guildhall.portal.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.web.permission.OpenToAll;

/** The search page, and the same for programs. */
@Path("/")
@RunOnVirtualThread
public class SearchPages {
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_CHOICES = 20;
  private final Search search;

  SearchPages(Search search) {
    this.search = search;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance search(
        SearchResults results, String q, boolean newest, int page, boolean more, String address);
  }

  @GET
  @Path("search")
  @OpenToAll
  public TemplateInstance page(@Context UriInfo uri) {
    SearchQuery query = query(uri.getQueryParameters());
    SearchResults results = search.find(query);
    boolean more =
        results.total() > (long) query.page() * SearchQuery.PAGE_SIZE
            && query.page() < SearchQuery.LAST_PAGE;
    return Templates.search(
        results, query.text(), query.newestFirst(), query.page(), more, address(query));
  }

  @GET
  @Path("api/v1/search")
  @Produces(MediaType.APPLICATION_JSON)
  @OpenToAll
  public SearchResults results(@Context UriInfo uri) {
    return search.find(query(uri.getQueryParameters()));
  }

  private static SearchQuery query(MultivaluedMap<String, String> given) {
    Map<Dimension, List<String>> chosen = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      List<String> values =
          given.getOrDefault(dimension.field(), List.of()).stream()
              .filter(v -> !v.isBlank())
              .limit(MOST_CHOICES)
              .toList();
      if (!values.isEmpty()) {
        chosen.put(dimension, values);
      }
    }
    String text = given.getFirst("q") == null ? "" : given.getFirst("q");
    String shortened = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    return new SearchQuery(
        shortened, chosen, "newest".equals(given.getFirst("sort")), page(given.getFirst("page")));
  }

  private static int page(@org.jspecify.annotations.Nullable String page) {
    return page != null && page.matches("\\d{1,3}") ? Integer.parseInt(page) : 1;
  }

  /** This search without its page number, to which one can be added. */
  private static String address(SearchQuery query) {
    StringBuilder address = new StringBuilder("/search?q=").append(encode(query.text()));
    query
        .chosen()
        .forEach((d, values) ->
            values.forEach(
                v -> address.append('&').append(d.field()).append('=').append(encode(v))));
    return address.append(query.newestFirst() ? "&sort=newest" : "").append("&page=").toString();
  }

  private static String encode(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
