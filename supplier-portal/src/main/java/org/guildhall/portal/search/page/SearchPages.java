package org.guildhall.portal.search.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.guildhall.kit.base.csv.Csv;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.portal.search.Search;
import org.guildhall.portal.search.SearchQuery;
import org.guildhall.portal.search.SearchResults;
import org.guildhall.portal.shared.form.Pages;

/** The search page, the lists that are searched in the same way, and the same for programs. */
@Path("/")
@RunOnVirtualThread
public class SearchPages {
  private final Search search;
  private final SearchFile file;
  private final Clock clock;

  SearchPages(Search search, SearchFile file, Clock clock) {
    this.search = search;
    this.file = file;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance search(SearchView view);
  }

  @GET
  @Path("search")
  @OpenToAll
  public Response page(@Context UriInfo uri) {
    return page(SearchList.EVERYTHING, uri);
  }

  /** Everybody's challenges. */
  public Response challenges(UriInfo uri) {
    return page(SearchList.CHALLENGES, uri);
  }

  /** Everybody's procurements. */
  public Response procurements(UriInfo uri) {
    return page(SearchList.PROCUREMENTS, uri);
  }

  private Response page(SearchList list, UriInfo uri) {
    SearchForm asked = SearchForm.of(uri.getQueryParameters(), list.kind(), clock.instant());
    if (asked.form().isFailed()) {
      return Pages.again(Templates.search(new SearchView(list, asked, SearchResults.NONE)));
    }
    SearchView view = new SearchView(list, asked, search.find(asked.query()));
    return Pages.show(Templates.search(view));
  }

  @GET
  @Path("search/export")
  @Produces(Csv.MEDIA_TYPE)
  @OpenToAll
  public Response file(@Context UriInfo uri) {
    SearchForm asked = SearchForm.of(uri.getQueryParameters(), null, clock.instant()).valid();
    return file.of(asked.query(), uri.getBaseUri());
  }

  @GET
  @Path("api/v1/search")
  @Produces(MediaType.APPLICATION_JSON)
  @OpenToAll
  public SearchResults results(@Context UriInfo uri) {
    SearchForm asked = SearchForm.of(uri.getQueryParameters(), null, clock.instant()).valid();
    if (asked.page() > SearchQuery.LAST_PAGE) {
      throw ProblemException.field(
          "page",
          "Pages end with page "
              + SearchQuery.LAST_PAGE
              + ". Narrow the search down to reach the other results, or take the file.");
    }
    return search.find(asked.query());
  }
}
