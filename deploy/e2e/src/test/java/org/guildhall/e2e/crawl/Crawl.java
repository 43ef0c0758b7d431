package org.guildhall.e2e.crawl;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody who follows every link and sends every form that only asks, from the front page on, and
 * remembers what led to nothing: an address that answers with an error, a part of a page that is
 * not in it, a page on which nothing leads on. Of pages of one kind some are enough.
 */
final class Crawl {
  private static final int OF_A_KIND = 6;

  /** Where the identity provider asks for a password, and what only programs send. */
  private static final Set<String> LEFT_OUT = Set.of("/sign-in", "/sign-out", "/account");

  private final String who;
  private final Session session;
  private final URI base;
  private final Queue<Step> ahead = new ArrayDeque<>();
  private final Set<URI> known = new HashSet<>();
  private final Map<Shape, Integer> ofAKind = new HashMap<>();
  private final Set<String> deadEnds = new TreeSet<>();
  private int asked;

  private record Step(String from, String link, URI to) {}

  private Crawl(String who, Session session, URI base) {
    this.who = who;
    this.session = session;
    this.base = base;
  }

  /** Follows what leads on for everybody who has not signed in. */
  static Crawl asAnybody(String portal) {
    URI base = URI.create(portal + "/");
    return new Crawl("anybody", new Session(base), base).walks();
  }

  /** Follows what leads on for this person. */
  static Crawl as(String username, String portal) {
    URI base = URI.create(portal + "/");
    return new Crawl(username, new Session(base).signsIn(username), base).walks();
  }

  /** What led to nothing, one a line: who, page, link, what came of it. */
  Set<String> deadEnds() {
    return deadEnds;
  }

  /** How many addresses were asked for. */
  int asked() {
    return asked;
  }

  private Crawl walks() {
    ahead.add(new Step("(typed)", "the front page", base));
    while (!ahead.isEmpty()) {
      Step step = ahead.remove();
      asked++;
      Session.Answer answer = session.get(step.to());
      if (answer.isDead()) {
        dead(step, answer.status() + " " + answer.page().select("h1, main p").eachText());
      } else if (!answer.page().select("main").isEmpty()) {
        reads(step, answer.page());
      }
    }
    return this;
  }

  private void dead(Step step, String what) {
    deadEnds.add(
        "%s: %s → \"%s\" (%s) → %s".formatted(who, step.from(), step.link(), step.to(), what));
  }

  private void reads(Step step, Document page) {
    String here = page.location().replace(base.toString(), "/");
    if (page.select("main a[href], main form, .govuk-back-link, .govuk-breadcrumbs a").isEmpty()) {
      dead(step, "a page that leads nowhere");
    }
    for (Element link : page.select("a[href]")) {
      if (link.attr("href").startsWith("#")) {
        String id = link.attr("href").substring(1);
        if (!id.isEmpty() && page.getElementById(id) == null) {
          dead(new Step(here, link.text(), URI.create(page.location())), "no part #" + id);
        }
      } else {
        follows(here, link.text(), link.absUrl("href"));
      }
    }
    page.select("link[href]").forEach(part -> follows(here, "style", part.absUrl("href")));
    page.select("script[src], img[src]").forEach(part -> follows(here, "part", part.absUrl("src")));
    page.select("form[method=get]").forEach(form -> asks(here, (FormElement) form));
  }

  /** As it stands, and once with the first of each choice. */
  private void asks(String here, FormElement form) {
    String button = form.select("button").text();
    follows(here, button, address(form, form.formData()));
    form.select("select option:last-child").attr("selected", "");
    form.select("[type=radio], [type=checkbox]").attr("checked", "");
    follows(here, button, address(form, form.formData()));
  }

  private static String address(FormElement form, List<Connection.KeyVal> fields) {
    String action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
    return action.replaceFirst("\\?.*", "")
        + fields.stream()
            .map(field -> Session.encoded(field.key()) + "=" + Session.encoded(field.value()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private void follows(String from, String link, String address) {
    URI to = URI.create(address.replaceFirst("#.*", ""));
    boolean ours = base.getAuthority().equals(to.getAuthority());
    if (!ours || LEFT_OUT.contains(to.getPath()) || !known.add(to)) {
      return;
    }
    if (ofAKind.merge(Shape.of(to), 1, Integer::sum) <= OF_A_KIND) {
      ahead.add(new Step(from, link, to));
    }
  }
}
