package org.guildhall.portal.client;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What an API has for this person, if it has anything. */
public final class Answered {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private Answered() {}

  /** The answer; nothing where there is none yet. */
  public static <T> Optional<T> ifFound(Supplier<T> call) {
    return unless(refused -> refused.status() == NOT_FOUND, call);
  }

  /** The answer; nothing where there is none yet, or none for this person. */
  public static <T> Optional<T> ifTheirs(Supplier<T> call) {
    return unless(refused -> refused.status() == NOT_FOUND || refused.status() == FORBIDDEN, call);
  }

  /** The answer; nothing where there is none, or what it is about is not that far. */
  public static <T> Optional<T> ifThatFar(Supplier<T> call) {
    return unless(refused -> refused.status() == NOT_FOUND || refused.isForTheForm(), call);
  }

  private static <T> Optional<T> unless(
      Predicate<ApiProblemException> isNothing, Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (ApiProblemException refused) {
      if (isNothing.test(refused)) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
