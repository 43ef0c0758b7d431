package org.guildhall.portal.news;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.portal.client.market.LettersOfLink;
import org.guildhall.portal.client.market.NewsApi;

/** Where the link in a letter leads to whoever wants no more of them; without signing in. */
@Path("unsubscribe/{token}")
@RunOnVirtualThread
public class UnsubscribePages {

  private final NewsApi news;

  UnsubscribePages(@RestClient NewsApi news) {
    this.news = news;
  }

  @CheckedTemplate(basePath = "news")
  static class Templates {
    static native TemplateInstance unsubscribe(LettersOfLink letters, String token, boolean done);
  }

  /** Changes nothing: mail servers open links to look for what is bad. */
  @GET
  @OpenToAll
  public TemplateInstance ask(@PathParam("token") String token) {
    return Templates.unsubscribe(news.ofLink(token), token, false);
  }

  @POST
  @OpenToAll
  public TemplateInstance refuse(@PathParam("token") String token) {
    return Templates.unsubscribe(news.refuseByLink(token), token, true);
  }
}
