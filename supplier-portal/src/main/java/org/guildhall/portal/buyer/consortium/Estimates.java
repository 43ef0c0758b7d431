package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.guildhall.portal.client.buying.Dates;
import org.guildhall.portal.client.buying.EstimateView;
import org.guildhall.portal.client.buying.FigureLocalDate;
import org.guildhall.portal.shared.chart.Timeline;

/** The earliest lawful timetable for people. */
@TemplateExtension
final class Estimates {
  private static final String FOLLOWS_FROM_LAW = "MET";

  private Estimates() {}

  /** One step of the timetable. */
  @TemplateData
  public record TimetableStep(String label, FigureLocalDate day) {}

  /** Whether nothing is known of what it is worth, which is not the same as nothing. */
  static boolean unknown(EstimateView estimate) {
    return !estimate.complete() && estimate.gross().value().signum() == 0;
  }

  /** In their order, with the words for each. */
  static List<TimetableStep> steps(Dates dates) {
    return List.of(
        new TimetableStep("Tender notice (UK4)", dates.tenderNotice()),
        new TimetableStep("Questions until", dates.questionsUntil()),
        new TimetableStep("Tenders until", dates.tendersUntil()),
        new TimetableStep("Assessment done", dates.assessed()),
        new TimetableStep("Contract award notice (UK6)", dates.awardNotice()),
        new TimetableStep("Standstill ends", dates.standstillEnds()),
        new TimetableStep("Earliest signature", dates.earliestSignature()),
        new TimetableStep("Contract details notice (UK7) due", dates.contractDetailsNotice()));
  }

  /** The timetable as a picture; what the law fixes, rather than the buyers' plan, stands out. */
  static String timetableChart(EstimateView estimate) {
    return Timeline.of(
        "Earliest lawful timetable, as in the table above",
        steps(estimate.timetable()).stream()
            .map(s ->
                new Timeline.Point(
                    s.label(), s.day().value(), FOLLOWS_FROM_LAW.equals(s.day().outcome())))
            .toList());
  }
}
