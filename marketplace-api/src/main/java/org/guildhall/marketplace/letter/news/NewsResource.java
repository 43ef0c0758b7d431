package org.guildhall.marketplace.letter.news;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the person who is signed in was told, in all their organisations. */
@Path("/api/v1/me/news")
@Tag(name = "News")
@RunOnVirtualThread
class NewsResource {

  private final CurrentActor current;
  private final News news;

  NewsResource(CurrentActor current, News news) {
    this.current = current;
    this.news = news;
  }

  @GET
  @SignedIn
  @Operation(summary = "What you were told, the latest first")
  public Page<NewsItem> news(
      @QueryParam("unread") @DefaultValue("false") boolean unread,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return news.of(current.actor(), unread, after, Page.limit(limit));
  }

  @POST
  @Path("/read")
  @SignedIn
  @Idempotent(byItself = true)
  @Operation(summary = "You have read all of it")
  public RestResponse<Void> readAll() {
    news.readAll(current.actor());
    return RestResponse.noContent();
  }

  @POST
  @Path("/{id}/read")
  @SignedIn
  @Idempotent(byItself = true)
  @Operation(summary = "You have read it")
  public NewsItem read(@PathParam("id") UUID id) {
    return news.read(current.actor(), id);
  }
}
