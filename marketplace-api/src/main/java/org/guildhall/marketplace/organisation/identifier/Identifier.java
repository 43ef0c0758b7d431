package org.guildhall.marketplace.organisation.identifier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An organisation's number in a public register, normalised.
 *
 * @param scheme code of the register, such as {@code GB-COH}
 * @param id the number as the register writes it
 */
@Embeddable
public record Identifier(String scheme, @Column(name = "identifier") String id)
    implements Comparable<Identifier> {

  /** Checks a number somebody typed or a release carried. */
  public static IdentifierCheck check(String scheme, String id) {
    var known = IdentifierScheme.byCode(scheme);
    if (known.isEmpty()) {
      return new IdentifierCheck.Refused("scheme", "is not a register Guildhall knows: " + scheme);
    }
    IdentifierScheme register = known.get();
    return register
        .normalise(id)
        .<IdentifierCheck>map(
            normal -> new IdentifierCheck.Accepted(new Identifier(register.code(), normal)))
        .orElseGet(
            () -> new IdentifierCheck.Refused("id", "is not a valid " + register.description()));
  }

  /** How the registers would write what somebody typed as a number; empty if it is none. */
  public static Set<String> readings(String typed) {
    return Arrays.stream(IdentifierScheme.values())
        .map(register -> register.normalise(typed))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int compareTo(Identifier other) {
    int bySchemes = scheme.compareTo(other.scheme);
    return bySchemes != 0 ? bySchemes : id.compareTo(other.id);
  }
}
