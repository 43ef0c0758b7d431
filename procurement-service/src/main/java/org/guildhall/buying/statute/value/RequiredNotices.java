package org.guildhall.buying.statute.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Which notices an open procedure must publish, and when. */
public final class RequiredNotices {
  private RequiredNotices() {}

  /**
   * One notice.
   *
   * @param number {@code UK4} …
   * @param trigger when it must be published
   */
  public record Required(String number, String name, String trigger, String source) {}

  /** The notices for a contract under that regime. */
  public static List<Required> of(Regime regime, BigDecimal gross) {
    return switch (regime) {
      case PUBLIC_CONTRACT, UNKNOWN -> publicContract(gross);
      case NOTIFIABLE_BELOW_THRESHOLD ->
          List.of(
              new Required(
                  "UK4",
                  "Below-threshold tender notice",
                  "before any other open advertisement",
                  "PA2023 s.87(1)"),
              new Required(
                  "UK7",
                  "Contract details notice",
                  "as soon as reasonably practicable after entering",
                  "PA2023 s.87(3)"));
      case BELOW_THRESHOLD -> List.of();
    };
  }

  private static List<Required> publicContract(BigDecimal gross) {
    var notices = new ArrayList<Required>();
    notices.add(
        new Required(
            "UK2",
            "Preliminary market engagement notice",
            "before UK4 if suppliers were engaged, else reasons in UK4",
            "PA2023 s.17"));
    notices.add(new Required("UK4", "Tender notice", "before inviting tenders", "PA2023 s.21"));
    notices.add(
        new Required(
            "UK6",
            "Contract award notice",
            "after the assessment summaries, before entering",
            "PA2023 s.50"));
    notices.add(
        new Required(
            "UK7",
            "Contract details notice",
            "within 30 days beginning with the day of entry",
            "PA2023 s.53(1)"));
    if (gross.compareTo(Kpis.OVER) > 0) {
      notices.add(
          new Required(
              "UK7",
              "Copy of the contract",
              "within 90 days beginning with the day of entry",
              "PA2023 s.53(3)"));
    }
    return List.copyOf(notices);
  }
}
