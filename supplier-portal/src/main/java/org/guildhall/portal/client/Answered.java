package org.guildhall.portal.client;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What an API has for this person, if it has anything. */
public final class Answered {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final Set<Integer> NOTHING = Set.of(FORBIDDEN, NOT_FOUND);

  private Answered() {}

  /** The answer; nothing where there is none yet, or none for them. */
  public static <T> Optional<T> ifThere(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (ApiProblemException refused) {
      if (NOTHING.contains(refused.status())) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
