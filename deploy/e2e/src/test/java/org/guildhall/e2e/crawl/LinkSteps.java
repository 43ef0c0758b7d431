package org.guildhall.e2e.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether everything that leads on leads somewhere, for whoever is here. */
public final class LinkSteps {
  /** Who sees most of all pages: an officer who buys, an evaluator and a supplier. */
  private static final List<String> ONE_OF_EACH_KIND =
      List.of("nadia.northbridge", "eva.northbridge", "sam.brightpath");

  private static final List<String> OTHERS =
      List.of(
          "peter.northbridge",
          "emma.eastmere",
          "erik.eastmere",
          "wes.westholme",
          "tara.tworivers",
          "una.civicloop",
          "olive.operator",
          "council01");

  /** What somebody finds at least; fewer means that the walk ended early. */
  private static final int PAGES = 80;

  private final String portal;

  /** In the installation with this address. */
  public LinkSteps(String portal) {
    this.portal = portal;
  }

  /** One of each kind of people. */
  public void eachKindFollowsEverything() {
    assertThat(follow(ONE_OF_EACH_KIND)).isEmpty();
  }

  /** All who have a part in the main job, somebody who has none, and who has not signed in. */
  public void everybodyFollowsEverything() {
    Crawl anybody = Crawl.asAnybody(portal);
    Set<String> deadEnds = anybody.deadEnds();
    deadEnds.addAll(follow(ONE_OF_EACH_KIND));
    deadEnds.addAll(follow(OTHERS));

    assertThat(anybody.asked()).isGreaterThan(PAGES);
    assertThat(deadEnds).isEmpty();
  }

  private Set<String> follow(List<String> people) {
    Set<String> deadEnds = new TreeSet<>();
    for (String person : people) {
      Crawl crawl = Crawl.as(person, portal);
      assertThat(crawl.asked()).as("addresses that " + person + " found").isGreaterThan(PAGES);
      deadEnds.addAll(crawl.deadEnds());
    }
    return deadEnds;
  }
}
