package org.guildhall.marketplace.market.challenge.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * What a council asks for. Everything but the title may still be missing in a draft; {@link
 * BriefGate} says what.
 *
 * @param serviceArea code of the local government services list (LGSL)
 * @param cpv eight-digit codes of the Common Procurement Vocabulary
 * @param areas ITL, NUTS or ONS codes of where it is needed
 * @param wantedFrom first day on which a solution is wanted
 * @param wantedTo last day by which it is wanted
 * @param standards open standards it must keep
 * @param questionsUntil no question is taken from this moment on; null for the responses' deadline
 * @param responsesUntil no response is taken from this moment on
 */
public record Brief(
    String title,
    ProblemStatement problem,
    SoughtOutcome outcome,
    @Nullable Integer serviceArea,
    List<String> cpv,
    List<String> areas,
    @Nullable Budget budget,
    @Nullable LocalDate wantedFrom,
    @Nullable LocalDate wantedTo,
    @Nullable String constraints,
    List<String> standards,
    Programme programme,
    @Nullable Instant questionsUntil,
    @Nullable Instant responsesUntil) {

  /** Lists are copied. */
  public Brief {
    cpv = List.copyOf(cpv);
    areas = List.copyOf(areas);
    standards = List.copyOf(standards);
  }

  /**
   * The problem.
   *
   * @param affected who has it, and how many they are
   * @param tried what was tried before, with what result
   */
  public record ProblemStatement(
      @Text(20_000) @Nullable String what,
      @Text(20_000) @Nullable String affected,
      @Text(20_000) @Nullable String tried) {

    /** Texts are stripped. */
    public ProblemStatement {
      what = Input.text(what);
      affected = Input.text(affected);
      tried = Input.text(tried);
    }
  }

  /**
   * The outcome sought.
   *
   * @param measure how anybody will tell that it was reached
   */
  public record SoughtOutcome(
      @Text(20_000) @Nullable String statement, @Text(20_000) @Nullable String measure) {

    /** Texts are stripped. */
    public SoughtOutcome {
      statement = Input.text(statement);
      measure = Input.text(measure);
    }
  }

  /**
   * What the council can spend, net of VAT.
   *
   * @param currency ISO 4217
   */
  public record Budget(NetAmount min, NetAmount max, String currency) {}

  /** How responses become something bought; staged programmes come later. */
  public enum Programme {
    SINGLE
  }

  /** The last moment for questions is that for responses unless the brief says otherwise. */
  public @Nullable Instant lastMomentForQuestions() {
    return questionsUntil == null ? responsesUntil : questionsUntil;
  }
}
