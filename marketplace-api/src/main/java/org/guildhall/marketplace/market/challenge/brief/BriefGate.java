package org.guildhall.marketplace.market.challenge.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/**
 * What must be in a brief before it is published. 71 % of briefs did not explain the problem and 32
 * % named no budget (dxw 2018); suppliers without a bid team cannot guess.
 */
public final class BriefGate {

  private BriefGate() {}

  /**
   * Something that is missing.
   *
   * @param field where to write it, such as {@code problem.what}
   * @param message what to write, for the person who writes it
   */
  public record Missing(String field, String message) {}

  /** Everything that is missing at this moment; empty when the brief may be published. */
  public static List<Missing> missing(Brief brief, Instant now) {
    List<Missing> missing = new ArrayList<>();
    need(missing, brief.problem().what(), "problem.what", "Say what the problem is");
    need(
        missing,
        brief.problem().affected(),
        "problem.affected",
        "Say who has the problem: the users and how many they are");
    need(missing, brief.outcome().statement(), "outcome.statement", "Say what should be different");
    need(
        missing,
        brief.outcome().measure(),
        "outcome.measure",
        "Say how you will measure that it is");
    need(missing, brief.budget(), "budget", "Give a budget band, even a wide one");
    need(missing, brief.wantedFrom(), "wantedFrom", "Say from when you want it");
    need(missing, brief.wantedTo(), "wantedTo", "Say by when you want it");
    need(
        missing,
        brief.constraints(),
        "constraints",
        "Name the constraints, such as systems it must work with, or say that there are none");
    if (brief.wantedTo() != null && brief.wantedTo().isBefore(UkDates.dateOf(now))) {
      missing.add(new Missing("wantedTo", "The day by which you want it has passed"));
    }
    responsesDeadline(missing, brief, now);
    questionsDeadline(missing, brief, now);
    return List.copyOf(missing);
  }

  private static void need(
      List<Missing> missing, @Nullable Object value, String field, String message) {
    if (value == null) {
      missing.add(new Missing(field, message));
    }
  }

  private static void responsesDeadline(List<Missing> missing, Brief brief, Instant now) {
    Instant until = brief.responsesUntil();
    if (until == null) {
      missing.add(new Missing("responsesUntil", "Say until when suppliers can respond"));
    } else if (!until.isAfter(now)) {
      missing.add(new Missing("responsesUntil", "The deadline for responses has passed"));
    }
  }

  private static void questionsDeadline(List<Missing> missing, Brief brief, Instant now) {
    Instant until = brief.questionsUntil();
    if (until != null && !until.isAfter(now)) {
      missing.add(new Missing("questionsUntil", "The deadline for questions has passed"));
    }
  }

  /**
   * Refuses a date that was over when it was written; one that has passed since stays as it is.
   *
   * @param before what was written earlier, if anything
   * @throws ProblemException INVALID_INPUT, naming every such date
   */
  public static void mustLieAhead(Brief brief, @Nullable Brief before, Instant now) {
    LocalDate today = UkDates.dateOf(now);
    List<FieldProblem> past = new ArrayList<>();
    refuse(past, "wantedFrom", today, brief, before, Brief::wantedFrom);
    refuse(past, "wantedTo", today, brief, before, Brief::wantedTo);
    refuse(past, "questionsUntil", now, brief, before, Brief::questionsUntil);
    refuse(past, "responsesUntil", now, brief, before, Brief::responsesUntil);
    if (!past.isEmpty()) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT, "A challenge asks for what lies ahead.", past);
    }
  }

  private static <T extends Comparable<? super T>> void refuse(
      List<FieldProblem> past,
      String field,
      T now,
      Brief brief,
      @Nullable Brief before,
      Function<Brief, @Nullable T> date) {
    T written = date.apply(brief);
    boolean isNew = before == null || !Objects.equals(written, date.apply(before));
    if (written != null && isNew && written.compareTo(now) < 0) {
      past.add(new FieldProblem(field, "must not be in the past"));
    }
  }
}
