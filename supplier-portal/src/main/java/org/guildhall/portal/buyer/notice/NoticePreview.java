package org.guildhall.portal.buyer.notice;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.guildhall.portal.client.buying.DraftLine;
import org.guildhall.portal.client.buying.DraftPreview;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.shared.buying.NextStep;
import org.guildhall.portal.shared.buying.NextSteps;
import org.guildhall.portal.shared.form.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a notice with the procurement it is about.
 *
 * @param latest whether it is the latest of its kind: what may be done next is said of that one
 */
@TemplateData
public record NoticePreview(DraftPreview shown, ProcurementView procurement, boolean latest) {

  /** Something that keeps it from being published, and the field it belongs to. */
  @TemplateData
  public record Fault(String field, String message) {}

  public DraftLine draft() {
    return shown.draft();
  }

  /** "UK6 contract award notice", and that it is an update if it is. */
  public String kind() {
    return NoticeKinds.kind(draft());
  }

  public List<Fault> faults() {
    return shown.problems().stream()
        .map(fault ->
            new Fault(
                Sentences.place(fault.field()), Sentences.about(fault.field(), fault.message())))
        .toList();
  }

  /** Whether there is nothing left to approve: its page says what became of it. */
  boolean isOver() {
    return switch (draft().status()) {
      case APPROVED, PUBLISHED, WITHDRAWN -> true;
      case PREPARED, REFUSED, UNRECOGNISED -> false;
    };
  }

  /** Whether who reads may approve it now. */
  public boolean mayApprove() {
    return latest
        && flow().stream()
            .flatMap(flow -> flow.approvals().stream())
            .anyMatch(act -> NextSteps.may(procurement, act));
  }

  /** The approval, if it waits for somebody. */
  public @Nullable NextStep approval() {
    return flow().stream()
        .filter(flow -> latest)
        .flatMap(flow -> flow.approvals().stream())
        .flatMap(act -> NextSteps.step(procurement, act).stream())
        .findFirst()
        .orElse(null);
  }

  /** How who reads can have it corrected. */
  public List<NextStep> corrections() {
    return flow().stream()
        .filter(flow -> latest)
        .flatMap(flow -> flow.corrections().stream())
        .filter(act -> NextSteps.may(procurement, act))
        .flatMap(act -> NextSteps.step(procurement, act).stream())
        .toList();
  }

  String consequence() {
    return flow().map(NoticeFlow::consequence).orElse("");
  }

  private Optional<NoticeFlow> flow() {
    return NoticeFlow.of(draft().type());
  }
}
