package org.guildhall.portal.buyer.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guildhall.portal.client.buying.AmendedTerms;
import org.guildhall.portal.client.buying.AmendmentRequest;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.Timetable;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.step.Differences;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** What an amendment changes of a procurement and what follows, to be checked before it is sent. */
final class AmendedTermsPaper {
  static final Timetable NO_DATES = new Timetable(null, null, null, null, null, null, null);

  private static final Function<Instant, String> MOMENT =
      moment -> Words.ukDateTime(moment) + ", London time";
  private static final Function<LocalDate, String> DAY = Words::ukDate;
  private static final Function<String, String> TEXT = Function.identity();

  private final Form form;
  private final ProcurementView now;
  private final AmendmentRequest amendment;
  private final AmendedTerms terms;
  private final String address;

  private AmendedTermsPaper(Form form, ProcurementView now, AmendmentRequest amendment) {
    this.form = form;
    this.now = now;
    this.amendment = amendment;
    this.terms = Objects.requireNonNull(amendment.terms());
    this.address = Procurements.path(now, "amend");
  }

  static Paper of(Form form, ProcurementView now, AmendmentRequest amendment) {
    return new AmendedTermsPaper(form, now, amendment).paper();
  }

  private Paper paper() {
    Paper paper =
        Paper.of("Check the amendment before you send it to an approver", now.title())
            .part("In words, for suppliers")
            .line("What changes", Objects.requireNonNull(amendment.summary()), change("summary"));
    if (amendment.timeReason() != null) {
      paper.line("Why the time is enough", amendment.timeReason(), change("timeReason"));
    }
    Differences all = Differences.of(form, paper, address);
    dates(all, Objects.requireNonNullElse(now.timetable(), NO_DATES), terms);
    texts(all, terms);
    return follows(paper);
  }

  private static void dates(Differences all, Timetable now, AmendedTerms after) {
    changed(all, "questionsUntil", now.questionsUntil(), after.questionsUntil(), MOMENT);
    changed(all, "tendersUntil", now.tendersUntil(), after.tendersUntil(), MOMENT);
    changed(all, "awardPlanned", now.awardPlanned(), after.awardPlanned(), DAY);
    changed(all, "contractStart", now.contractStart(), after.contractStart(), DAY);
    changed(all, "contractEnd", now.contractEnd(), after.contractEnd(), DAY);
    changed(all, "contractMaxEnd", now.contractMaxEnd(), after.contractMaxEnd(), DAY);
  }

  private void texts(Differences all, AmendedTerms after) {
    changed(all, "description", now.description(), after.description(), TEXT);
    changed(
        all,
        "participationConditions",
        now.participationConditions(),
        after.participationConditions(),
        TEXT);
    changed(all, "paymentTerms", now.paymentTerms(), after.paymentTerms(), TEXT);
    changed(all, "risks", now.risks(), after.risks(), TEXT);
  }

  private Paper follows(Paper paper) {
    paper
        .part("What happens when you send it")
        .line(
            "Who approves it",
            "An approver of "
                + Procurements.leadName(now)
                + " who has not prepared it. Until then only the buyers see it.")
        .line("When it counts", "When the updated tender notice is public.")
        .line("Who is told", "Then every supplier with a tender, begun or sent, and every buyer.");
    return isSubstantial(terms)
        ? paper.line(
            "Tenders that were sent",
            "Each has to be confirmed or replaced before the deadline, because suppliers tendered"
                + " for other terms. What is neither stays sealed at the opening.")
        : paper.line(
            "Tenders that were sent",
            "They stand as they are. Only dates of the procedure become later.");
  }

  /** As the Act has it: all but later dates of the procedure changes what was tendered for. */
  private static boolean isSubstantial(AmendedTerms terms) {
    return Stream.of(
            terms.contractStart(),
            terms.contractEnd(),
            terms.contractMaxEnd(),
            terms.description(),
            terms.participationConditions(),
            terms.paymentTerms(),
            terms.risks())
        .anyMatch(Objects::nonNull);
  }

  /** What is left out of an amendment stays as it is. */
  private static <T> void changed(
      Differences all, String term, @Nullable T now, @Nullable T after, Function<T, String> shown) {
    if (after != null) {
      all.field("terms." + term, now, after, shown);
    }
  }

  private String change(String field) {
    return Differences.change(form, address, field);
  }
}
