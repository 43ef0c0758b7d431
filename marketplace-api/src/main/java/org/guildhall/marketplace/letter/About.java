package org.guildhall.marketplace.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is about, from which the portal knows its page.
 *
 * @param within what it belongs to, for what has no page without: a question's challenge
 */
public record About(UUID id, @Nullable UUID within) {

  public static About of(UUID id) {
    return new About(id, null);
  }

  public static About of(UUID id, UUID within) {
    return new About(id, within);
  }
}
