package org.guildhall.buying.assessment.panel;

import java.util.Set;

/** How far the assessment of quality is; see {@link Panel}. */
public enum PanelStage {
  SCORING("MODERATION"),
  MODERATION("AGREED"),
  AGREED;

  private final Set<String> successors;

  PanelStage(String... successors) {
    this.successors = Set.of(successors);
  }

  /** Whether the next stage may follow this one. */
  public boolean canBecome(PanelStage next) {
    return successors.contains(next.name());
  }
}
