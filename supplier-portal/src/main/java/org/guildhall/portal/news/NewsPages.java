package org.guildhall.portal.news;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.LetterGroup;
import org.guildhall.portal.client.market.Membership;
import org.guildhall.portal.client.market.NewsApi;
import org.guildhall.portal.client.market.NewsItem;
import org.guildhall.portal.client.market.PageNewsItem;
import org.guildhall.portal.client.market.RefusalRequest;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/** What the person was told, read and unread, and which of it is also sent as a letter. */
@Path("/")
@RunOnVirtualThread
public class NewsPages {
  private static final List<LetterGroup> REFUSABLE =
      List.of(LetterGroup.TASKS, LetterGroup.PROGRESS, LetterGroup.REMINDERS);
  private static final List<Choice> CHOICES =
      REFUSABLE.stream().map(group -> Choice.of(group.toString(), EnumWords.words(group))).toList();

  private final NewsApi news;
  private final Submission submission;
  private final Visit visit;

  NewsPages(@RestClient NewsApi news, Submission submission, Visit visit) {
    this.news = news;
    this.submission = submission;
    this.visit = visit;
  }

  /** A line of the list. */
  @TemplateData
  public record Item(NewsItem told, @Nullable String organisation, List<Paragraph> paragraphs) {}

  /**
   * Of what a person was told.
   *
   * @param quoted whether it is what somebody typed; every line of it has a mark, not shown here
   */
  @TemplateData
  public record Paragraph(String text, boolean quoted) {

    static Paragraph of(String told) {
      boolean quoted = told.startsWith(">");
      return new Paragraph(quoted ? told.replaceAll("(?m)^> ?", "") : told, quoted);
    }
  }

  @CheckedTemplate(basePath = "news")
  static class Templates {
    static native TemplateInstance news(List<Item> items, boolean unread, @Nullable String next);

    static native TemplateInstance letters(Form form, List<Choice> groups);
  }

  @GET
  @Path("news")
  @SignedIn
  public TemplateInstance news(
      @QueryParam("unread") boolean unread, @QueryParam("after") @Nullable String after) {
    PageNewsItem page = news.news(after, null, unread);
    List<Item> items = page.items().stream().map(this::item).toList();
    return Templates.news(items, unread, page.next());
  }

  private Item item(NewsItem told) {
    return new Item(
        told,
        membership(told).map(m -> m.organisation().name()).orElse(null),
        Stream.of(told.text().split("\n\n")).map(Paragraph::of).toList());
  }

  /** It is read, and the page is shown for the organisation that was told. Letters link here. */
  @GET
  @Path("news/{id}")
  @SignedIn
  public Response one(@PathParam("id") UUID id) {
    NewsItem told = news.read(id);
    Response response = Go.to(NewsTable.page(told));
    return membership(told)
        .map(m -> visit.actFrom(response, m.organisation().id()))
        .orElse(response);
  }

  private Optional<Membership> membership(NewsItem told) {
    return visit.memberships().stream()
        .filter(m -> m.organisation().id().equals(told.organisationId()))
        .findFirst();
  }

  @POST
  @Path("news/read")
  @SignedIn
  public Response readAll() {
    news.readAll();
    return Go.saying("/news", "All news is marked as read.");
  }

  @GET
  @Path("letters")
  @SignedIn
  public TemplateInstance letters() {
    List<LetterGroup> refused = news.refused().refused();
    List<LetterGroup> wanted =
        REFUSABLE.stream().filter(group -> !refused.contains(group)).toList();
    return Templates.letters(Form.empty().with("wanted", wanted), CHOICES);
  }

  @POST
  @Path("letters")
  @SignedIn
  public Response choose() {
    Form form = submission.form();
    List<String> wanted = form.values("wanted");
    List<LetterGroup> refused =
        REFUSABLE.stream().filter(group -> !wanted.contains(group.toString())).toList();
    news.changeRefused(new RefusalRequest(refused));
    return Go.saying("/letters", "Your choice of letters is saved.");
  }
}
