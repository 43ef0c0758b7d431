package org.guildhall.portal.buyer.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A release for people: all that will be published, part by part, each field with a label. A field
 * that the portal does not know is shown as well, under its own name.
 */
public final class ReleaseText {
  private static final int TOP = 2;
  private static final int DEEPEST = 5;
  private final List<ReleaseSection> sections = new ArrayList<>();

  private ReleaseText() {}

  /** Every field of a release in words; what it is part of has a heading. */
  public static List<ReleaseSection> of(JsonNode release) {
    ReleaseText text = new ReleaseText();
    Part notice = new Part("release", "", TOP);
    notice.read(release);
    text.add("The notice", TOP, notice);
    return List.copyOf(text.sections);
  }

  private void add(String title, int level, Part part) {
    sections.add(new ReleaseSection(title, level, part.lines));
    part.below.forEach(each -> add(each.title, Math.min(each.level, DEEPEST), each));
  }

  /** An object on its way to be a section, with those below it. */
  private static final class Part {
    private final String field;
    private final String title;
    private final int level;
    private final List<ReleaseLine> lines = new ArrayList<>();
    private final List<Part> below = new ArrayList<>();

    Part(String field, String title, int level) {
      this.field = field;
      this.title = title;
      this.level = level;
    }

    void read(JsonNode object) {
      object
          .properties()
          .forEach(each -> {
            if (!ReleaseHeadings.isInHeading(field, each.getKey(), object)) {
              take(field, each.getKey(), each.getValue());
            }
          });
    }

    private void take(String holder, String name, JsonNode value) {
      if (ReleaseValues.isKey(value)) {
        return;
      }
      Optional<List<String>> written = ReleaseValues.written(name, value);
      if (written.isPresent()) {
        lines.add(new ReleaseLine(ReleaseWords.label(holder, name), written.get()));
      } else if (value.isArray()) {
        list(name, value);
      } else if (level == TOP && title.isEmpty()) {
        below(name, ReleaseWords.label(holder, name), TOP).read(value);
      } else {
        value.properties().forEach(each -> take(name, each.getKey(), each.getValue()));
      }
    }

    /** The parts of the release itself have a heading together, the parts of a lot do not. */
    private void list(String name, JsonNode elements) {
      boolean together = title.isEmpty();
      Part holder = together ? below(name, ReleaseWords.label(field, name), TOP) : this;
      for (int i = 0; i < elements.size(); i++) {
        JsonNode element = elements.path(i);
        String heading = ReleaseHeadings.of(name, element, i);
        holder.below(name, heading, holder.level + 1).read(element);
      }
    }

    private Part below(String name, String heading, int itsLevel) {
      Part part = new Part(name, heading, itsLevel);
      below.add(part);
      return part;
    }
  }
}
