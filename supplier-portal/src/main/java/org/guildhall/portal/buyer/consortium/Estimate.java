package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.portal.chart.Timeline;
import org.jspecify.annotations.Nullable;

/** Estimated value, regime and earliest lawful timetable; each figure says where it comes from. */
@TemplateData
public record Estimate(
    UUID consortiumId,
    String kind,
    Amount net,
    Amount gross,
    boolean complete,
    List<MemberEstimate> members,
    @Nullable Override override,
    Amount threshold,
    Word regime,
    List<RequiredNotice> requiredNotices,
    Dates timetable) {

  public Estimate {
    members = members == null ? List.of() : List.copyOf(members);
    requiredNotices = requiredNotices == null ? List.of() : List.copyOf(requiredNotices);
  }

  /** Pounds, with its source. */
  @TemplateData
  public record Amount(BigDecimal value, String source, String outcome, String explanation) {}

  /** A verdict, with its source. */
  @TemplateData
  public record Word(String value, String source, String outcome, String explanation) {}

  /** A civil date in London, with its source. */
  @TemplateData
  public record Day(LocalDate value, String source, String outcome, String explanation) {
    /** Whether the law fixes it, rather than the buyers' plan. */
    public boolean fixed() {
      return "MET".equals(outcome);
    }
  }

  /** One member's most. */
  @TemplateData
  public record MemberEstimate(
      UUID organisationId, String name, BigDecimal net, BigDecimal gross, List<Line> lines) {
    public MemberEstimate {
      lines = lines == null ? List.of() : List.copyOf(lines);
    }
  }

  /** One line of a member's most; without a price when none was stated. */
  @TemplateData
  public record Line(
      String item,
      String unit,
      BigDecimal maximumQuantity,
      @Nullable BigDecimal maximumUnitPrice,
      @Nullable BigDecimal net) {}

  /** Another estimate than the computed one, and why. */
  @TemplateData
  public record Override(
      BigDecimal net,
      @Nullable BigDecimal computedNet,
      String reason,
      @Nullable Instant statedAt) {}

  /** A notice the Act asks for. */
  @TemplateData
  public record RequiredNotice(String number, String name, String trigger, String source) {}

  /** The earliest lawful dates. */
  @TemplateData
  public record Dates(
      Day tenderNotice,
      Day questionsUntil,
      Day tendersUntil,
      Day assessed,
      Day awardNotice,
      Day standstillEnds,
      Day earliestSignature,
      Day contractDetailsNotice) {

    /** In their order, with the words for each. */
    public List<Step> steps() {
      return List.of(
          new Step("Tender notice (UK4)", tenderNotice),
          new Step("Questions until", questionsUntil),
          new Step("Tenders until", tendersUntil),
          new Step("Assessment done", assessed),
          new Step("Contract award notice (UK6)", awardNotice),
          new Step("Standstill ends", standstillEnds),
          new Step("Earliest signature", earliestSignature),
          new Step("Contract details notice (UK7) due", contractDetailsNotice));
    }
  }

  /** One step of the timetable. */
  @TemplateData
  public record Step(String label, Day day) {}

  /** The timetable as a picture. */
  public String timetableChart() {
    return Timeline.of(
        "Earliest lawful timetable, as in the table below",
        timetable.steps().stream()
            .map(s -> new Timeline.Point(s.label(), s.day().value(), s.day().fixed()))
            .toList());
  }
}
