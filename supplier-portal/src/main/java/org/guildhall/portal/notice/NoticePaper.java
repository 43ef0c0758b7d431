package org.guildhall.portal.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.guildhall.portal.buyer.notice.ReleaseSection;
import org.guildhall.portal.buyer.notice.ReleaseText;
import org.guildhall.portal.search.name.FacetWords;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.words.Words;

/** Everything that a published notice says, to be kept. */
final class NoticePaper {
  private NoticePaper() {}

  /**
   * The paper.
   *
   * @param address of the notice on this site
   */
  static Paper of(JsonNode releases, String address) {
    Release release = Release.of(releases);
    JsonNode whole = releases.has("releases") ? releases.path("releases").path(0) : releases;
    Paper paper = Paper.of("Notice", release.title()).line("Procurement", release.title());
    if (release.number() != null) {
      paper.line("Notice", FacetWords.facetLabel(release.number(), "status"));
    }
    if (release.published() != null) {
      paper.line("Published", Words.ukDateTime(release.published()) + ", London time");
    }
    if (release.ocid() != null) {
      paper.line("Contracting process", release.ocid());
    }
    release.parties().forEach(party -> paper.line(Words.capital(party.roles()), party.name()));
    ReleaseText.of(whole).forEach(section -> add(paper, section));
    return paper
        .part("How to verify this")
        .text(
            "The notice as it was published is at "
                + address
                + ", for people and, as open data (OCDS), for programs. What counts is the notice"
                + " on the central digital platform.");
  }

  private static void add(Paper paper, ReleaseSection section) {
    paper.part(section.title());
    section.lines().forEach(line -> paper.line(line.label(), joined(line.values())));
  }

  private static String joined(List<String> values) {
    return String.join("\n", values);
  }
}
