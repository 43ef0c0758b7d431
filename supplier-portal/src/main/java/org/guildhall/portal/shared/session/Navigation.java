package org.guildhall.portal.shared.session;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.portal.client.market.Role;

/** The menu, by what the person may do for the organisation they act for. */
final class Navigation {
  /** The marketplace counts no further. */
  private static final int MANY = 100;

  private Navigation() {}

  static List<NavigationItem> of(Visit visit) {
    List<NavigationItem> items = new ArrayList<>();
    if (visit.isSignedIn()) {
      items.add(item(visit, "/tasks", "Waiting for me"));
      items.add(item(visit, "/news", news(visit.unreadNews())));
    }
    items.add(item(visit, "/search", "Search"));
    items.add(item(visit, "/challenges", "Challenges"));
    items.add(item(visit, "/procurements", "Procurements"));
    if (visit.isActsForBuyer()) {
      items.add(item(visit, "/consortia", "Consortia"));
    }
    if (visit.can(Role.EVALUATOR)) {
      items.add(item(visit, "/evaluations", "Evaluations"));
    }
    if (visit.isActsForSupplier()) {
      items.add(item(visit, "/responses", "Our responses"));
      items.add(item(visit, "/tenders", "Our tenders"));
    }
    visit
        .actingFor()
        .ifPresent(m ->
            items.add(item(visit, "/organisations/" + m.organisation().id(), "Our organisation")));
    if (visit.isOperator()) {
      items.add(item(visit, "/operator", "Operator"));
    }
    return items;
  }

  private static String news(int unread) {
    if (unread == 0) {
      return "News";
    }
    return "News (%s unread)".formatted(unread < MANY ? unread : MANY + " or more");
  }

  private static NavigationItem item(Visit visit, String href, String text) {
    String path = visit.path();
    return new NavigationItem(href, text, path.equals(href) || path.startsWith(href + "/"));
  }
}
