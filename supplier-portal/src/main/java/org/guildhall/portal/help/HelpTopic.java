package org.guildhall.portal.help;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;

/** The help pages: some by what people are here for, some about one thing that is hard. */
@TemplateData
public enum HelpTopic {
  COUNCIL_OFFICER("council-officers", "Help for council officers", true),
  COMBINED_AUTHORITY("combined-authorities", "Help for combined authorities", true),
  SUPPLIER("suppliers", "Help for suppliers", true),
  EVALUATOR("evaluators", "Help for evaluators", true),
  READER("reading", "Help for anybody who reads here", true),
  CHALLENGE("challenges", "What a challenge is", false),
  SEALING("sealing", "How sealing works", false),
  COPY_KEY("copy-key", "The key to your copy of a tender", false),
  CONDITIONS("conditions-of-participation", "Conditions of participation", false),
  SCORING("scoring", "How tenders are scored", false),
  SOCIAL_VALUE("social-value", "Questions about social value", false),
  STANDSTILL("standstill", "What standstill means", false);

  /** Their addresses, as a path's pattern. */
  static final String PATTERN =
      "council-officers|combined-authorities|suppliers|evaluators|reading|challenges|sealing"
          + "|copy-key|conditions-of-participation|scoring|social-value|standstill";

  private final String address;
  private final String title;
  private final boolean role;

  HelpTopic(String address, String title, boolean role) {
    this.address = address;
    this.title = title;
    this.role = role;
  }

  static HelpTopic at(String address) {
    return Arrays.stream(values())
        .filter(topic -> topic.address.equals(address))
        .findFirst()
        .orElseThrow();
  }

  static List<HelpTopic> ofRoles() {
    return Arrays.stream(values()).filter(topic -> topic.role).toList();
  }

  static List<HelpTopic> ofSubjects() {
    return Arrays.stream(values()).filter(topic -> !topic.role).toList();
  }

  /** The last part of its address. */
  public String address() {
    return address;
  }

  public String title() {
    return title;
  }

  public String href() {
    return "/help/" + address;
  }

  /** All but this one. */
  public List<HelpTopic> others() {
    return Arrays.stream(values()).filter(topic -> topic != this).toList();
  }
}
